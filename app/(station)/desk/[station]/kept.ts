import "server-only";
import { getLocale } from "next-intl/server";
import type { EditKept } from "@/components/ui/edit-form";
import type { StationScope } from "@/lib/auth/doors";
import { lastChanger } from "@/lib/db/audit";
import { localeFrom } from "@/lib/i18n/locale";
import { namesInTexts } from "@/lib/people/queries/names-in-text";

/** Names of the register in these fields of a refused form, each to be ticked where it means nobody. */
export async function keptNames(
  scope: StationScope,
  typed: Record<string, unknown>,
  fields: readonly string[],
): Promise<NonNullable<EditKept["names"]>> {
  const texts = fields.map((field) => [field, typeof typed[field] === "string" ? typed[field] : ""]);
  return namesInTexts(scope, Object.fromEntries(texts));
}

/** What stands now where it is not what a form was opened with, and who saved it last; nothing where it is. */
export async function keptPresent(
  scope: StationScope,
  typed: Record<string, unknown>,
  subject: string,
  now: { version: number; facts: { label: string; value: string }[] } | null,
): Promise<EditKept["present"]> {
  if (!now || String(now.version) === typed.version) return undefined;
  const by = await lastChanger(scope.db, scope.station.id, subject);
  const english = localeFrom(await getLocale()) === "en";
  return { ...now, by: (english ? by?.nameEn : by?.name) ?? "" };
}
