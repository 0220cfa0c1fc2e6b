import { helpPhone } from "@/components/shell/help-phone";
import { PublicPage } from "../public-page";

/** The frame of a page for everybody with nothing in it: the floor under the public pages. In the bench's build only. */
export default function FloorPage() {
  return <PublicPage phone={helpPhone()}>{null}</PublicPage>;
}
