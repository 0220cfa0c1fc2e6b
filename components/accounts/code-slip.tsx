import { PrintButton } from "@/components/ui/print-button";
import { StatusChip } from "@/components/ui/status-chip";
import { inGroups } from "@/lib/accounts/rules/codes";

/** What the slip says, in words. `code` is null where it was shown before: then the slip says how to get another one. */
export type Slip = { name: string; post: string; account: string; address: string; until: string; code: string | null };
export type SlipWords = Record<
  | "title"
  | "name"
  | "post"
  | "address"
  | "account"
  | "code"
  | "until"
  | "first"
  | "second"
  | "third"
  | "keep"
  | "onceShown"
  | "shownBefore"
  | "print",
  string
>;

/** The slip of paper that is handed over: who, which account, its one-time code, where and until when. Prints by itself. */
export function CodeSlip({ slip, words }: { slip: Slip; words: SlipWords }) {
  if (slip.code === null)
    return (
      <p role="alert" className="mb-5">
        <StatusChip tone="due">{words.shownBefore}</StatusChip>
      </p>
    );
  const facts = [
    [words.name, slip.name],
    [words.post, slip.post],
    [words.address, slip.address],
    [words.account, slip.account],
  ];
  return (
    <>
      <div className="no-print mb-4 flex flex-wrap items-center gap-4">
        <PrintButton label={words.print} />
        <p role="status" className="text-ink-2">
          {words.onceShown}
        </p>
      </div>
      <article className="slip" aria-label={words.title}>
        <h2>{words.title}</h2>
        <dl>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div className="code">
            <dt>{words.code}</dt>
            <dd>
              {inGroups(slip.code).map((part) => (
                <span key={part}>{part}</span>
              ))}
            </dd>
          </div>
          <div>
            <dt>{words.until}</dt>
            <dd>{slip.until}</dd>
          </div>
        </dl>
        <ol>
          <li>{words.first}</li>
          <li>{words.second}</li>
          <li>{words.third}</li>
        </ol>
        <p>{words.keep}</p>
      </article>
    </>
  );
}
