"use server";

import { redirect } from "next/navigation";
import { inStation } from "@/lib/auth/doors";
import { keepSearch } from "@/lib/people/commands/search";
import { searchText } from "@/lib/people/input";

/** Keeps what is searched for and shows the people who match; the address carries a random id only. */
export async function searchPeople(slug: string, form: FormData): Promise<void> {
  const text = searchText.parse(form.get("text"));
  const list = `/desk/${slug}/people`;
  const id = await inStation(slug, "person.write", async (scope) => (text === "" ? null : keepSearch(scope, text)));
  redirect(id === null ? list : `${list}?q=${id}`);
}
