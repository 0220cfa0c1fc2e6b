import Link from "next/link";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { LogForm, type LogFormProps } from "@/components/log/log-form";
import type { LogWords } from "@/components/log/types";
import { fieldWords, summaryWords } from "@/components/ui/words";
import { newId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { DeskPage } from "../desk-page";
import type { DeskPlace } from "../place";

/** The words of the log area as plain text: the form is a client component and cannot translate. */
export async function logWords(): Promise<LogWords> {
  return (await getMessages()).log as LogWords;
}

/** The page around the form, the same for a new activity, a plan to record and a change. */
export async function LogPage({
  place,
  title,
  crumb,
  notice,
  opened = "",
  ...form
}: {
  place: DeskPlace;
  title: string;
  crumb: { href: string; label: string };
  notice?: ReactNode;
  /** what the form was opened for: another template, day or draft is another form */
  opened?: string;
} & Pick<LogFormProps, "start" | "around" | "mode" | "action" | "initial">) {
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
      {notice}
      <LogForm
        key={opened}
        {...form}
        formKey={newId()}
        words={await logWords()}
        fieldWords={await fieldWords()}
        summaryWords={await summaryWords()}
        locale={locale}
      />
    </DeskPage>
  );
}
