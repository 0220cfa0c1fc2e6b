import { Icon } from "@/components/ui/icon";

/** The way back, top left and large. */
export function BackToStation({ slug, label }: { slug: string; label: string }) {
  return (
    <a className="back" href={`/stations/${slug}`}>
      <Icon name="left" />
      {label}
    </a>
  );
}
