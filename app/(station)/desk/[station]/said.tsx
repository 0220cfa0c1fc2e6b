import { getTranslations } from "next-intl/server";
import { Toast } from "@/components/ui/toast";
import type { Said } from "@/lib/activities/input";
import type { Kind } from "@/lib/activities/rules/kinds";
import { newId } from "@/lib/db/ids";
import { undoAction } from "./actions";
import { UndoForm } from "./undo-form";

type Row = {
  id: string;
  title: string;
  kind: Kind;
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
}: {
  said: Said | undefined;
  row: Row | undefined;
  station: string;
  from: "today" | "activity";
}) {
  if (!said || !row) return null;
  const t = await getTranslations();
  const { title, people, personTimes, no, undoable } = row;
  const message = t(`desk.said.${said}`, {
    title,
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
