import { describe, expect, test } from "vitest";
import { type Findable, findStations, namedOutright, plain } from "@/lib/stations/rules/search";

function aPlace(name: string, given: Partial<Findable> = {}): Findable {
  const usual = { nameEn: "", pinyin: "", initials: "", county: "东营区", countyEn: "Dongying District" };
  return { name, ...usual, city: "东营", cityEn: "Dongying", estates: [], ...given };
}

const jinhua3 = aPlace("锦华第三", {
  nameEn: "Jinhua No. 3",
  pinyin: "jinhuadisan",
  initials: "jhds",
  estates: [{ name: "锦华七区", nameEn: "Jinhua District 7", pinyin: "jinhuaqiqu" }],
});
const jinhua1 = aPlace("锦华第一", { nameEn: "Jinhua No. 1", pinyin: "jinhuadiyi", initials: "jhdy" });
const gudao = aPlace("孤岛二区", {
  nameEn: "Gudao District 2",
  pinyin: "gudaoerqu",
  initials: "gdeq",
  county: "河口区",
  countyEn: "Hekou District",
  estates: [{ name: "孤岛新村", nameEn: "Gudao New Village", pinyin: "gudaoxincun" }],
});
const boxing = aPlace("博兴", { pinyin: "boxing", county: "博兴县", city: "滨州", cityEn: "Binzhou" });
const all = [jinhua1, jinhua3, gudao, boxing];
const names = (text: string) => findStations(all, text).map(({ name }) => name);

describe("a station is found", () => {
  test.each([
    ["its name", "锦华第三", ["锦华第三"]],
    ["its name in full", "锦华第三党员服务社", ["锦华第三"]],
    ["a name with a digit for the numeral", "锦华3", ["锦华第三"]],
    ["a name with spaces and full-width signs", " 锦华　３ ", ["锦华第三"]],
    ["the beginning of a name", "锦华", ["锦华第一", "锦华第三"]],
    ["pinyin in capitals", "JinHua", ["锦华第一", "锦华第三"]],
    ["initials", "jhds", ["锦华第三"]],
    ["an English name", "jinhua no. 3", ["锦华第三"]],
    ["an estate", "七区", ["锦华第三"]],
    ["an estate by pinyin", "gudaoxin", ["孤岛二区"]],
    ["a county", "河口", ["孤岛二区"]],
    ["a city", "滨州市".slice(0, 2), ["博兴"]],
    ["an English city", "binzhou", ["博兴"]],
  ])("by %s", (_, text, found) => expect(names(text)).toEqual(found));

  test("by name before estate before place", () => {
    const estate = aPlace("甲", { estates: [{ name: "东营村", nameEn: "", pinyin: "" }] });
    const named = aPlace("东营");
    expect(findStations([jinhua1, estate, named], "东营").map(({ name }) => name)).toEqual(["东营", "甲", "锦华第一"]);
  });

  test.each(["", "  ", "党员服务社", "，。", "天津"])("not by %j", (text) => expect(names(text)).toEqual([]));
});

describe("what opens at once", () => {
  test("is the only one found, or the only one of just this name", () => {
    expect(namedOutright(all, "七区")).toBe(jinhua3);
    expect(namedOutright([aPlace("锦华"), ...all], "锦华")?.name).toBe("锦华");
    expect(namedOutright(all, "锦华")).toBeNull();
    expect(namedOutright(all, "天津")).toBeNull();
  });
});

test("texts are compared without what people leave out", () => {
  expect(plain("锦华第3 党员服务社")).toBe(plain("锦华三"));
  expect(plain("Jinhua No. 3 Party-member service station")).toBe(plain("jinhua 3"));
});
