import "server-only";
import { auditNetwork } from "@/lib/db/audit";
import { Refusal } from "@/lib/db/refusal";
import { spell } from "@/lib/people/rules/names";
import { type KeepPlaces, nextPlaceId, phoneOf } from "./stations";

type Centre = { name: string; nameEn: string; phone: string };

/** Makes a management centre. @throws Refusal; an empty slug is refused with the one that the name suggests */
export async function makeCentre(scope: KeepPlaces, input: Centre & { slug: string }): Promise<void> {
  const { db, actor } = scope;
  const { name, nameEn, slug } = input;
  if (slug === "") throw new Refusal("places.slugProposed", "slug");
  const phone = phoneOf(input.phone);
  const id = await nextPlaceId(scope, "ManagementCentre");
  await db.managementCentre.createMany({ data: [{ id, slug, name, nameEn, pinyin: spell(name).pinyin, phone }] });
  await auditNetwork(db, "CENTRE_MADE", slug, actor.id);
}

/** Keeps a centre's name and telephone. */
export async function changeCentre(scope: KeepPlaces, input: Centre & { centre: string }): Promise<void> {
  const { db, actor } = scope;
  const { name, nameEn, centre } = input;
  const { count } = await db.managementCentre.updateMany({
    where: { slug: centre },
    data: { name, nameEn, pinyin: spell(name).pinyin, phone: phoneOf(input.phone) },
  });
  if (count === 0) throw new Refusal("errors.notFound");
  await auditNetwork(db, "CENTRE_CHANGED", centre, actor.id);
}
