import { inStation } from "@/lib/auth/doors";
import { DeskPage } from "../desk-page";
import { deskPlace } from "../place";

/** The desk with nothing on it: the floor under the pages of the desk. In the bench's build only. */
export default async function FloorPage({ params }: { params: Promise<{ station: string }> }) {
  const place = await inStation((await params).station, "desk.open", deskPlace);
  return <DeskPage place={place}>{null}</DeskPage>;
}
