import type { Area } from "@/lib/i18n/areas";
import type { Locale } from "@/lib/i18n/locale";
import enAccounts from "@/lib/i18n/messages/en/accounts.json";
import enActivities from "@/lib/i18n/messages/en/activities.json";
import enAuth from "@/lib/i18n/messages/en/auth.json";
import enDates from "@/lib/i18n/messages/en/dates.json";
import enDemo from "@/lib/i18n/messages/en/demo.json";
import enDesk from "@/lib/i18n/messages/en/desk.json";
import enErrors from "@/lib/i18n/messages/en/errors.json";
import enExport from "@/lib/i18n/messages/en/export.json";
import enIncident from "@/lib/i18n/messages/en/incident.json";
import enLog from "@/lib/i18n/messages/en/log.json";
import enNotices from "@/lib/i18n/messages/en/notices.json";
import enPeople from "@/lib/i18n/messages/en/people.json";
import enPlaces from "@/lib/i18n/messages/en/places.json";
import enPlan from "@/lib/i18n/messages/en/plan.json";
import enPublic from "@/lib/i18n/messages/en/public.json";
import enSettings from "@/lib/i18n/messages/en/settings.json";
import enShell from "@/lib/i18n/messages/en/shell.json";
import enTeams from "@/lib/i18n/messages/en/teams.json";
import enTotals from "@/lib/i18n/messages/en/totals.json";
import enUi from "@/lib/i18n/messages/en/ui.json";
import zhAccounts from "@/lib/i18n/messages/zh-CN/accounts.json";
import zhActivities from "@/lib/i18n/messages/zh-CN/activities.json";
import zhAuth from "@/lib/i18n/messages/zh-CN/auth.json";
import zhDates from "@/lib/i18n/messages/zh-CN/dates.json";
import zhDemo from "@/lib/i18n/messages/zh-CN/demo.json";
import zhDesk from "@/lib/i18n/messages/zh-CN/desk.json";
import zhErrors from "@/lib/i18n/messages/zh-CN/errors.json";
import zhExport from "@/lib/i18n/messages/zh-CN/export.json";
import zhIncident from "@/lib/i18n/messages/zh-CN/incident.json";
import zhLog from "@/lib/i18n/messages/zh-CN/log.json";
import zhNotices from "@/lib/i18n/messages/zh-CN/notices.json";
import zhPeople from "@/lib/i18n/messages/zh-CN/people.json";
import zhPlaces from "@/lib/i18n/messages/zh-CN/places.json";
import zhPlan from "@/lib/i18n/messages/zh-CN/plan.json";
import zhPublic from "@/lib/i18n/messages/zh-CN/public.json";
import zhSettings from "@/lib/i18n/messages/zh-CN/settings.json";
import zhShell from "@/lib/i18n/messages/zh-CN/shell.json";
import zhTeams from "@/lib/i18n/messages/zh-CN/teams.json";
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
    accounts: zhAccounts,
    places: zhPlaces,
    desk: zhDesk,
    activities: zhActivities,
    log: zhLog,
    plan: zhPlan,
    people: zhPeople,
    teams: zhTeams,
    notices: zhNotices,
    settings: zhSettings,
    totals: zhTotals,
    public: zhPublic,
    export: zhExport,
    errors: zhErrors,
    demo: zhDemo,
  },
  en: {
    ui: enUi,
    shell: enShell,
    dates: enDates,
    incident: enIncident,
    auth: enAuth,
    accounts: enAccounts,
    places: enPlaces,
    desk: enDesk,
    activities: enActivities,
    log: enLog,
    plan: enPlan,
    people: enPeople,
    teams: enTeams,
    notices: enNotices,
    settings: enSettings,
    totals: enTotals,
    public: enPublic,
    export: enExport,
    errors: enErrors,
    demo: enDemo,
  },
};
