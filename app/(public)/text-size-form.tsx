import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { chooseTextSize } from "./actions";
import { textSizeCookie, textSizeFrom, textSizes } from "./text-size";

/** 长辈版: three sizes of letters, the chosen one pressed. Works without JavaScript. */
export async function TextSizeForm({ back }: { back: string }) {
  const t = await getTranslations("public");
  const chosen = textSizeFrom((await cookies()).get(textSizeCookie)?.value);
  return (
    <form action={chooseTextSize} className="sizes">
      <fieldset>
        <legend>{t("textSize")}</legend>
        <input type="hidden" name="back" value={back} />
        {textSizes.map((size) => (
          <button key={size} type="submit" name="size" value={size} aria-pressed={size === chosen}>
            {t(`size.${size}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
