import { getLocale, getTranslations } from "next-intl/server";
import { Toast } from "@/components/ui/toast";
import type { Said } from "@/lib/activities/input";
import type { Kind, State } from "@/lib/activities/rules/kinds";
import type { Day } from "@/lib/clock";
import { newId } from "@/lib/db/ids";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { undoAction } from "./actions";
import { UndoForm } from "./undo-form";

type Row = {
  id: string;
  title: string;
  kind: Kind;
  state: State;
  heldOn: Day;
  people: number;
  personTimes: number;
  no: number;
  undoable: boolean;
};

/** The message after a save, with its undo while that is open. */
export async function SaidToast({
  said,
  row,
  station,
  from,
  today,
}: {
  said: Said | undefined;
  row: Row | undefined;
  station: string;
  from: "today" | "activity";
  today: Day;
}) {
  if (!said || !row) return null;
  const t = await getTranslations();
  const { title, people, personTimes, no, undoable } = row;
  const locale = localeFrom(await getLocale());
  const message = t(`desk.said.${said === "undone" && row.state === "DRAFT" ? "undoneDraft" : said}`, {
    title,
    day: formatDay(row.heldOn, locale, { weekday: true, today }),
    people,
    personTimes,
    counted: row.kind === "MEETING" ? "no" : "yes",
  });
  const mayUndo = undoable && said !== "undone" && said !== "dismissed";
  return (
    <Toast
      message={message}
      closeLabel={t("ui.close")}
      undo={
        mayUndo && (
          <UndoForm
            action={undoAction.bind(null, station)}
            formKey={newId()}
            id={row.id}
            no={no}
            from={from}
            label={t("ui.undo")}
            errorWord={t("ui.field.error")}
          />
        )
      }
    />
  );
}
