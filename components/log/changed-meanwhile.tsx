import Link from "next/link";
import { TickBox } from "@/components/ui/inputs";
import { fill } from "@/lib/i18n/fill";
import type { FormPeople, LogWords } from "./types";

/**
 * Somebody else has saved since this form was opened: look at that, then save over it. The tick stands behind the hidden
 * field of the same name, so that its value is the one that counts.
 */
export function ChangedMeanwhile({
  present,
  href,
  words,
}: {
  present: NonNullable<FormPeople["present"]>;
  href: string;
  words: LogWords;
}) {
  return (
    <div className="hint">
      <p>
        {fill(words.changedBy ?? "", { name: present.by })}{" "}
        <Link prefetch={false} href={href} target="_blank">
          {words.openPresent}
        </Link>
      </p>
      <TickBox name="version" value={present.version} label={words.overwrite ?? ""} />
    </div>
  );
}
