import { getTranslations } from "next-intl/server";
import { type ActAction, ActForm } from "@/components/accounts/act-form";
import { DataTable } from "@/components/ui/data-table";
import { StatusChip } from "@/components/ui/status-chip";
import type { SignInRow } from "@/lib/accounts/queries/detail";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** The latest sign-ins of an account: when begun, last seen, how ended; those that are open can be ended here. */
export async function SignIns({
  rows,
  present,
  locale,
  end,
}: {
  rows: SignInRow[];
  /** The one that looks at this page; it is ended by signing out. */
  present?: string | null;
  locale: Locale;
  /** How one is ended; absent where it may not be. `fields` go with it, beside the sign-in itself. */
  end?: { action: ActAction; fields: (signIn: string) => Record<string, string> };
}) {
  const t = await getTranslations("accounts");
  const errorWord = (await getTranslations("ui.field"))("error");
  if (rows.length === 0) return <p>{t("signIns.none")}</p>;
  const columns = [
    { key: "begun", label: t("signIns.begun") },
    { key: "seen", label: t("signIns.seen") },
    { key: "end", label: t("signIns.end") },
  ];
  return (
    <DataTable caption={t("signIns.caption")} columns={columns}>
      {rows.map(({ id, startedAt, seenAt, end: ended }) => {
        const begun = formatMoment(startedAt, locale, { weekday: false });
        return (
          <tr key={id}>
            <th scope="row">{begun}</th>
            <td>{formatMoment(seenAt, locale, { weekday: false })}</td>
            <td>
              {ended ? (
                <span className="text-ink-3">{t(`signIns.how.${ended}`)}</span>
              ) : (
                <span className="flex flex-wrap items-center gap-3">
                  <StatusChip tone="ok">{t(id === present ? "signIns.this" : "signIns.open")}</StatusChip>
                  {end && id !== present && (
                    <ActForm
                      action={end.action}
                      fields={end.fields(id)}
                      label={t("signIns.cut")}
                      about={begun}
                      errorWord={errorWord}
                    />
                  )}
                </span>
              )}
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
