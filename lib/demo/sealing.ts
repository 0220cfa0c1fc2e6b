import { blindIndex, seal } from "@/lib/db/secret";
import { last4 } from "@/lib/people/rules/phones";
import type { StationNetwork } from "./network";
import { ivOf } from "./random";

/**
 * A station's rows as the database keeps them: telephones and reasons sealed, numbers findable by blind index alone. The
 * ID number itself is not kept.
 */
export function sealed(tables: StationNetwork) {
  return {
    ...tables,
    Identity: tables.Identity.map(({ id, idNumber }) => ({
      id,
      idKey: idNumber === null ? null : blindIndex(idNumber),
    })),
    PersonContact: tables.PersonContact.map((contact) => ({
      ...contact,
      number: seal(contact.number, ivOf(contact.id)),
      numberIndex: blindIndex(contact.number),
      last4: last4(contact.number),
    })),
    Membership: tables.Membership.map((row) => ({
      ...row,
      exemptReason: row.exemptReason === null ? null : seal(row.exemptReason, ivOf(row.id)),
    })),
  };
}
