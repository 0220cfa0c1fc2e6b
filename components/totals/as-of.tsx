import { getTranslations } from "next-intl/server";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** The small print under figures: as of which moment, by which counting policy, what was entered by hand, that it is a demo. */
export async function AsOf({
  now,
  policy,
  allMembers,
  demo,
  locale,
}: {
  now: Date;
  policy: { version: number; text: string; textEn: string } | null;
  /** All Party members of the oilfield, entered by HQ in words; left out where nobody asks. */
  allMembers?: string;
  demo: boolean;
  locale: Locale;
}) {
  const t = await getTranslations();
  return (
    <p className="foot">
      <span>{t("totals.dataAsOf", { moment: formatMoment(now, locale, { weekday: false }) })}</span>
      {policy && (
        <span>
          {t("totals.policyText", { version: policy.version, text: locale === "en" ? policy.textEn : policy.text })}
        </span>
      )}
      {allMembers && <span>{t("totals.allMembers", { count: allMembers })}</span>}
      {demo && <span>{t("demo.data")}</span>}
    </p>
  );
}
