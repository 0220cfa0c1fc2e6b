import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SignInSheet } from "@/components/activities/sign-in-sheet";
import { PrintPreview } from "@/components/ui/print";
import { activityId, sheetInput } from "@/lib/activities/input";
import { readDetail, readSheet } from "@/lib/activities/queries/detail";
import { policyVersion } from "@/lib/activities/queries/policy";
import { inStation } from "@/lib/auth/doors";
import { audit } from "@/lib/db/audit";
import { localeFrom } from "@/lib/i18n/locale";
import { stationName } from "../../../desk-page";

type Props = {
  params: Promise<{ station: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("activities.signIn.title")} · ${t("shell.product")}` };
}

/** The sign-in sheet of one activity, as it prints. Opening it is an event of the audit. */
export default async function SignInSheetPage({ params, searchParams }: Props) {
  const { station, ...rest } = await params;
  const id = activityId.safeParse(rest.id).data ?? notFound();
  const { rows, blank } = sheetInput.parse(await searchParams);
  const sheet = await inStation(station, "desk.open", async (scope) => {
    const activity = (await readDetail(scope, id)) ?? notFound();
    const people = await readSheet(scope, id);
    const version = await policyVersion(scope);
    audit(scope.db, "PRINTED", id);
    return { activity, people, version, now: scope.now, place: scope.station };
  });
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  const here = `/desk/${station}/activities/${id}`;
  // Who is exempt is not asked to come, so the name is not laid out for all to see; a blank row takes who comes all the same.
  const people = sheet.people.filter(({ status }) => status !== "EXEMPT");
  return (
    <PrintPreview
      back={{ href: here, label: t("ui.back") }}
      printLabel={t("ui.print")}
      choicesLabel={t("activities.signIn.layout")}
      choices={[
        { label: t("activities.signIn.upright"), href: `${here}/print?rows=18&blank=${blank}`, current: rows === 18 },
        { label: t("activities.signIn.across"), href: `${here}/print?rows=11&blank=${blank}`, current: rows === 11 },
        ...[0, 2, 6].map((count) => ({
          label: t("activities.signIn.blank", { count }),
          href: `${here}/print?blank=${count}&rows=${rows}`,
          current: blank === count,
        })),
      ]}
    >
      <SignInSheet
        activity={sheet.activity}
        people={people}
        {...{ rows, blank, locale }}
        stationName={stationName(t, locale === "en" ? sheet.place.nameEn : sheet.place.name)}
        policyVersion={sheet.version}
        now={sheet.now}
      />
    </PrintPreview>
  );
}
