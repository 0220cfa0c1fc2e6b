import Link from "next/link";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { LogForm, type LogFormProps } from "@/components/log/log-form";
import type { LogWords } from "@/components/log/types";
import { fieldWords, summaryWords } from "@/components/ui/words";
import { newId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { DeskPage } from "../desk-page";
import { DraftNotice } from "./draft-notice";
import type { OpenedForm } from "./open-form";

/** The words of the log area as plain text: the form is a client component and cannot translate. */
export async function logWords(): Promise<LogWords> {
  return (await getMessages()).log as LogWords;
}

/** The words of the form while it makes a plan. */
async function planWords(): Promise<LogWords> {
  return ((await getMessages()).plan as { form: LogWords }).form;
}

/** The page around the form, the same for a new activity, a plan to record or change, and a change. */
export async function LogPage({
  opened: { place, drafts, start, initial, around, formKey = newId() },
  title,
  crumb,
  path,
  asked = "",
  notice,
  ...form
}: {
  opened: OpenedForm;
  title: string;
  crumb: { href: string; label: string };
  /** the form's address */
  path: string;
  /** what the form was opened for: another template, day or draft is another form */
  asked?: string;
  notice?: ReactNode;
} & Pick<LogFormProps, "mode" | "action" | "register">) {
  const locale = localeFrom(await getLocale());
  return (
    <DeskPage place={place} wide>
      <p className="crumb">
        <Link prefetch={false} href={crumb.href}>
          {crumb.label}
        </Link>{" "}
        / {title}
      </p>
      <h1>{title}</h1>
      {drafts.map((draft) => (
        <DraftNotice
          key={draft.nth}
          draft={draft}
          station={around.station}
          activityId={start.activityId}
          path={path}
          today={around.today}
        />
      ))}
      {notice}
      <LogForm
        key={asked}
        {...{ start, initial, around, locale, ...form }}
        formKey={formKey}
        words={await logWords()}
        planWords={await planWords()}
        fieldWords={await fieldWords()}
        summaryWords={await summaryWords()}
      />
    </DeskPage>
  );
}
