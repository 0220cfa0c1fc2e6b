import { Field, FieldGroup } from "@/components/ui/field";
import { type FieldWords, fieldAria } from "@/components/ui/field-words";
import type { Choice } from "@/components/ui/inputs";

export type PlaceGroup = { label: string; places: Choice[] };
export type PostWords = Record<"role" | "station" | "centre" | "choose", string>;

/**
 * A role and the place that it is for. Without JavaScript and styles both places are there, and the one that the role does
 * not need is not read. Its classes name roles by how they begin: an underscore in a class stands for a space.
 * `centres` empty: the giver has one station, which is not asked for.
 */
export function PostFields({
  roles,
  stations,
  centres,
  typed,
  error,
  words,
  fieldWords,
}: {
  roles: Choice[];
  stations: PlaceGroup[];
  centres: Choice[];
  typed: (name: string) => string;
  error: (name: string) => string | undefined;
  words: PostWords;
  fieldWords: FieldWords;
}) {
  if (roles.length === 1) return <input type="hidden" name="role" value={roles[0]?.value} />;
  return (
    <>
      <FieldGroup id="role" label={words.role} error={error("role")} words={fieldWords}>
        <div>
          {roles.map(({ value, label }) => (
            <label key={value} className="tick">
              <input
                type="radio"
                name="role"
                value={value}
                defaultChecked={(typed("role") || "COORDINATOR") === value}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <div className="group-has-[[name=role][value^=CENTRE]:checked]:hidden group-has-[[name=role][value^=HQ]:checked]:hidden">
        <Field id="station" label={words.station} error={error("station")} words={fieldWords}>
          <select
            key={typed("station")}
            {...fieldAria("station", { error: error("station") })}
            name="station"
            defaultValue={typed("station")}
            className="in"
          >
            <option value="">{words.choose}</option>
            {stations.map(({ label, places }) => (
              <optgroup key={label} label={label}>
                {places.map((place) => (
                  <option key={place.value} value={place.value}>
                    {place.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
      </div>
      <div className="hidden group-has-[[name=role][value^=CENTRE]:checked]:block">
        <Field id="centre" label={words.centre} error={error("centre")} words={fieldWords}>
          <select
            key={typed("centre")}
            {...fieldAria("centre", { error: error("centre") })}
            name="centre"
            defaultValue={typed("centre")}
            className="in"
          >
            <option value="">{words.choose}</option>
            {centres.map((centre) => (
              <option key={centre.value} value={centre.value}>
                {centre.label}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </>
  );
}
