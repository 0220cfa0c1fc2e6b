import { Gone } from "../../gone";
import { askedFor, readMeetingPage } from "../../read-piece";

/** Next makes this beside every page; where the meeting is there, there is nothing to say. */
export default async function MeetingGone() {
  const { slug, id } = await askedFor();
  const seen = await readMeetingPage(slug, id);
  return seen?.piece ? null : <Gone what="meeting" station={seen?.station ?? null} />;
}
