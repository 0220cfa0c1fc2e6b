import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type FormAction, LanguageSwitch } from "@/components/shell/language-switch";
import { ShortcutList } from "@/components/shell/shortcut-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";

export type UserMenuProps = {
  user: {
    name: string;
    /** Before the name, where it is known: "局党委组织部". */
    office?: string;
  };
  localeAction: FormAction;
  signOutAction: FormAction;
  accountHref?: string;
  /** Single keys on or off for this person; the action gets `on` = "1" or "0". Left out: no switch. */
  shortcuts?: { on: boolean; action: FormAction };
};

/** Behind the person's name: language, keys, account, sign out. */
export async function UserMenu({ user, localeAction, signOutAction, accountHref, shortcuts }: UserMenuProps) {
  const t = await getTranslations("shell");
  return (
    <Disclosure
      className="end"
      summary={
        <>
          <Icon name="user" />
          <span className="txt">
            {user.office && <span className="f">{user.office}</span>}
            <span className="f">{user.name}</span>
          </span>
        </>
      }
    >
      <p className="who">{user.office ? `${user.office} ${user.name}` : user.name}</p>
      <LanguageSwitch action={localeAction} className="row" />
      <ShortcutList on={shortcuts?.on ?? true} />
      {shortcuts && (
        <form action={shortcuts.action}>
          <input type="hidden" name="on" value={shortcuts.on ? "0" : "1"} />
          <button type="submit" className="row">
            {t(shortcuts.on ? "shortcutsOff" : "shortcutsOn")}
          </button>
        </form>
      )}
      {accountHref && (
        <Link prefetch={false} className="row" href={accountHref}>
          {t("account")}
        </Link>
      )}
      <hr />
      <form action={signOutAction}>
        <button type="submit" className="row">
          {t("signOut")}
        </button>
      </form>
    </Disclosure>
  );
}
