import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import type { Saved } from "@/lib/activities/queries/saved";
import type { ActivityDetail } from "@/lib/activities/rules/shown";

/**
 * What a save has to say above the form for the next activity: that it is done, and who of its people is recorded
 * elsewhere at the same time, a warning. Its record, where it can be undone, is one step away.
 */
export async function JustSaved({
  before: { detail, saved },
  home,
}: {
  before: { detail: ActivityDetail; saved: Saved };
  home: string;
}) {
  const t = await getTranslations();
  const { id, title, people, personTimes, kind } = detail;
  return (
    <div className={saved.overlaps.length > 0 ? "draft-note" : "draft-note border-leaf bg-leaf-bg"} role="status">
      <div>
        <p>{t("desk.said.logged", { title, people, personTimes, counted: kind === "MEETING" ? "no" : "yes" })}</p>
        {saved.overlaps.length > 0 && (
          <>
            <p>{t("activities.beside.overlaps")}</p>
            <ul>
              {saved.overlaps.map((row) => (
                <li key={row.name + row.title} className="text-amber">
                  <Icon name="alert" /> <b>{row.name}</b> {t("activities.sheet.overlap", { title: row.title })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Link prefetch={false} className="btn sm" href={`${home}/activities/${id}`}>
        {t(saved.undoable ? "activities.beside.openOrUndo" : "activities.beside.open")}
      </Link>
    </div>
  );
}
