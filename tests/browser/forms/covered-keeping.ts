import type { Proven } from "./covered";

/** Forms of the network's boards, of places, and of accounts. */
export const coveredByNetwork: Record<string, Proven> = {
  "GET /hq": {
    right: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
    wrong: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
  },
  "GET /hq/records": {
    right: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
    wrong: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
  },
  "GET /hq/stations": {
    right: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
    wrong: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
  },
  "GET /hq/c/[centre]": {
    right: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
    wrong: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
  },
  "GET /hq/c/[centre]/records": {
    right: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
    wrong: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
  },
  "GET /hq/c/[centre]/stations": {
    right: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
    wrong: { file: "forms/board-filters.test.ts", test: "also typed the wrong way round" },
  },
  "GET /admin/stations": {
    right: { file: "forms/board-filters.test.ts", test: "the stations' search finds by name, pinyin and centre" },
    wrong: { file: "forms/board-filters.test.ts", test: "the stations' search finds by name, pinyin and centre" },
  },
  makeCentreAction: {
    right: { file: "forms/places.test.ts", test: "a centre is made with the address" },
    wrong: { file: "forms/places.test.ts", test: "a centre is made with the address" },
  },
  changeCentreAction: {
    right: { file: "forms/places.test.ts", test: "a centre is made with the address" },
    wrong: { file: "forms/places.test.ts", test: "a centre is made with the address" },
  },
  openStationAction: {
    right: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
    wrong: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
  },
  renameStationAction: {
    right: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
    wrong: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
  },
  moveStationAction: {
    right: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
    wrong: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
  },
  contactAction: {
    right: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
    wrong: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
  },
  addEstateAction: {
    right: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
    wrong: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
  },
  mainEstateAction: { right: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" } },
  endEstateAction: { right: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" } },
  closeStationAction: {
    right: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
    wrong: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
  },
  reopenStationAction: {
    right: { file: "forms/places.test.ts", test: "a station is opened, renamed, moved, reached" },
  },
  makeAccountAction: {
    right: {
      file: "accounts/keep-accounts.test.ts",
      test: "headquarters make an account, its holder chooses a password",
    },
    wrong: {
      file: "accounts/keep-accounts.test.ts",
      test: "headquarters make an account, its holder chooses a password",
    },
  },
  firstPasswordAction: {
    right: {
      file: "accounts/keep-accounts.test.ts",
      test: "headquarters make an account, its holder chooses a password",
    },
    wrong: {
      file: "accounts/keep-accounts.test.ts",
      test: "headquarters make an account, its holder chooses a password",
    },
  },
  cutSignInAction: {
    right: {
      file: "accounts/keep-accounts.test.ts",
      test: "headquarters make an account, its holder chooses a password",
    },
  },
  changePasswordAction: {
    right: { file: "accounts/keep-accounts.test.ts", test: "everyone changes the own password" },
    wrong: { file: "accounts/keep-accounts.test.ts", test: "everyone changes the own password" },
  },
  givePostAction: {
    right: { file: "forms/accounts.test.ts", test: "a post is given and taken" },
    wrong: { file: "forms/accounts.test.ts", test: "a post is given and taken" },
  },
  endPostAction: { right: { file: "forms/accounts.test.ts", test: "a post is given and taken" } },
  endAccountAction: { right: { file: "forms/accounts.test.ts", test: "a post is given and taken" } },
  renewAccountAction: {
    right: { file: "forms/accounts.test.ts", test: "a post is given and taken" },
    wrong: { file: "forms/accounts.test.ts", test: "a post is given and taken" },
  },
  endSignInAction: { right: { file: "forms/accounts.test.ts", test: "of one's own sign-ins another one is ended" } },
};

/** Forms of what a station keeps of itself, and of the pages for everybody. */
export const coveredByStation: Record<string, Proven> = {
  makeTeamAction: {
    right: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
    wrong: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
  },
  takeInAction: {
    right: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
    wrong: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
  },
  handOverAction: {
    right: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
    wrong: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
  },
  "GET /desk/[station]/teams/[id]": {
    right: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
    wrong: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
  },
  renameAction: {
    right: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
    wrong: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
  },
  changeTeamAction: {
    right: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
    wrong: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
  },
  letGoAction: {
    right: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
    wrong: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
  },
  endTeamAction: {
    right: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
    wrong: { file: "forms/teams.test.ts", test: "a team is founded, joined, led, renamed, changed, left and ended" },
  },
  hangAction: {
    right: { file: "forms/notices-and-hours.test.ts", test: "a notice is hung, changed, taken down and hung again" },
    wrong: { file: "forms/notices-and-hours.test.ts", test: "a notice is hung, changed, taken down and hung again" },
  },
  changeAction: {
    right: { file: "forms/notices-and-hours.test.ts", test: "a notice is hung, changed, taken down and hung again" },
    wrong: { file: "forms/notices-and-hours.test.ts", test: "a notice is hung, changed, taken down and hung again" },
  },
  takeDownAction: {
    right: { file: "forms/notices-and-hours.test.ts", test: "a notice is hung, changed, taken down and hung again" },
  },
  hangAgainAction: {
    right: { file: "forms/notices-and-hours.test.ts", test: "a notice is hung, changed, taken down and hung again" },
  },
  keepPublicAction: {
    right: {
      file: "settings/coordinator-keeps-station.test.ts",
      test: "opening hours by keyboard and without JavaScript",
    },
    wrong: {
      file: "settings/coordinator-keeps-station.test.ts",
      test: "opening hours by keyboard and without JavaScript",
    },
  },
  makeFrequentAction: {
    right: { file: "forms/frequent.test.ts", test: "a frequent activity is added, changed, ended" },
    wrong: { file: "forms/frequent.test.ts", test: "a frequent activity is added, changed, ended" },
  },
  changeFrequentAction: {
    right: { file: "forms/frequent.test.ts", test: "a frequent activity is added, changed, ended" },
    wrong: { file: "forms/frequent.test.ts", test: "a frequent activity is added, changed, ended" },
  },
  endFrequentAction: {
    right: { file: "forms/frequent.test.ts", test: "a frequent activity is added, changed, ended" },
  },
  resumeAction: { right: { file: "forms/frequent.test.ts", test: "a frequent activity is added, changed, ended" } },
  "GET /": {
    right: { file: "forms/public.test.ts", test: "a search sent by the form" },
    wrong: { file: "forms/public.test.ts", test: "a search sent by the form" },
  },
  chooseTextSize: {
    right: { file: "forms/public.test.ts", test: "the size of the letters is kept" },
    wrong: { file: "forms/public.test.ts", test: "the size of the letters is kept" },
  },
};
