import type { ReactNode } from "react";

/** The figures of a drawing as a table, folded under it. `children` are its rows; all columns but the first are numbers. */
export function ChartTable({
  summary,
  caption,
  heads: [first, ...numbers],
  children,
}: {
  /** "看成表格" */
  summary: string;
  caption: string;
  heads: string[];
  children: ReactNode;
}) {
  return (
    <details className="as-table">
      <summary>{summary}</summary>
      <table className="data dense">
        <caption>
          <span className="vh">{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {numbers.map((name) => (
              <th scope="col" className="num" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </details>
  );
}
