// Who opens which page: said here a second time and on its own, as the database's rights are. A page in no line fails the test.

/** Who asks, in the order of the columns, with the demo account that stands for the role. */
export const VISITORS = [
  ["coordinator", "jinhua3"],
  ["head", "jinhua3-head"],
  ["centre", "centre-shengbei"],
  ["hq", "hq"],
  ["leader", "hq-leader"],
  ["nobody", null],
] as const;

// What they get: "ok" the page (or, from a page that only sends on, the page it sends to), "-" the 404 that unknown addresses
// get too, "in" the way to the sign-in form.
const worker = "ok ok - - - in";
const head = "- ok - - - in";
const reader = "- - ok ok ok in";
const network = "- - - ok ok in";
const keeper = "- - - ok - in";
const nobodys = "- - - - - in";
const own = "ok ok ok ok ok in";
const everybody = "ok ok ok ok ok ok";

/** A page's line; of pages of a place one for the visitors' own (jinhua3 under shengbei) and one for another's (dongli under shengdong). */
export const MATRIX: Record<string, { ours: string; theirs?: string }> = {
  "/": { ours: everybody },
  "/sign-in": { ours: everybody },
  "/account": { ours: own },
  "/account/password": { ours: own },
  "/admin/accounts": { ours: keeper },
  "/admin/accounts/[account]": { ours: keeper },
  "/admin/accounts/[account]/code": { ours: keeper },
  "/admin/accounts/new": { ours: keeper },
  "/admin/centres": { ours: keeper },
  "/admin/stations": { ours: keeper },
  "/admin/stations/[station]": { ours: keeper, theirs: keeper },
  "/admin/stations/new": { ours: keeper },
  "/desk/[station]": { ours: worker, theirs: nobodys },
  "/desk/[station]/accounts": { ours: head, theirs: nobodys },
  "/desk/[station]/accounts/[account]": { ours: head, theirs: nobodys },
  "/desk/[station]/accounts/[account]/code": { ours: head, theirs: nobodys },
  "/desk/[station]/accounts/new": { ours: head, theirs: nobodys },
  "/desk/[station]/activities": { ours: worker, theirs: nobodys },
  "/desk/[station]/activities/[id]": { ours: worker, theirs: nobodys },
  "/desk/[station]/activities/[id]/change": { ours: worker, theirs: nobodys },
  "/desk/[station]/activities/[id]/print": { ours: worker, theirs: nobodys },
  "/desk/[station]/activities/[id]/record": { ours: worker, theirs: nobodys },
  "/desk/[station]/activities/new": { ours: worker, theirs: nobodys },
  "/desk/[station]/people": { ours: worker, theirs: nobodys },
  "/desk/[station]/people/new": { ours: worker, theirs: nobodys },
  "/desk/[station]/activities/[id]/cancel": { ours: worker, theirs: nobodys },
  "/desk/[station]/activities/[id]/move": { ours: worker, theirs: nobodys },
  "/desk/[station]/calendar": { ours: worker, theirs: nobodys },
  "/desk/[station]/notices": { ours: worker, theirs: nobodys },
  "/desk/[station]/notices/[id]": { ours: worker, theirs: nobodys },
  "/desk/[station]/notices/new": { ours: worker, theirs: nobodys },
  "/desk/[station]/settings": { ours: worker, theirs: nobodys },
  "/desk/[station]/settings/frequent/[id]": { ours: worker, theirs: nobodys },
  "/desk/[station]/settings/frequent/new": { ours: worker, theirs: nobodys },
  "/desk/[station]/settings/public": { ours: worker, theirs: nobodys },
  "/desk/[station]/teams": { ours: worker, theirs: nobodys },
  "/desk/[station]/teams/[id]": { ours: worker, theirs: nobodys },
  "/desk/[station]/teams/[id]/change": { ours: worker, theirs: nobodys },
  "/desk/[station]/teams/[id]/members": { ours: worker, theirs: nobodys },
  "/desk/[station]/teams/[id]/name": { ours: worker, theirs: nobodys },
  "/desk/[station]/teams/new": { ours: worker, theirs: nobodys },
  "/hq/c/[centre]/print": { ours: reader, theirs: network },
  "/hq/c/[centre]/records": { ours: reader, theirs: network },
  "/hq/print": { ours: network },
  "/hq/records": { ours: network },
  "/stations": { ours: everybody },
  "/stations/[station]": { ours: everybody, theirs: everybody },
  "/stations/[station]/meetings/[id]": { ours: everybody, theirs: everybody },
  "/stations/[station]/meetings/[id]/print": { ours: everybody, theirs: everybody },
  "/stations/[station]/notices/[id]": { ours: everybody, theirs: everybody },
  "/hq": { ours: network },
  "/hq/stations": { ours: network },
  "/hq/c/[centre]": { ours: reader, theirs: network },
  "/hq/c/[centre]/stations": { ours: reader, theirs: network },
  "/hq/s/[station]": { ours: reader, theirs: network },
  "/hq/s/[station]/activities": { ours: reader, theirs: network },
  "/hq/s/[station]/activities/[id]": { ours: reader, theirs: network },
  "/hq/s/[station]/applications": { ours: reader, theirs: network },
  "/hq/s/[station]/paper": { ours: reader, theirs: network },
  "/hq/s/[station]/people": { ours: reader, theirs: network },
  "/hq/s/[station]/records": { ours: reader, theirs: network },
};
