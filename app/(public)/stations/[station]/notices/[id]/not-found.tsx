import { Gone } from "../../gone";
import { askedFor, readNoticePage } from "../../read-piece";

/** Next makes this beside every page; where the notice hangs, there is nothing to say. */
export default async function NoticeGone() {
  const { slug, id } = await askedFor();
  const seen = await readNoticePage(slug, id);
  return seen?.piece ? null : <Gone what="notices" station={seen?.station ?? null} />;
}
