import type { Month } from "@/lib/clock";
import { stationList } from "./data/station-list";
import { Random } from "./random";

const OPENED: [year: number, stations: number][] = [
  [2007, 9],
  [2008, 14],
  [2009, 16],
  [2010, 15],
  [2011, 12],
  [2012, 10],
  [2013, 8],
  [2014, 6],
  [2015, 4],
  [2016, 2],
  [2017, 1],
];

/** The month in which each station opened, by rank. Dongli (rank 2) was the first pilot: July 2007. */
export function openingMonths(): Month[] {
  const chance = new Random("open");
  const others = stationList.map((_, rank) => rank).filter((rank) => rank !== 1);
  const order = [
    1,
    ...others
      .map((rank) => ({ rank, at: chance.unit() + rank / 160 }))
      .sort((a, b) => a.at - b.at)
      .map(({ rank }) => rank),
  ];
  const months: Month[] = [];
  let next = 0;
  for (const [year, count] of OPENED) {
    const first = year === 2007 ? 7 : 1;
    const span = 13 - first;
    for (let k = 0; k < count; k++) {
      const rank = order[next++] ?? 0;
      months[rank] = `${year}-${String(first + Math.floor((k * span) / count)).padStart(2, "0")}-01`;
    }
  }
  return months;
}
