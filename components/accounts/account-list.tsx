import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountStateChip } from "@/components/accounts/account-state";
import { postInWords } from "@/components/accounts/posts";
import { listAddress } from "@/components/activities/list-address";
import { LinkButton } from "@/components/ui/button";
import { DataTable, EmptyRows, Pager } from "@/components/ui/data-table";
import { pagerWords } from "@/components/ui/words";
import type { ACCOUNT_PAGE, AccountRow } from "@/lib/accounts/queries/list";
import { dayOf } from "@/lib/clock";
import { formatDay } from "@/lib/i18n/format";
import { formatCount } from "@/lib/i18n/format-number";
import type { Locale } from "@/lib/i18n/locale";

const PAGE: typeof ACCOUNT_PAGE = 25;

/** Accounts by name: who, posts, last seen, state; each opens its page. `filters` stand above, `kept` is what the address holds. */
export async function AccountList({
  rows,
  count,
  page,
  kept,
  filtered,
  base,
  locale,
  filters,
}: {
  rows: AccountRow[];
  count: number;
  page: number;
  kept: Record<string, string | undefined>;
  filtered: boolean;
  base: string;
  locale: Locale;
  filters?: ReactNode;
}) {
  const t = await getTranslations("accounts");
  if (rows.length === 0)
    return (
      <>
        {filters}
        <EmptyRows sentence={t(filtered ? "list.noMatch" : "list.nothing")}>
          {filtered && <LinkButton href={base}>{t("list.dropFilters")}</LinkButton>}
        </EmptyRows>
      </>
    );
  const lines = await Promise.all(
    rows.map(async (row) => ({
      ...row,
      who: locale === "en" ? row.nameEn : row.name,
      words: await Promise.all(row.posts.map((post) => postInWords(post, locale))),
      seen: row.seenAt ? formatDay(dayOf(row.seenAt), locale) : t("list.never"),
    })),
  );
  const first = (page - 1) * PAGE + 1;
  const last = first + rows.length - 1;
  const pager = (
    <Pager
      summary={t("list.range", { from: formatCount(first), to: formatCount(last), total: formatCount(count) })}
      previousHref={page > 1 ? listAddress(base, kept, { page: page - 1 }) : undefined}
      nextHref={last < count ? listAddress(base, kept, { page: page + 1 }) : undefined}
      words={await pagerWords()}
    />
  );
  const columns = [
    { key: "account", label: t("column.account") },
    { key: "name", label: t("column.name") },
    { key: "posts", label: t("column.posts") },
    { key: "seen", label: t("column.seen") },
    { key: "state", label: t("column.state") },
  ];
  return (
    <>
      {filters}
      <ul className="cards sheet">
        {lines.map(({ id, account, who, words, state }) => (
          <li key={id} className="px-4 py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <Link prefetch={false} href={`${base}/${id}`}>
                <b>{account}</b>
              </Link>
              <AccountStateChip state={state} />
            </div>
            <p className="text-ink-2">
              <span className="f">{who}</span>
              {words.map((post) => (
                <span className="f" key={post}>
                  {post}
                </span>
              ))}
            </p>
          </li>
        ))}
        <li>{pager}</li>
      </ul>
      <DataTable caption={t("list.caption")} columns={columns} foot={pager} cards>
        {lines.map(({ id, account, who, words, seen, state }) => (
          <tr key={id}>
            <th scope="row">
              <Link prefetch={false} href={`${base}/${id}`}>
                {account}
              </Link>
            </th>
            <td>{who}</td>
            <td>
              {words.map((post) => (
                <span className="f" key={post}>
                  {post}
                </span>
              ))}
            </td>
            <td>{seen}</td>
            <td>
              <AccountStateChip state={state} />
            </td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
