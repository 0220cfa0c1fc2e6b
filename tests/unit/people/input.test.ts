import { expect, test } from "vitest";
import { newId } from "@/lib/db/ids";
import { personInput } from "@/lib/people/input";

const said = (typed: Record<string, unknown>) =>
  personInput
    .safeParse({ key: newId(), name: "王秀英", sex: "2", kind: "MEMBER", ...typed })
    .error?.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) ?? [];

test.each<[string, Record<string, unknown>, string[]]>([
  ["no place at all", {}, []],
  ["places left open", { communityId: "", branchId: "" }, []],
  ["the last id that a column holds", { communityId: "2147483647", branchId: "1" }, []],
  ["one more than that", { communityId: "2147483648" }, ["communityId errors.unknownCommunity"]],
  ["a branch far beyond it", { branchId: "99999999999999999999" }, ["branchId errors.unknownBranch"]],
  [
    "no id",
    { communityId: "-1", branchId: "x" },
    ["communityId errors.unknownCommunity", "branchId errors.unknownBranch"],
  ],
  ["a birth too long to be one", { birth: "1".repeat(31) }, ["birth people.birthUnreadable"]],
  ["a phone too long to be one", { phone: "1".repeat(31) }, ["phone people.phoneUnknown"]],
])("%s", (_what, typed, expected) => {
  expect(said(typed)).toEqual(expected);
});
