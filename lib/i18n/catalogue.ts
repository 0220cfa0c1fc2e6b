import type { Area } from "@/lib/i18n/areas";
import type { Locale } from "@/lib/i18n/locale";
import enActivities from "@/lib/i18n/messages/en/activities.json";
import enAuth from "@/lib/i18n/messages/en/auth.json";
import enDates from "@/lib/i18n/messages/en/dates.json";
import enDemo from "@/lib/i18n/messages/en/demo.json";
import enDesk from "@/lib/i18n/messages/en/desk.json";
import enErrors from "@/lib/i18n/messages/en/errors.json";
import enIncident from "@/lib/i18n/messages/en/incident.json";
import enLog from "@/lib/i18n/messages/en/log.json";
import enPeople from "@/lib/i18n/messages/en/people.json";
import enShell from "@/lib/i18n/messages/en/shell.json";
import enTotals from "@/lib/i18n/messages/en/totals.json";
import enUi from "@/lib/i18n/messages/en/ui.json";
import zhActivities from "@/lib/i18n/messages/zh-CN/activities.json";
import zhAuth from "@/lib/i18n/messages/zh-CN/auth.json";
import zhDates from "@/lib/i18n/messages/zh-CN/dates.json";
import zhDemo from "@/lib/i18n/messages/zh-CN/demo.json";
import zhDesk from "@/lib/i18n/messages/zh-CN/desk.json";
import zhErrors from "@/lib/i18n/messages/zh-CN/errors.json";
import zhIncident from "@/lib/i18n/messages/zh-CN/incident.json";
import zhLog from "@/lib/i18n/messages/zh-CN/log.json";
import zhPeople from "@/lib/i18n/messages/zh-CN/people.json";
import zhShell from "@/lib/i18n/messages/zh-CN/shell.json";
import zhTotals from "@/lib/i18n/messages/zh-CN/totals.json";
import zhUi from "@/lib/i18n/messages/zh-CN/ui.json";

/** All words of the interface by language and area. Server only: client components get their words as props. */
export const catalogue: Record<Locale, Record<Area, object>> = {
  "zh-CN": {
    ui: zhUi,
    shell: zhShell,
    dates: zhDates,
    incident: zhIncident,
    auth: zhAuth,
    desk: zhDesk,
    activities: zhActivities,
    log: zhLog,
    people: zhPeople,
    totals: zhTotals,
    errors: zhErrors,
    demo: zhDemo,
  },
  en: {
    ui: enUi,
    shell: enShell,
    dates: enDates,
    incident: enIncident,
    auth: enAuth,
    desk: enDesk,
    activities: enActivities,
    log: enLog,
    people: enPeople,
    totals: enTotals,
    errors: enErrors,
    demo: enDemo,
  },
};
