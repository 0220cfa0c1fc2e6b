"use client";

import { useActionState } from "react";
import type { ActAction } from "@/components/accounts/act-form";
import type { CodeFormProps } from "@/components/accounts/code-form";
import { PostFields } from "@/components/accounts/post-fields";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyForm } from "@/lib/auth/form-state";

/** One more post for an account. Opens in place by a <details>, and stays open while something is to be put right. */
export function GivePostForm({
  action,
  formKey,
  id,
  post,
  open,
  submit,
  fieldWords,
  summaryWords,
}: Pick<CodeFormProps, "formKey" | "submit" | "fieldWords" | "summaryWords"> & {
  action: ActAction;
  id: string;
  post: NonNullable<CodeFormProps["post"]>;
  open: string;
}) {
  const [state, act] = useActionState(action, emptyForm);
  const problems = Object.entries(state.errors).flatMap(([field, list]) =>
    list.map((text) => ({ field: field || "role", text })),
  );
  return (
    <details className="disclosure mt-3" open={problems.length > 0 || undefined}>
      <summary className={buttonClass({ size: "sm" })}>{open}</summary>
      <form action={act} key={state.nth} className="group panel static p-4 tablet:w-120">
        <ErrorSummary problems={problems} words={summaryWords} />
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="id" value={id} />
        <PostFields
          {...post}
          typed={(name) => (typeof state.typed[name] === "string" ? state.typed[name] : "")}
          error={(name) => state.errors[name]?.[0]}
          fieldWords={fieldWords}
        />
        <SubmitButton size="sm">{submit}</SubmitButton>
      </form>
    </details>
  );
}
