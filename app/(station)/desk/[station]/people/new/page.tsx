import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "@/components/shell/crumbs";
import { fieldWords, summaryWords } from "@/components/ui/words";
import { draftForm, missingIn } from "@/lib/activities/commands/draft";
import { draftOf } from "@/lib/activities/queries/drafts";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { registerThen } from "@/lib/people/input";
import { registerChoices } from "@/lib/people/queries/list";
import { DeskPage } from "../../desk-page";
import { deskPlace } from "../../place";
import { registerAction } from "./actions";
import { formPath } from "./form-path";
import { RegisterForm } from "./register-form";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("people.register.title")} · ${t("shell.product")}` };
}

/**
 * The quick register: enough to take part today, the rest later. Opened from a log form for a name that the register lacks,
 * the name comes from that form's draft, and registering leads back there.
 */
export default async function RegisterPage({ params, searchParams }: Props) {
  const { station } = await params;
  const next = registerThen.parse((await searchParams).then);
  const activityId = next === "activity" || next === "list" ? null : next;
  const { place, communities, branches, missing } = await inStation(station, "person.write", async (scope) => {
    const draft = next === "list" ? null : await draftOf(scope, draftForm(activityId));
    return {
      place: await deskPlace(scope),
      missing: draft && missingIn(draft.body, scope),
      ...(await registerChoices(scope)),
    };
  });
  const t = await getTranslations();
  const locale = localeFrom(await getLocale());
  const english = locale === "en";
  const r = await getTranslations("people.register");
  const units = [...new Set(branches.map(({ unit }) => unit))];
  const from = missing
    ? { href: `${formPath(station, activityId)}?draft=1`, label: t("log.title") }
    : { href: `/desk/${station}/people`, label: t("desk.nav.people") };
  const { today } = place;
  return (
    <DeskPage place={place} current="people">
      <Crumbs trail={[from]} here={r("title")} />
      <h1 className="mb-5">{r("title")}</h1>
      <RegisterForm
        action={registerAction.bind(null, station)}
        formKey={newId()}
        next={next}
        name={missing?.name ?? ""}
        communities={communities.map(({ id, name, nameEn }) => ({ value: String(id), label: english ? nameEn : name }))}
        branches={units.map((unit) => ({
          unit,
          branches: branches
            .filter((branch) => branch.unit === unit)
            .map(({ id, name }) => ({ value: String(id), label: name })),
        }))}
        fieldWords={await fieldWords()}
        summaryWords={await summaryWords()}
        words={{
          name: r("name"),
          sex: r("sex"),
          male: t("people.sex.male"),
          female: t("people.sex.female"),
          birth: r("birth"),
          birthHint: r("birthHint"),
          phone: r("phone"),
          phoneHint: r("phoneHint"),
          home: r("home"),
          community: r("community"),
          noCommunity: r("noCommunity"),
          building: r("building"),
          unit: r("unit"),
          kind: r("kind"),
          member: t("people.kinds.MEMBER"),
          volunteer: t("people.kinds.VOLUNTEER"),
          resident: t("people.kinds.RESIDENT"),
          alsoVolunteer: r("alsoVolunteer"),
          another: r("another"),
          sameName: r("sameName"),
          branch: r("branch"),
          branchHint: r("branchHint"),
          noBranch: r("noBranch"),
          effect: missing
            ? t("activities.beside.register", { day: formatDay(missing.from, locale, { today }) })
            : r("effect"),
          save: r("save"),
        }}
      />
    </DeskPage>
  );
}
