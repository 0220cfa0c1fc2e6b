import { redirect } from "next/navigation";
import { whoIs } from "@/lib/auth/doors";
import { homeOf } from "@/lib/auth/permissions";

/** The front page: public pages come later, so it leads to one's own first page or to signing in. */
export default async function FrontPage() {
  const { actor } = await whoIs();
  redirect(actor ? homeOf(actor.grants) : "/sign-in");
}
