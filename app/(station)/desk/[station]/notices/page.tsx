import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { EmptyRows, Pager } from "@/components/ui/data-table";
import { Toast } from "@/components/ui/toast";
import { pagerWords } from "@/components/ui/words";
import { inStation } from "@/lib/auth/doors";
import { newId } from "@/lib/db/ids";
import { noticesQuery } from "@/lib/notices/input";
import { currentNotices, NOTICES_PAGE, pastNotices, readNotice } from "@/lib/notices/queries";
import { noticeState } from "@/lib/notices/rules";
import { ActForm } from "../act-form";
import { DeskPage } from "../desk-page";
import { deskPlace } from "../place";
import { hangAgainAction } from "./actions";
import { NoticeList } from "./notice-list";

type Props = {
  params: Promise<{ station: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("notices.list.title")} · ${t("shell.product")}` };
}

/** The notice board: what hangs now, what is to come, what hung before. */
export default async function NoticesPage({ params, searchParams }: Props) {
  const { station } = await params;
  const { page, said, id } = noticesQuery.parse(await searchParams);
  const { place, current, past, about } = await inStation(station, "notice.write", async (scope) => ({
    place: await deskPlace(scope),
    current: await currentNotices(scope),
    past: await pastNotices(scope, page),
    about: said && id ? await readNotice(scope, id) : null,
  }));
  const t = await getTranslations();
  const { today } = place;
  const base = `/desk/${station}/notices`;
  const hanging = current.filter((row) => noticeState(row, today) === "HANGING");
  const coming = current.filter((row) => noticeState(row, today) === "COMING").reverse();
  const first = (page - 1) * NOTICES_PAGE + 1;
  const last = first + past.rows.length - 1;
  const hang = (
    <LinkButton href={`${base}/new`} tone="primary" size="lead" icon="plus">
      {t("notices.list.hang")}
    </LinkButton>
  );
  const toast = said && about && (
    <Toast
      message={t(`notices.said.${said}`, { title: about.title })}
      closeLabel={t("ui.close")}
      undo={
        said === "takenDown" &&
        about.takenDown && (
          <ActForm
            action={hangAgainAction.bind(null, station)}
            formKey={newId()}
            id={about.id}
            label={t("ui.undo")}
            errorWord={t("ui.field.error")}
            size="sm"
            icon="undo"
          />
        )
      }
    />
  );
  return (
    <DeskPage place={place} current="notices" toast={toast}>
      <div className="head">
        <div>
          <h1>{t("notices.list.title")}</h1>
          <p>{t("notices.list.what")}</p>
        </div>
        <div className="end always">
          <LinkButton href={`/stations/${station}`} size="lead">
            {t("notices.list.publicPage")}
          </LinkButton>
          {hanging.length + coming.length > 0 && hang}
        </div>
      </div>
      <section aria-labelledby="hanging" className="mb-7">
        <div className="sec">
          <h2 id="hanging">{t("notices.list.hanging")}</h2>
        </div>
        {hanging.length > 0 ? (
          <NoticeList rows={hanging} base={base} today={today} />
        ) : (
          <EmptyRows sentence={t("notices.list.noneHanging")}>
            {coming.length === 0 && (
              <LinkButton href={`${base}/new`} tone="primary" icon="plus">
                {t(past.count === 0 ? "notices.list.first" : "notices.list.hang")}
              </LinkButton>
            )}
          </EmptyRows>
        )}
      </section>
      {coming.length > 0 && (
        <section aria-labelledby="coming" className="mb-7">
          <div className="sec">
            <h2 id="coming">{t("notices.list.coming")}</h2>
          </div>
          <NoticeList rows={coming} base={base} today={today} />
        </section>
      )}
      {past.count > 0 && (
        <section aria-labelledby="past">
          <div className="sec">
            <h2 id="past">{t("notices.list.past")}</h2>
          </div>
          <NoticeList rows={past.rows} base={base} today={today} />
          {past.count > NOTICES_PAGE && (
            <div className="mt-3">
              <Pager
                summary={t("notices.list.range", { from: first, to: last, total: past.count })}
                previousHref={page > 1 ? `${base}?page=${page - 1}` : undefined}
                nextHref={last < past.count ? `${base}?page=${page + 1}` : undefined}
                words={await pagerWords()}
              />
            </div>
          )}
        </section>
      )}
    </DeskPage>
  );
}
