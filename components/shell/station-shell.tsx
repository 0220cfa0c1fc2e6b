import { getTranslations } from "next-intl/server";
import { Frame, type FrameProps } from "@/components/shell/frame";
import { Icon } from "@/components/ui/icon";

/** A station's pages: its name leads to 今日, the management centre's phone stands at the top of each page. */
export async function StationShell({
  station,
  centrePhone,
  ...frame
}: Omit<FrameProps, "brand" | "help" | "scope"> & {
  station: { name: string; home: string };
  centrePhone?: string;
}) {
  const t = await getTranslations("shell");
  return (
    <Frame
      {...frame}
      brand={{ href: station.home, name: station.name }}
      help={
        centrePhone && (
          <a href={`tel:${centrePhone}`}>
            <Icon name="phone" />
            <span className="txt">{t("askCentre", { phone: centrePhone })}</span>
          </a>
        )
      }
    />
  );
}
