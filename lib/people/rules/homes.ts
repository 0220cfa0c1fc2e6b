const DIGITS = "零一二三四五六七八九";

/** "三" → "3", "十二" → "12"; digits and anything else stay. */
function inDigits(text: string): string {
  return text.replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/gu, (written) => {
    const [tens = "", ones = ""] = written.includes("十") ? written.split("十") : ["零", written];
    return String((tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones)));
  });
}

/** A building as it is stored, its number or letters alone: "280" for 280栋, 280号楼, ２８０ #. */
export function plainBuilding(text: string): string {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  const match = /^(.+?)(?:栋|幢|号楼|号|楼|#)+$/u.exec(plain);
  return inDigits(match?.[1] ?? plain);
}

/** A unit (staircase) as it is stored: "3" for 三单元, 3门. */
export function plainUnit(text: string): string {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  const match = /^(.+?)(?:单元|门|号门)+$/u.exec(plain);
  return inDigits(match?.[1] ?? plain);
}

/** Both at once, for "280栋三单元" or "280-3" written into the field of the building. */
export function plainHome(building: string, unitNo: string): { building: string; unitNo: string } {
  const both = /^(\d+)(?:(?:栋|幢|号楼|号|楼|#)|-)([\d一二三四五六七八九十]{1,3})(?:单元|门)?$/u.exec(
    building.normalize("NFKC").replace(/\s/gu, ""),
  );
  const written = both && (unitNo === "" || plainUnit(unitNo) === plainUnit(both[2] ?? ""));
  return written
    ? { building: both[1] ?? "", unitNo: plainUnit(both[2] ?? "") }
    : { building: plainBuilding(building), unitNo: plainUnit(unitNo) };
}
