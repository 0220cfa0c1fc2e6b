import { coveredByNetwork, coveredByStation } from "./covered-keeping";

/** Which test, by file and title, sends a form without JavaScript. */
type Proof = { file: string; test: string };
/** Rightly and, where somebody can type or choose anything, wrongly. */
export type Proven = { right: Proof; wrong?: Proof };

/**
 * What each form posts to (a server action's name; for a form that asks, GET and its address), and the tests that
 * send it without JavaScript: rightly, so that the database holds it, and wrongly. A form in which nobody can type or
 * choose anything needs no wrong one.
 */
export const covered: Record<string, Proven> = {
  ...coveredByNetwork,
  ...coveredByStation,
  chooseLanguage: {
    right: { file: "account/account.test.ts", test: "the language button keeps the page and its query" },
    wrong: { file: "forms/account.test.ts", test: "one that we do not speak is not" },
  },
  switchShortcuts: { right: { file: "forms/account.test.ts", test: "the menu's switch turns single keys off" } },
  saveSettings: {
    right: { file: "account/account.test.ts", test: "my account says who I am" },
    wrong: { file: "forms/account.test.ts", test: "settings that no form of ours offers" },
  },
  leave: { right: { file: "forms/account.test.ts", test: "signing out from the desk's menu" } },
  signInAction: {
    right: { file: "account/sign-in.test.ts", test: "signing in by the form, JavaScript %s" },
    wrong: { file: "account/sign-in.test.ts", test: "a wrong answer, JavaScript %s" },
  },
  enterDemo: { right: { file: "account/sign-in.test.ts", test: "one click enters the demo" } },
  searchPeople: {
    right: { file: "forms/lists.test.ts", test: "the bar's search and the register's own" },
    wrong: { file: "forms/lists.test.ts", test: "the bar's search and the register's own" },
  },
  "GET /desk/[station]/activities": {
    right: { file: "forms/lists.test.ts", test: "the activities' filter shows what it says" },
    wrong: { file: "forms/lists.test.ts", test: "the activities' filter shows what it says" },
  },
  "GET /hq/s/[station]/activities": {
    right: { file: "forms/lists.test.ts", test: "the activities' filter shows what it says" },
    wrong: { file: "forms/lists.test.ts", test: "the activities' filter shows what it says" },
  },
  "GET /desk/[station]/people": {
    right: { file: "forms/lists.test.ts", test: "the register's filter shows what it says" },
    wrong: { file: "forms/lists.test.ts", test: "the register's filter shows what it says" },
  },
  "GET /hq/s/[station]/people": {
    right: { file: "forms/lists.test.ts", test: "the register's filter shows what it says" },
    wrong: { file: "forms/lists.test.ts", test: "the register's filter shows what it says" },
  },
  searchAccounts: {
    right: { file: "forms/lists.test.ts", test: "the accounts' search and filter" },
    wrong: { file: "forms/lists.test.ts", test: "the accounts' search and filter" },
  },
  "GET /admin/accounts": {
    right: { file: "forms/lists.test.ts", test: "the accounts' search and filter" },
    wrong: { file: "forms/lists.test.ts", test: "the accounts' search and filter" },
  },
  registerAction: {
    right: { file: "people/register.test.ts", test: "without JavaScript: a mistake stands beside its field" },
    wrong: { file: "people/register.test.ts", test: "without JavaScript: a mistake stands beside its field" },
  },
  logActivityAction: {
    right: { file: "forms/undo-and-drafts.test.ts", test: "a plan is recorded from its own form" },
    wrong: { file: "forms/activities.test.ts", test: "a late entry wants a reason" },
  },
  changeActivityAction: {
    right: { file: "forms/activities.test.ts", test: "changing: what is wrong stands beside its field" },
    wrong: { file: "forms/activities.test.ts", test: "changing: what is wrong stands beside its field" },
  },
  changePlanAction: {
    right: {
      file: "plan/without-script.test.ts",
      test: "without JavaScript: a draft is published, cancelled with a line",
    },
    wrong: {
      file: "plan/without-script.test.ts",
      test: "without JavaScript: a plan changed wrongly keeps what was typed",
    },
  },
  moveAction: {
    right: {
      file: "plan/without-script.test.ts",
      test: "without JavaScript: a draft is published, cancelled with a line",
    },
    wrong: {
      file: "plan/without-script.test.ts",
      test: "without JavaScript: a draft is published, cancelled with a line",
    },
  },
  cancelAction: {
    right: {
      file: "plan/without-script.test.ts",
      test: "without JavaScript: a draft is published, cancelled with a line",
    },
    wrong: {
      file: "plan/without-script.test.ts",
      test: "without JavaScript: a draft is published, cancelled with a line",
    },
  },
  reverseAction: {
    right: { file: "forms/activities.test.ts", test: "taking a whole record back wants a reason" },
    wrong: { file: "forms/activities.test.ts", test: "taking a whole record back wants a reason" },
  },
  notHeldAction: {
    right: { file: "desk/today.test.ts", test: "without JavaScript: not held needs a reason" },
    wrong: { file: "forms/undo-and-drafts.test.ts", test: "what somebody else has cancelled meanwhile" },
  },
  undoAction: {
    right: { file: "forms/undo-and-drafts.test.ts", test: "an undo that comes after another save" },
    wrong: { file: "forms/undo-and-drafts.test.ts", test: "an undo that comes after another save" },
  },
  settleNameAction: {
    right: { file: "activities/list-and-detail.test.ts", test: "an unsettled name becomes a person who counts" },
    wrong: { file: "activities/list-and-detail.test.ts", test: "an unsettled name becomes a person who counts" },
  },
  dropDraftAction: { right: { file: "forms/undo-and-drafts.test.ts", test: "a draft is gone on with or dropped" } },
};

/** Actions that no form posts to, with the way that there is without JavaScript. */
export const byScriptOnly: Record<string, string> = {
  registerMissing: "the register's own page",
};
