import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { searchPeople } from "./people/search-action";

/** The bar's search for people. It posts, because a name does not belong in an address. */
export async function SearchField({ station }: { station: string }) {
  const t = await getTranslations("desk");
  return (
    <search className="contents">
      <form action={searchPeople.bind(null, station)} className="find">
        <Icon name="search" />
        <input
          type="search"
          name="text"
          maxLength={60}
          aria-label={t("search")}
          placeholder={t("searchHint")}
          data-key="/"
          autoComplete="off"
        />
        <span aria-hidden="true">
          <kbd>/</kbd>
        </span>
      </form>
    </search>
  );
}
