import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { addressOf, type Question } from "@/lib/totals/rules/question";
import type { Surroundings } from "./network-page";

/** What is seen, as a file: the same question, answered by a route of its own. */
export async function ExportLinks({
  of,
  around,
  question,
  extra = {},
}: {
  of: "board" | "stations" | "records";
  around: Surroundings;
  question: Question;
  extra?: Record<string, string | undefined>;
}) {
  const t = await getTranslations("export");
  const base = around.centre ? `/api/export/hq/c/${around.centre.slug}/${of}` : `/api/export/hq/${of}`;
  return (
    <Disclosure
      className="end"
      summary={
        <span className="btn">
          {t("export")}
          <Icon name="down" />
        </span>
      }
    >
      <ul>
        {(["xlsx", "csv"] as const).map((format) => (
          <li key={format}>
            <a className="row" href={addressOf(base, question, { ...extra, format })} download>
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
