import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";

type Place = { href: string; name: string; current?: boolean };

export type Centre = Place & { stations: Place[] };

/** Which part of the network: the whole, a management centre, or (read-only) one of its stations. */
export async function ScopePicker({
  label,
  whole,
  centres,
}: {
  label: string;
  whole?: { href: string; label: string; current?: boolean };
  centres: Centre[];
}) {
  const t = await getTranslations("shell");
  return (
    <Disclosure
      className="scope"
      summary={
        <span className="btn sm">
          <span className="vh">{t("scope")} </span>
          <b>{label}</b>
          <Icon name="down" />
        </span>
      }
    >
      {whole && <Row href={whole.href} name={whole.label} current={whole.current} />}
      {centres.map(({ stations, ...centre }) => (
        <details className="branch" key={centre.href} open={centre.current || stations.some(({ current }) => current)}>
          <summary>
            <Icon name="right" />
            {t("centreWithStations", { centre: centre.name, count: stations.length })}
          </summary>
          <ul>
            <li>
              <Row {...centre} />
            </li>
            {stations.map((station) => (
              <li key={station.href}>
                <Row {...station} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Disclosure>
  );
}

function Row({ href, name, current }: Place) {
  return (
    <Link prefetch={false} className="row" href={href} aria-current={current || undefined}>
      {name}
    </Link>
  );
}
