"use server";

import { getLocale, getTranslations } from "next-intl/server";
import type { EditKept } from "@/components/ui/edit-form";
import type { FormState } from "@/lib/auth/form-state";
import { stationAction } from "@/lib/auth/station-action";
import { newId } from "@/lib/db/ids";
import { localeFrom } from "@/lib/i18n/locale";
import { changeNotice, hangNotice, hangNoticeAgain, takeDownNotice } from "@/lib/notices/commands";
import { noticeActInput, noticeInput } from "@/lib/notices/input";
import { readNotice } from "@/lib/notices/queries";
import { keptNames, keptPresent } from "../kept";
import { noticeDays } from "./notice-days";

const publicFields = ["title", "text"];

/** Hangs a notice, and goes to the list. */
export const hangAction = stationAction(
  "notice.write",
  "notice.hang",
  noticeInput,
  async (scope, input) => {
    const id = newId();
    await hangNotice(scope, id, input);
    return `/desk/${scope.station.slug}/notices?said=hung&id=${id}`;
  },
  async (scope, typed): Promise<EditKept> => ({ names: await keptNames(scope, typed, publicFields) }),
);

/** Changes a notice, and goes to the list. */
export async function changeAction(slug: string, id: string, before: FormState<EditKept>, form: FormData) {
  const action = stationAction(
    "notice.write",
    `notice.change:${id}`,
    noticeInput,
    async (scope, input) => {
      await changeNotice(scope, id, input);
      return `/desk/${slug}/notices?said=changed&id=${id}`;
    },
    async (scope, typed): Promise<EditKept> => {
      const t = await getTranslations("notices.form");
      const now = await readNotice(scope, id);
      const facts = now && [
        { label: t("title"), value: now.title },
        { label: t("text"), value: now.text },
        { label: t("fromOn"), value: await noticeDays(now, localeFrom(await getLocale()), scope.today) },
      ];
      return {
        names: await keptNames(scope, typed, publicFields),
        present: await keptPresent(scope, typed, id, now && facts && { version: now.version, facts }),
      };
    },
  );
  return action(slug, before, form);
}

/** Takes a notice down; the list offers to hang it again. */
export const takeDownAction = stationAction(
  "notice.write",
  "notice.takeDown",
  noticeActInput,
  async (scope, { id }) => {
    await takeDownNotice(scope, id);
    return `/desk/${scope.station.slug}/notices?said=takenDown&id=${id}`;
  },
);

/** Hangs a notice again that was taken down. */
export const hangAgainAction = stationAction(
  "notice.write",
  "notice.hangAgain",
  noticeActInput,
  async (scope, { id }) => {
    await hangNoticeAgain(scope, id);
    return `/desk/${scope.station.slug}/notices?said=hungAgain&id=${id}`;
  },
);
