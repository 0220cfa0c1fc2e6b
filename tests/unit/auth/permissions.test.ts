import { describe, expect, test } from "vitest";
import { type Granted, homeOf, may, permissions, type RoleName, roleMay, worksAt } from "@/lib/auth/permissions";

const coordinator: Granted = { role: "COORDINATOR", station: "jinhua3", centre: null };
const head: Granted = { role: "STATION_HEAD", station: "jinhua3", centre: null };
const centre: Granted = { role: "CENTRE_STAFF", station: null, centre: "shengbei" };
const hq: Granted = { role: "HQ_STAFF", station: null, centre: null };
const leader: Granted = { role: "HQ_LEADER", station: null, centre: null };

const own = { station: "jinhua3", centre: "shengbei" };
const neighbour = { station: "dongli", centre: "shengbei" };
const elsewhere = { station: "gudao", centre: "gudao" };

describe("who may do what where", () => {
  test.each<[string, Granted, [own: boolean, neighbour: boolean, elsewhere: boolean]]>([
    ["a coordinator", coordinator, [true, false, false]],
    ["a station's head", head, [true, false, false]],
    ["a centre's staff", centre, [true, true, false]],
    ["headquarters", hq, [true, true, true]],
    ["its leader", leader, [true, true, true]],
  ])("%s reads activities and people where the grant reaches", (_who, grant, reach) => {
    for (const permission of ["activity.read", "person.read", "total.read"] as const)
      expect([own, neighbour, elsewhere].map((place) => may([grant], permission, place))).toEqual(reach);
  });

  test("only who works at a station changes its rows", () => {
    for (const permission of ["activity.write", "person.write", "desk.open"] as const) {
      expect([coordinator, head].every((grant) => may([grant], permission, own))).toBe(true);
      expect([coordinator, head].some((grant) => may([grant], permission, neighbour))).toBe(false);
      expect([centre, hq, leader].some((grant) => may([grant], permission, own))).toBe(false);
    }
    expect([
      worksAt([coordinator], "jinhua3"),
      worksAt([coordinator], "dongli"),
      worksAt([hq, centre], "jinhua3"),
    ]).toEqual([true, false, false]);
  });

  test("the network's figures are headquarters' alone, a centre's are the centre's too", () => {
    expect([coordinator, head, centre, hq, leader].map((grant) => may([grant], "network.read", {}))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect([coordinator, centre, hq].map((grant) => may([grant], "centre.read", { centre: "shengbei" }))).toEqual([
      false,
      true,
      true,
    ]);
    expect(may([centre], "centre.read", { centre: "gudao" })).toBe(false);
    expect(may([coordinator], "total.read", {})).toBe(false);
  });

  test("without a grant nothing at all, with several each for its place", () => {
    expect(permissions.filter((permission) => may([], permission, own))).toEqual([]);
    const both = [centre, { ...coordinator, station: "gudao" }];
    expect([
      may(both, "activity.write", elsewhere),
      may(both, "activity.write", own),
      may(both, "activity.read", own),
    ]).toEqual([true, false, true]);
  });

  test("every permission is somebody's, and a leader only reads", () => {
    const roles: RoleName[] = ["COORDINATOR", "STATION_HEAD", "CENTRE_STAFF", "HQ_STAFF", "HQ_LEADER"];
    expect(permissions.filter((permission) => !roles.some((role) => roleMay(role, permission)))).toEqual([]);
    expect(
      permissions.filter((permission) => permission.endsWith(".write") && roleMay("HQ_LEADER", permission)),
    ).toEqual([]);
  });

  test("the first page after signing in", () => {
    expect([coordinator, centre, hq].map((grant) => homeOf([grant]))).toEqual([
      "/desk/jinhua3",
      "/hq/c/shengbei",
      "/hq",
    ]);
    expect([homeOf([]), homeOf([head, hq])]).toEqual(["/account", "/desk/jinhua3"]);
  });
});
