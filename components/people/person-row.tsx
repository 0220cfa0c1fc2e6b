import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts";
import { StatusChip } from "@/components/ui/status-chip";
import { ageOn, type Day } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { maskName } from "@/lib/people/rules/names";
import type { PersonRow } from "@/lib/people/rules/shown";
import { HomeOf } from "./home-of";

type Props = { person: PersonRow; locale: Locale; today: Day; masked: boolean; fresh?: boolean };

/** What a row says of a person, in words. */
async function wordsOf({ person, today, masked, locale }: Props) {
  const t = await getTranslations("people");
  const age = ageOn({ year: person.birthYear, month: person.birthMonth, day: person.birthDay }, today);
  const sex = person.sex === 1 ? t("sex.male") : person.sex === 2 ? t("sex.female") : "";
  const [year, month, day] = (person.fullMemberMonth ?? "").split("-").map(Number);
  const partyYears = year ? ageOn({ year, month, day }, today) : null;
  const kinds = [
    (person.member || person.pending) && t("kinds.MEMBER"),
    person.volunteer && t("kinds.VOLUNTEER"),
    !person.member && !person.pending && !person.volunteer && t("kinds.RESIDENT"),
  ];
  return {
    name: masked ? maskName(person.name) : person.name,
    sexAge: [sex, age === null ? "" : t("years", { count: age })].filter(Boolean).join(" "),
    kinds: kinds.filter((kind) => kind !== false),
    partyYears: partyYears === null ? null : t("partyYears", { count: partyYears }),
    phone: person.last4 && `****${person.last4}`,
    lastOn: person.lastOn && formatDay(person.lastOn, locale, { today }),
  };
}

async function State({ person }: { person: PersonRow }) {
  const t = await getTranslations("people.state");
  if (person.pending) return <StatusChip tone="due">{t("pending")}</StatusChip>;
  if (person.exempt) return <StatusChip tone="grey">{t("exempt")}</StatusChip>;
  return <span className="muted">{t("registered")}</span>;
}

/** Marks whoever was just registered. */
async function Fresh({ fresh = false }: { fresh?: boolean }) {
  const t = await getTranslations("people.state");
  return fresh ? <StatusChip tone="ok">{t("fresh")}</StatusChip> : null;
}

/** The cells of one person in the table. */
export async function PersonCells(props: Props) {
  const { person, locale, masked, fresh } = props;
  const words = await wordsOf(props);
  return (
    <>
      <th scope="row">
        <b>{words.name}</b> <Fresh fresh={fresh} />
      </th>
      <td className="nowrap">{words.sexAge}</td>
      <td className="nowrap">
        <HomeOf building={person.building} unitNo={person.unitNo} locale={locale} />
      </td>
      <td>
        <Facts>{words.kinds}</Facts>
      </td>
      <td className="c-opt d">{person.homeUnit}</td>
      <td className="num">{words.partyYears}</td>
      {!masked && <td className="d nowrap">{words.phone}</td>}
      <td className="d nowrap">{words.lastOn}</td>
      <td>
        <State person={person} />
      </td>
    </>
  );
}

/** The same on phones, in two lines. */
export async function PersonCard(props: Props) {
  const { person, locale, fresh } = props;
  const words = await wordsOf(props);
  return (
    <li>
      <b>{words.name}</b>
      <Fresh fresh={fresh} />
      {(person.pending || person.exempt) && <State person={person} />}
      <p>
        <Facts>
          {words.sexAge}
          {person.building && <HomeOf building={person.building} unitNo={person.unitNo} locale={locale} />}
          {words.kinds}
        </Facts>
      </p>
    </li>
  );
}
