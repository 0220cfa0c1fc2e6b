import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type Column = {
  key: string;
  label: ReactNode;
  /** Numbers stand right, text left. */
  numeric?: boolean;
  /** The address of the same list sorted by this column, and how it is sorted by it now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** Left out on phones. */
  optional?: boolean;
  /** Left out where a table stands beside something and English heads leave no room. */
  far?: boolean;
};

/**
 * A table with caption, a head that sticks under the bar, and sorting by links. `children` are its rows
 * (<tr><th scope="row"><a>…</a></th><td>…</td><td className="num">…</td></tr>); cells of optional columns carry
 * `c-opt`. Without rows give an EmptyRows instead of this. `cards`: phones get a list of cards beside it and no table.
 */
export function DataTable({
  caption,
  columns,
  children,
  foot,
  dense,
  cards,
}: {
  caption: string;
  columns: Column[];
  children: ReactNode;
  /** Under the table: keys, Pager. */
  foot?: ReactNode;
  /** Rows of 36 px instead of 44. */
  dense?: boolean;
  cards?: boolean;
}) {
  return (
    <div className={cards ? "tbl sheet has-cards" : "tbl sheet"}>
      <table className={dense ? "data dense" : "data"}>
        <caption>
          <span className="vh">{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {foot && <div className="tbl-foot">{foot}</div>}
    </div>
  );
}

function HeadCell({ column: { label, numeric, optional, far, sort } }: { column: Column }) {
  const classes = [numeric && "num", optional && "c-opt", far && "c-far"].filter(Boolean).join(" ");
  return (
    <th scope="col" className={classes || undefined} aria-sort={sort?.direction}>
      {sort ? (
        <Link prefetch={false} href={sort.href}>
          {label}
          {sort.direction && <span aria-hidden="true">{sort.direction === "ascending" ? "↑" : "↓"}</span>}
        </Link>
      ) : (
        label
      )}
    </th>
  );
}

/** "第 1–25 人，共 86 人" with the neighbouring pages; a page that does not exist has no link. */
export function Pager({
  summary,
  previousHref,
  nextHref,
  words,
}: {
  summary: string;
  previousHref?: string;
  nextHref?: string;
  words: { label: string; previous: string; next: string };
}) {
  return (
    <nav className="pager" aria-label={words.label}>
      <span>{summary}</span>
      {previousHref && (
        <Link prefetch={false} className="btn sm" rel="prev" href={previousHref}>
          <Icon name="left" />
          {words.previous}
        </Link>
      )}
      {nextHref && (
        <Link prefetch={false} className="btn sm" rel="next" href={nextHref}>
          {words.next}
          <Icon name="right" />
        </Link>
      )}
    </nav>
  );
}

/**
 * In place of rows: nothing yet (one sentence and the first action) or filtered out (the sentence and a way to drop
 * the filters).
 */
export function EmptyRows({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    <div className="empty sheet">
      <p>{sentence}</p>
      {children}
    </div>
  );
}
