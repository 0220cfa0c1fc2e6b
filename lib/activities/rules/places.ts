/** A building and a unit number as digits; null where the text names none. */
export type Place = { building: string | null; unitNo: string | null };

/** Reads "280栋2单元", "280-2", "280号楼" (also inside other words) as building 280, unit 2. */
export function readPlace(text: string): Place {
  const plain = text.normalize("NFKC").replace(/(?<!\d)1[3-9]\d{9}(?!\d)|0\d{2,3}-\d{7,8}/gu, " ");
  const written = /(\d{1,4})\s*(?:栋|幢|号楼|楼|#|号院)(?:\s*(\d{1,2})\s*(?:单元|门|号|-))?/u.exec(plain);
  const short =
    written ??
    /(?<![\d-])(\d{1,4})-(\d{1,2})(?!\d)/u.exec(plain) ??
    /(?<![\d:.-])(\d{2,4})(?![\d:.%点月年人室户分小个米岁元位名日-])/u.exec(plain);
  const unit = short?.[2] ?? /(\d{1,2})单元/u.exec(plain)?.[1];
  return { building: digits(short?.[1]), unitNo: digits(unit) };
}

/** Whether two places may be the same: the building is, and the units do not contradict each other. */
export function samePlace(a: Place, b: Place): boolean {
  if (a.building === null || a.building !== b.building) return false;
  return a.unitNo === null || b.unitNo === null || a.unitNo === b.unitNo;
}

function digits(text: string | undefined): string | null {
  return text === undefined ? null : String(Number(text));
}
