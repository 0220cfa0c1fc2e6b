import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PutOffForm } from "@/components/plan/put-off-form";
import { Crumbs } from "@/components/shell/crumbs";
import { When } from "@/components/ui/when";
import { fieldWords, summaryWords } from "@/components/ui/words";
import { activityId } from "@/lib/activities/input";
import { readPlan } from "@/lib/activities/queries/plan";
import { PLAN_REASONS } from "@/lib/activities/rules/plans";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { DeskPage } from "../../desk-page";
import { deskPlace } from "../../place";
import { cancelAction, moveAction } from "./plan-actions";

/** The page on which a published plan is moved or called off; anything else leads back to the activity. */
export async function PutOffPage({
  station,
  id: asked,
  what,
}: {
  station: string;
  id: string;
  what: "move" | "cancel";
}) {
  const id = activityId.safeParse(asked).data ?? notFound();
  const { place, plan } = await inStation(station, "activity.write", async (scope) => ({
    place: await deskPlace(scope),
    plan: (await readPlan(scope, id)) ?? notFound(),
  }));
  const base = `/desk/${station}/activities`;
  if (plan.state !== "PUBLISHED") redirect(`${base}/${id}`);
  const t = await getTranslations();
  const p = await getTranslations("plan");
  const l = await getTranslations("log");
  const locale = localeFrom(await getLocale());
  const { today } = place;
  const { title, heldOn, startMinute, endMinute, expected } = plan;
  const isPublic = plan.audience === "PUBLIC";
  const moves = what === "move";
  const values = { title, day: formatDay(heldOn, locale, { today }) };
  const effect = [
    expected > 0 ? p(`${what}.effect`, { count: expected }) : p(`${what}.nobody`),
    isPublic && !moves && p("cancel.public"),
  ];
  return (
    <DeskPage place={place} current="activities" wide>
      <Crumbs
        trail={[
          { href: base, label: t("desk.nav.activities") },
          { href: `${base}/${id}`, label: title },
        ]}
        here={p(`${what}.short`)}
      />
      <div className="head">
        <div>
          <h1>{p(`${what}.title`, values)}</h1>
          <p>
            {moves && `${p("move.from")} `}
            <When day={heldOn} minute={startMinute} end={endMinute} locale={locale} today={today} /> {plan.place}
          </p>
        </div>
      </div>
      <PutOffForm
        action={(moves ? moveAction : cancelAction).bind(null, station)}
        formKey={newId()}
        id={id}
        version={plan.version}
        from={moves ? { heldOn, startMinute, endMinute, place: plan.place } : undefined}
        lineOptional={!isPublic}
        backHref={`${base}/${id}`}
        fieldWords={await fieldWords()}
        summaryWords={await summaryWords()}
        words={{
          reason: p("why.reason"),
          reasons: Object.fromEntries(PLAN_REASONS.map((reason) => [reason, p(`reason.${reason}`)])),
          line: p("why.line"),
          lineHint: isPublic ? p("why.lineHint") : p("why.lineMembers"),
          lineLike: p(`${what}.lineLike`),
          meant: p.raw("why.meant") as string,
          submit: p(`${what}.submit`),
          keep: p(`${what}.keep`),
          effect: effect.filter(Boolean).join(" "),
          day: p("move.day"),
          whenWhere: p("move.whenWhere"),
          start: l("startLabel"),
          end: l("endLabel"),
          to: l("to"),
          place: l("place"),
        }}
      />
    </DeskPage>
  );
}
