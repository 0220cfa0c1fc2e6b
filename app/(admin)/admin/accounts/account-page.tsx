import { getLocale, getTranslations } from "next-intl/server";
import { AccountStateChip } from "@/components/accounts/account-state";
import { ActForm } from "@/components/accounts/act-form";
import { SignIns } from "@/components/accounts/sign-ins";
import { Crumbs } from "@/components/shell/crumbs";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { AccountSaid } from "@/lib/accounts/input";
import type { AccountDetail, SignInRow } from "@/lib/accounts/queries/detail";
import type { CentrePlaces } from "@/lib/accounts/queries/places";
import { newId } from "@/lib/db/ids";
import { formatMoment } from "@/lib/i18n/format";
import { localeFrom } from "@/lib/i18n/locale";
import { AccountPosts } from "./account-posts";
import { cutSignInAction, endAccountAction } from "./actions";

/** One account: who, posts, sign-ins, and what can be done about it from here. */
export async function AccountBody({
  account,
  signIns,
  station,
  places,
  said,
  own,
}: {
  account: AccountDetail;
  signIns: SignInRow[];
  station: string | null;
  places: CentrePlaces[] | null;
  said?: AccountSaid;
  /** One's own account: kept by somebody else. */
  own: boolean;
}) {
  const t = await getTranslations("accounts");
  const locale = localeFrom(await getLocale());
  const errorWord = (await getTranslations("ui.field"))("error");
  const base = station ? `/desk/${station}/accounts` : "/admin/accounts";
  const { id, state, changeable } = account;
  const name = locale === "en" ? account.nameEn : account.name;
  const until = account.oneTimeUntil && formatMoment(account.oneTimeUntil, locale);
  return (
    <>
      <Crumbs trail={[{ href: base, label: t("title") }]} here={account.account} />
      <div className="head">
        <div>
          <h1>{name}</h1>
          <p>
            <span className="f">{account.account}</span>
            <span className="f">
              <AccountStateChip state={state} />
            </span>
            {state === "CODE" && until && <span className="f">{t("detail.codeUntil", { until })}</span>}
            {state === "CODE_OVER" && until && <span className="f">{t("detail.codeOver", { until })}</span>}
            {account.endedAt && (
              <span className="f">{t("detail.endedAt", { at: formatMoment(account.endedAt, locale) })}</span>
            )}
          </p>
        </div>
        {changeable && (
          <div className="end always">
            <LinkButton href={`${base}/${id}/code`} tone={state === "LIVE" ? "plain" : "primary"}>
              {t(state === "ENDED" ? "revive.title" : "reset.title")}
            </LinkButton>
          </div>
        )}
      </div>
      {said && (
        <p role="status" className="saved mb-3">
          <Icon name="check" />
          {t(`said.${said}`)}
        </p>
      )}
      {!changeable && <p className="note">{t(own ? "detail.own" : "detail.notYours")}</p>}
      <AccountPosts account={account} station={station} places={places} />
      <h2 className="mt-8 mb-2">{t("signIns.title")}</h2>
      <SignIns
        rows={signIns}
        locale={locale}
        end={
          changeable
            ? {
                action: cutSignInAction.bind(null, station),
                fields: (signIn) => ({ key: newId(), id, signIn }),
              }
            : undefined
        }
      />
      {changeable && state !== "ENDED" && (
        <details className="disclosure mt-8">
          <summary className={buttonClass({})}>{t("end.open")}</summary>
          <div className="panel static p-4 tablet:w-120">
            <h2>{t("end.title", { name })}</h2>
            <p className="note">{t("end.effect")}</p>
            <ActForm
              action={endAccountAction.bind(null, station)}
              fields={{ key: newId(), id }}
              label={t("end.submit")}
              look={{ tone: "danger" }}
              errorWord={errorWord}
            />
          </div>
        </details>
      )}
    </>
  );
}
