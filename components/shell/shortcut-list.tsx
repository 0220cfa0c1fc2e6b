import { getTranslations } from "next-intl/server";
import { Dialog } from "@/components/ui/dialog";

const keys = [
  ["N", "log"],
  ["1–6", "frequent"],
  ["/", "search"],
  ["G T", "today"],
  ["G A", "activities"],
  ["G M", "roster"],
  ["J K", "rows"],
  ["Enter", "open"],
  ["Ctrl Enter", "save"],
  ["Alt L", "last"],
  ["P", "print"],
  ["Esc", "close"],
  ["?", "list"],
] as const;

/** The menu row (and the key ?) that shows which keys do what. */
export async function ShortcutList({ on }: { on: boolean }) {
  const t = await getTranslations("shell.keys");
  return (
    <Dialog open={t("title")} openLook={{ className: "row" }} title={t("title")} closeLabel={t("done")} shortcut="?">
      <p className="hint">{t(on ? "whenOn" : "whenOff")}</p>
      <dl className="keylist">
        {keys.map(([combination, name]) => (
          <div className="contents" key={name}>
            <dt>
              {combination.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
