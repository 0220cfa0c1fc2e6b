"use client";

import { type EditAction, EditForm, type EditWords } from "@/components/ui/edit-form";
import type { PublicDetail } from "@/lib/settings/queries";
import { HoursGrid, type HoursWords } from "./hours-grid";

type Asked = { label: string; hint: string };

/** What the station says of itself, and its week. */
export function PublicForm({
  action,
  formKey,
  detail,
  asked,
  hours,
  effect,
  save,
  words,
}: {
  action: EditAction;
  formKey: string;
  detail: PublicDetail;
  asked: { way: Asked; hoursNote: Asked; introduction: Asked };
  hours: HoursWords;
  effect: string;
  save: string;
  words: EditWords;
}) {
  return (
    <EditForm
      {...{ action, formKey, effect, save, words }}
      version={detail.version}
      fields={[
        { as: "text", name: "way", ...asked.way, optional: true, value: detail.way, maxLength: 200 },
        { as: "text", name: "hoursNote", ...asked.hoursNote, optional: true, value: detail.hoursNote, maxLength: 100 },
        {
          as: "area",
          name: "introduction",
          ...asked.introduction,
          optional: true,
          value: detail.introduction,
          maxLength: 1000,
          rows: 5,
        },
      ]}
      extra={(state) => <HoursGrid spans={detail.spans} state={state} words={hours} fieldWords={words.field} />}
    />
  );
}
