import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/clock";
import { metricOf } from "@/lib/totals/metrics";
import type { Question } from "@/lib/totals/rules/question";

/** From which month to which, for what no list holds: a form that only changes the address. */
export async function OwnMonths({
  action,
  question: { from, to, ...question },
  extra,
  today,
}: {
  action: string;
  question: Question;
  extra: Record<string, string | undefined>;
  today: Day;
}) {
  const t = await getTranslations("totals.period");
  const { stock } = metricOf(question.metric);
  const month = (name: "from" | "to", day: Day | undefined) => (
    <label className="grid gap-1 text-small">
      {t(name)}
      <input
        type="month"
        name={name}
        className="in"
        defaultValue={day?.slice(0, 7)}
        max={today.slice(0, 7)}
        placeholder={today.slice(0, 7)}
      />
    </label>
  );
  return (
    <form action={action} className="grid gap-3 p-2">
      {Object.entries({ ...question, ...extra }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {!stock && month("from", from)}
      {month("to", to)}
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
