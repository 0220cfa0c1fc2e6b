import { getLocale, getTranslations } from "next-intl/server";
import { ActForm } from "@/components/accounts/act-form";
import { GivePostForm } from "@/components/accounts/give-post-form";
import { postInWords } from "@/components/accounts/posts";
import { fieldWords, summaryWords } from "@/components/ui/words";
import type { AccountDetail } from "@/lib/accounts/queries/detail";
import type { CentrePlaces } from "@/lib/accounts/queries/places";
import { newId } from "@/lib/db/ids";
import { formatDay } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { endPostAction, givePostAction } from "./actions";
import { postChoices } from "./post-choices";

/** The posts of an account, with their days; headquarters give another one and end one. */
export async function AccountPosts({
  account,
  station,
  places,
}: {
  account: AccountDetail;
  station: string | null;
  places: CentrePlaces[] | null;
}) {
  const t = await getTranslations("accounts");
  const locale = localeFrom(await getLocale());
  const errorWord = (await getTranslations("ui.field"))("error");
  const posts = await Promise.all(
    account.posts.map(async (post) => ({ ...post, words: await postInWords(post, locale) })),
  );
  const mayChange = station === null && account.changeable && account.state !== "ENDED";
  return (
    <section>
      <h2 className="mt-8 mb-2">{t("posts.title")}</h2>
      {posts.length === 0 && <p>{t("posts.none")}</p>}
      <ul className="sheet max-w-175">
        {posts.map(({ id, words, fromOn, toOn }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 border-t border-line-soft px-5 py-3 first:border-t-0"
          >
            <div>
              <b className={toOn ? "text-ink-3" : undefined}>{words}</b>
              <p className="text-body text-ink-2">
                {toOn
                  ? t("posts.days", { from: formatDay(fromOn, locale), to: formatDay(toOn, locale) })
                  : t("posts.since", { from: formatDay(fromOn, locale) })}
              </p>
            </div>
            {mayChange && toOn === null && (
              <ActForm
                action={endPostAction.bind(null, null)}
                fields={{ key: newId(), id: account.id, post: id }}
                label={t("posts.end")}
                about={words}
                errorWord={errorWord}
              />
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <GivePostForm
          action={givePostAction.bind(null, null)}
          formKey={newId()}
          id={account.id}
          post={await postChoices(places)}
          open={t("posts.giveOpen")}
          submit={t("posts.give")}
          fieldWords={await fieldWords()}
          summaryWords={await summaryWords()}
        />
      )}
    </section>
  );
}
