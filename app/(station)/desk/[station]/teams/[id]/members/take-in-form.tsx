"use client";

import { useActionState, useMemo, useState } from "react";
import { asker } from "@/components/log/ask";
import { PeoplePicker } from "@/components/log/people-picker";
import type { LogWords, Token } from "@/components/log/types";
import { Field } from "@/components/ui/field";
import type { FieldWords } from "@/components/ui/field-words";
import { type Choice, DayField, SelectField, TextArea, TickBox } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm, type FormState } from "@/lib/auth/form-state";
import type { Day } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locale";
import type { KeptPeople } from "./actions";

export type TakeInWords = {
  who: string;
  whoHint: string;
  whoText: string;
  whoTextHint: string;
  role: string;
  from: string;
  add: string;
};
type Props = {
  action: (before: FormState<KeptPeople>, form: FormData) => Promise<FormState<KeptPeople>>;
  formKey: string;
  station: string;
  team: string;
  today: Day;
  locale: Locale;
  roles: Choice[];
  words: TakeInWords;
  /** the picker's own */
  pickerWords: LogWords;
  /** where somebody lives, in words, by the pattern of the people area */
  homes: { unit: string; only: string; none: string };
  fieldWords: FieldWords;
};

/** New people of a team: chosen as in the log form; without JavaScript by whole names, namesakes by their building. */
export function TakeInForm(props: Props) {
  const [state, act] = useActionState(props.action, emptyForm as FormState<KeptPeople>);
  return (
    <form action={act} key={state.nth}>
      <Fields {...props} state={state} />
    </form>
  );
}

function Fields({ state, ...props }: Props & { state: FormState<KeptPeople> }) {
  const { station, team, today, locale, roles, words, pickerWords, homes, fieldWords } = props;
  const [chosen, setChosen] = useState<Token[]>(state.kept?.people ?? []);
  const ask = useMemo(() => asker(station, today, () => undefined), [station, today]);
  const typed = (name: string, first: string) =>
    typeof state.typed[name] === "string" ? String(state.typed[name]) : first;
  const error = (name: string) => state.errors[name]?.[0] ?? (name === "people" ? state.errors[""]?.[0] : undefined);
  const homeOf = ({ building, unitNo }: Token) =>
    building
      ? (unitNo ? homes.unit : homes.only).replace("{building}", building).replace("{unit}", unitNo ?? "")
      : homes.none;
  const ticked = [state.typed.people ?? []].flat();
  return (
    <>
      <input type="hidden" name="key" value={props.formKey} />
      <Field id="people" label={words.who} hint={words.whoHint} error={error("people")} words={fieldWords}>
        <PeoplePicker
          name="people"
          label={words.who}
          chosen={chosen}
          onChange={setChosen}
          ask={ask}
          last={null}
          unit={team}
          words={pickerWords}
          locale={locale}
          today={today}
          error={error("people")}
        />
        {(state.kept?.namesakes ?? []).map((person) => (
          <TickBox
            key={person.id}
            name="people[]"
            value={person.id}
            label={`${person.name} · ${homeOf(person)}`}
            defaultChecked={ticked.includes(person.id)}
          />
        ))}
        <noscript>
          <TextArea
            name="peopleText"
            label={words.whoText}
            hint={words.whoTextHint}
            words={fieldWords}
            rows={4}
            maxLength={5000}
            defaultValue={typed("peopleText", "")}
          />
        </noscript>
      </Field>
      <div className="flex flex-wrap gap-x-5">
        <DayField
          name="from"
          label={words.from}
          defaultValue={typed("from", today)}
          max={today}
          error={error("from")}
          words={fieldWords}
        />
        <SelectField
          name="role"
          label={words.role}
          choices={roles}
          defaultValue={typed("role", "MEMBER")}
          words={fieldWords}
        />
      </div>
      <SubmitButton shortcut="Ctrl+Enter">{words.add}</SubmitButton>
    </>
  );
}
