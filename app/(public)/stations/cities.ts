import type { ListedStation } from "@/lib/stations/queries/public";

export type CountyOfStations = { code: string; name: string; nameEn: string; stations: ListedStation[] };
export type CityOfStations = {
  code: string;
  name: string;
  nameEn: string;
  count: number;
  counties: CountyOfStations[];
};

/** Stations by city and county, in the order in which they come. */
export function citiesOf(stations: readonly ListedStation[]): CityOfStations[] {
  const cities: CityOfStations[] = [];
  for (const station of stations) {
    const { cityCode, countyCode } = station;
    let city = cities.find(({ code }) => code === cityCode);
    if (!city) {
      city = { code: cityCode, name: station.city, nameEn: station.cityEn, count: 0, counties: [] };
      cities.push(city);
    }
    let county = city.counties.find(({ code }) => code === countyCode);
    if (!county) {
      county = { code: countyCode, name: station.county, nameEn: station.countyEn, stations: [] };
      city.counties.push(county);
    }
    city.count += 1;
    county.stations.push(station);
  }
  return cities;
}
