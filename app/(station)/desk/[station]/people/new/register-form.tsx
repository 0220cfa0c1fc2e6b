"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, FieldGroup } from "@/components/ui/field";
import { type FieldWords, fieldAria } from "@/components/ui/field-words";
import { type Choice, TextField, TickBox } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm } from "@/lib/auth/form-state";
import type { FormAction } from "../../undo-form";

const texts = [
  "name",
  "sex",
  "male",
  "female",
  "birth",
  "birthHint",
  "phone",
  "phoneHint",
  "home",
  "community",
  "noCommunity",
  "building",
  "unit",
] as const;
const more = [
  "kind",
  "member",
  "volunteer",
  "resident",
  "alsoVolunteer",
  "another",
  "sameName",
  "branch",
  "branchHint",
  "noBranch",
  "effect",
  "save",
] as const;
export type RegisterWords = Record<(typeof texts)[number] | (typeof more)[number], string>;

/** The quick register. Works without JavaScript; mistakes stand beside their field, everything typed stays. */
export function RegisterForm({
  action,
  formKey,
  next,
  name,
  communities,
  branches,
  words,
  fieldWords,
  summaryWords,
}: {
  action: FormAction;
  formKey: string;
  next: string;
  /** known before: whom a log form missed */
  name: string;
  communities: Choice[];
  branches: { unit: string; branches: Choice[] }[];
  words: RegisterWords;
  fieldWords: FieldWords;
  summaryWords: { one: string; other: string; error: string };
}) {
  const [state, act] = useActionState(action, { ...emptyForm, typed: { name } });
  const typed = (name: string) => (typeof state.typed[name] === "string" ? state.typed[name] : "");
  const error = (name: string) => state.errors[name]?.[0];
  const problems = Object.entries(state.errors).flatMap(([field, list]) =>
    list.map((text) => ({ field: field || "name", text })),
  );
  const text = (
    name: "name" | "birth" | "phone",
    rest: { hint?: string; optional?: boolean; inputMode?: "tel" } = {},
  ) => (
    <TextField
      key={name}
      name={name}
      label={words[name]}
      defaultValue={typed(name)}
      error={error(name)}
      words={fieldWords}
      autoComplete="off"
      {...rest}
    />
  );
  const radio = (name: "sex" | "kind", value: string, label: string, usual = "") => (
    <label key={value}>
      <input type="radio" name={name} value={value} defaultChecked={(typed(name) || usual) === value} />
      <span>{label}</span>
    </label>
  );
  const place = error("building") ?? error("unitNo") ?? error("communityId");
  return (
    <form action={act} key={state.nth} className="wrap group">
      <div>
        <ErrorSummary problems={problems} words={summaryWords} />
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="next" value={next} />
        {text("name")}
        {(error("another") || typed("another")) && (
          <FieldGroup id="another" label={words.sameName} error={error("another")} words={fieldWords}>
            <TickBox name="another" value="on" label={words.another} defaultChecked={typed("another") === "on"} />
          </FieldGroup>
        )}
        <FieldGroup id="sex" label={words.sex} error={error("sex")} words={fieldWords}>
          <div className="seg">
            {radio("sex", "1", words.male)}
            {radio("sex", "2", words.female)}
          </div>
        </FieldGroup>
        <FieldGroup id="kind" label={words.kind} error={error("kind")} words={fieldWords}>
          <div className="seg">
            {radio("kind", "MEMBER", words.member, "MEMBER")}
            {radio("kind", "VOLUNTEER", words.volunteer)}
            {radio("kind", "RESIDENT", words.resident)}
          </div>
        </FieldGroup>
        <div className="group-has-[[name=kind][value=VOLUNTEER]:checked]:hidden group-has-[[name=kind][value=RESIDENT]:checked]:hidden">
          <TickBox
            name="volunteer"
            value="on"
            label={words.alsoVolunteer}
            defaultChecked={typed("volunteer") === "on"}
          />
          <div className="mt-3">
            <Field
              id="branchId"
              label={words.branch}
              hint={words.branchHint}
              error={error("branchId")}
              optional
              words={fieldWords}
            >
              <select
                key={typed("branchId")}
                {...fieldAria("branchId", { hint: words.branchHint, error: error("branchId") })}
                name="branchId"
                defaultValue={typed("branchId")}
                className="in"
              >
                <option value="">{words.noBranch}</option>
                {branches.map(({ unit, branches: list }) => (
                  <optgroup key={unit} label={unit}>
                    {list.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </Field>
          </div>
        </div>
        {text("birth", { hint: words.birthHint, optional: true })}
        {text("phone", { hint: words.phoneHint, optional: true, inputMode: "tel" })}
        <FieldGroup id="building" label={words.home} error={place} optional words={fieldWords}>
          <div className="line">
            {communities.length > 0 && (
              <select
                name="communityId"
                aria-label={words.community}
                defaultValue={typed("communityId") || communities[0]?.value}
                key={typed("communityId")}
                className="in grow"
              >
                <option value="">{words.noCommunity}</option>
                {communities.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
            <label className="inline-flex items-center gap-2">
              {words.building}
              <input
                name="building"
                maxLength={8}
                defaultValue={typed("building")}
                aria-invalid={error("building") ? true : undefined}
                className="in short"
                autoComplete="off"
              />
            </label>
            <label className="inline-flex items-center gap-2">
              {words.unit}
              <input
                name="unitNo"
                maxLength={4}
                defaultValue={typed("unitNo")}
                aria-invalid={error("unitNo") ? true : undefined}
                className="in short"
                autoComplete="off"
              />
            </label>
          </div>
        </FieldGroup>
      </div>
      <aside className="sum sheet">
        <p className="note">{words.effect}</p>
        <SubmitButton shortcut="Ctrl+Enter">{words.save}</SubmitButton>
      </aside>
      <div className="savebar">
        <p>{words.effect}</p>
        <SubmitButton>{words.save}</SubmitButton>
      </div>
    </form>
  );
}
