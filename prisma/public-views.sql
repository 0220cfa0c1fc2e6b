-- Repeatable: what everybody may see, signed in or not. After security.sql and rollups.sql in the same transaction.
-- public_reader reads these views and nothing else. Their owner public_window sees the columns granted here and the rows that its
-- policies name: no column that says who a person is, no draft, nothing for members only, no notice outside its days.
DO $$ DECLARE x record; BEGIN
  GRANT SELECT ("id", "slug", "name", "nameEn", "pinyin", "initials", "phone", "address", "openedOn", "closedOn", "successorId") ON "Station" TO public_window;
  GRANT SELECT ON "StationPlacement", "StationCommunity", "County", "Community" TO public_window;
  GRANT SELECT ("placeStationId", "year", "month", "day", "season", "text", "textEn") ON "Milestone" TO public_window;
  FOR x IN SELECT * FROM (VALUES
    ('StationDetail',   '"stationId", "way", "hoursNote", "introduction"', 'true'),
    ('OpeningHours',    '"stationId", "weekday", "fromMinute", "toMinute"', 'true'),
    ('Notice',          '"stationId", "id", "title", "text", "fromOn", "toOn", "endedAt"',
      '"endedAt" IS NULL AND "fromOn" <= (current_setting(''app.now'')::timestamptz AT TIME ZONE ''Asia/Shanghai'')::date AND ("toOn" IS NULL OR "toOn" >= (current_setting(''app.now'')::timestamptz AT TIME ZONE ''Asia/Shanghai'')::date)'),
    ('Activity',        '"stationId", "id", "kind", "meetingKind", "state", "audience", "title", "serviceUnitId", "heldOn", "startMinute", "endMinute", "place", "invited", "bring", "entrance", "contact", "publicLine", "version"',
      '"audience" = ''PUBLIC'' AND "state" <> ''DRAFT'' AND "heldOn" >= (current_setting(''app.now'')::timestamptz AT TIME ZONE ''Asia/Shanghai'')::date - 31'),
    ('ActivityMove',    '"stationId", "activityId", "no", "fromOn", "fromStartMinute", "fromEndMinute", "fromPlace", "toOn", "toStartMinute", "toEndMinute", "toPlace", "publicLine"',
      'EXISTS (SELECT FROM "Activity" a WHERE a."stationId" = "ActivityMove"."stationId" AND a."id" = "activityId")'),
    ('ServiceUnit',     '"stationId", "id", "kind", "name", "nameEn", "pinyin", "foundedYear", "foundedMonth", "foundedSeason", "endedOn"', '"endedOn" IS NULL'),
    ('UnitMember',      '"stationId", "unitId", "fromOn", "toOn"', 'true')
  ) AS list (name, columns, rows) LOOP
    EXECUTE format('GRANT SELECT (%s) ON %I TO public_window', x.columns, x.name);
    EXECUTE format('CREATE POLICY everybody ON %I FOR SELECT TO public_window USING (%s)', x.name, x.rows);
  END LOOP;
END $$;

-- Every station that has opened, with where it is and, once closed, who goes on. `estates` are the estates that it serves today.
CREATE VIEW "PublicStation" AS
  SELECT s."id", s."slug", s."name", s."nameEn", s."pinyin", s."initials", s."phone", s."address", s."closedOn", n."code" AS "countyCode", n."name" AS "county", n."nameEn" AS "countyEn", n."cityCode", n."city", n."cityEn", n."sort",
    next."slug" AS "nextSlug", next."name" AS "nextName", next."nameEn" AS "nextNameEn", next."phone" AS "nextPhone",
    d."way", d."hoursNote", d."introduction",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('name', c."name", 'nameEn', c."nameEn", 'pinyin', c."pinyin") ORDER BY e."isPrimary" DESC, c."pinyin"), '[]') FROM "StationCommunity" e JOIN "Community" c ON c."id" = e."communityId"
      WHERE e."placeStationId" = s."id" AND e."fromOn" <= t.today AND (e."toOn" IS NULL OR e."toOn" > t.today)) AS "estates",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', h."weekday", 'from', h."fromMinute", 'to', h."toMinute") ORDER BY h."weekday", h."fromMinute"), '[]') FROM "OpeningHours" h WHERE h."stationId" = s."id") AS "hours"
  FROM (SELECT (current_setting('app.now')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS today) t
  JOIN "Station" s ON s."openedOn" <= t.today
  JOIN LATERAL (SELECT * FROM "StationPlacement" p WHERE p."placeStationId" = s."id" AND p."fromOn" <= t.today ORDER BY p."fromOn" DESC LIMIT 1) p ON true
  JOIN "County" n ON n."code" = p."countyCode" LEFT JOIN "Station" next ON next."id" = s."successorId" LEFT JOIN "StationDetail" d ON d."stationId" = s."id";

-- What is on, was moved or was cancelled. `movedFrom` is the time and place before the last move; a move counts while its activity
-- stands where it was moved to, so one that was undone is none.
CREATE VIEW "PublicActivity" AS
  SELECT a."stationId", a."id", a."kind", a."meetingKind", a."state", a."title", u."name" AS "unit", u."nameEn" AS "unitEn", a."heldOn", a."startMinute", a."endMinute", a."place", a."invited", a."bring", a."entrance", a."contact", a."version",
    CASE WHEN a."state" = 'CANCELLED' THEN a."publicLine" ELSE coalesce(m."publicLine", '') END AS "publicLine",
    m."fromOn" AS "movedFromOn", m."fromStartMinute" AS "movedFromStart", m."fromPlace" AS "movedFromPlace"
  FROM "Activity" a LEFT JOIN "ServiceUnit" u ON u."stationId" = a."stationId" AND u."id" = a."serviceUnitId"
  LEFT JOIN LATERAL (SELECT * FROM (SELECT "fromOn", "fromStartMinute", "fromPlace", "publicLine", "no" FROM "ActivityMove" m WHERE m."stationId" = a."stationId" AND m."activityId" = a."id"
    AND m."toOn" = a."heldOn" AND m."toStartMinute" = a."startMinute" AND m."toEndMinute" = a."endMinute" AND m."toPlace" = a."place") m ORDER BY "no" DESC LIMIT 1) m ON true;

CREATE VIEW "PublicNotice" AS SELECT "stationId", "id", "title", "text", "fromOn", "toOn" FROM "Notice";

-- The teams with how many belong to each today: a number, never who.
CREATE VIEW "PublicUnit" AS
  SELECT u."stationId", u."id", u."kind", u."name", u."nameEn", u."pinyin", u."foundedYear", u."foundedMonth", u."foundedSeason",
    (SELECT count(*)::int FROM "UnitMember" m WHERE m."stationId" = u."stationId" AND m."unitId" = u."id" AND m."fromOn" <= t.today AND (m."toOn" IS NULL OR m."toOn" > t.today)) AS "members"
  FROM "ServiceUnit" u, (SELECT (current_setting('app.now')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS today) t;

CREATE VIEW "PublicMilestone" AS SELECT "placeStationId", "year", "month", "day", "season", "text", "textEn" FROM "Milestone";

DO $$ DECLARE v text; BEGIN
  FOREACH v IN ARRAY '{PublicStation,PublicActivity,PublicNotice,PublicUnit,PublicMilestone}'::text[] LOOP
    EXECUTE format('ALTER VIEW %I OWNER TO public_window', v);
    EXECUTE format('GRANT SELECT ON %I TO public_reader', v);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM table_owner, crossing, public_window;
