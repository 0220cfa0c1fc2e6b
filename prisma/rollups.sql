-- Repeatable: the ledger's rules, the roll-ups and their recount. After security.sql in the same transaction.

-- LEDGER: which month a line is booked in, and what a reversal must repeat. ---------------------------------------------------------
-- The shared lock makes a save and the lock of its month wait for each other; each query after it sees what was committed meanwhile.
-- All lines of a transaction in one INSERT, ordered by station and day: month locks then come before totals.
CREATE OR REPLACE FUNCTION book_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE m date := date_trunc('month', coalesce(NEW."bookedMonth", NEW."servedOn"));
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN RAISE EXCEPTION 'an older snapshot cannot see month locks: post under READ COMMITTED' USING ERRCODE = 'invalid_transaction_state'; END IF;
  IF NEW."entry" % 2 = 0 AND NOT EXISTS (SELECT FROM "ServiceRecord" r WHERE r."stationId" = NEW."stationId" AND r."activityId" = NEW."activityId" AND r."personId" = NEW."personId"
      AND r."entry" = NEW."entry" - 1 AND r."servedOn" = NEW."servedOn" AND r."category" = NEW."category" AND r."minutes" = NEW."minutes")
  THEN RAISE EXCEPTION 'a reversal repeats day, category and minutes of the line it reverses' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'ServiceRecord_reversal'; END IF;
  IF NEW."entry" % 2 = 1 AND NOT EXISTS (SELECT FROM "Activity" a WHERE a."stationId" = NEW."stationId" AND a."id" = NEW."activityId" AND a."heldOn" = NEW."servedOn" AND a."category" = NEW."category")
  THEN RAISE EXCEPTION 'a line says the day and the category of its activity' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'ServiceRecord_activity'; END IF;
  IF m < date_trunc('month', NEW."servedOn") THEN RAISE EXCEPTION 'booked before it was served' USING ERRCODE = 'check_violation', CONSTRAINT = 'ServiceRecord_bookedMonth'; END IF;
  LOOP                                                              -- the month of service while it is open, else the first open one
    IF NOT EXISTS (SELECT FROM "MonthLock" l WHERE l."stationId" = NEW."stationId" AND l."month" = m) THEN
      PERFORM pg_advisory_xact_lock_shared(NEW."stationId", m - DATE '2000-01-01');
      EXIT WHEN NOT EXISTS (SELECT FROM "MonthLock" l WHERE l."stationId" = NEW."stationId" AND l."month" = m);
    END IF;
    IF NEW."bookedMonth" IS NOT NULL THEN RAISE EXCEPTION 'month % is locked', m USING ERRCODE = 'check_violation', CONSTRAINT = 'MonthLock'; END IF;
    m := m + interval '1 month';
  END LOOP;
  NEW."bookedMonth" := m; RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION wait_for_saves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_advisory_xact_lock(NEW."stationId", NEW."month" - DATE '2000-01-01'); RETURN NEW; END $$;
CREATE TRIGGER book BEFORE INSERT ON "ServiceRecord" FOR EACH ROW EXECUTE FUNCTION book_line();
CREATE TRIGGER wait BEFORE INSERT ON "MonthLock" FOR EACH ROW EXECUTE FUNCTION wait_for_saves();

-- The lines that count now: the last entry of a person counts in. Filters on station, activity and person reach the index.
CREATE VIEW "ServiceInForce" WITH (security_invoker = true) AS SELECT * FROM (SELECT DISTINCT ON ("stationId", "activityId", "personId") * FROM "ServiceRecord"
  ORDER BY "stationId", "activityId", "personId", "entry" DESC) latest WHERE "sign" = 1;

-- ROLL-UPS: written here and nowhere else. The ledger only grows, so INSERT is its only event. ---------------------------------------
-- Coarse before fine, each in key order: whoever holds a station's year has its months to himself. Fine before coarse deadlocks.
CREATE OR REPLACE FUNCTION add_totals(cells "ServiceMonth"[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO "StationYear" AS t SELECT "stationId", extract(year FROM "servedMonth"), "category", "source", sum("personTimes"), sum("minutes") FROM unnest(cells) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT ("stationId", "year", "category", "source") DO UPDATE SET "personTimes" = t."personTimes" + excluded."personTimes", "minutes" = t."minutes" + excluded."minutes";
  INSERT INTO "StationMonth" AS t SELECT "stationId", "servedMonth", "source", sum("personTimes"), sum("minutes") FROM unnest(cells) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("stationId", "month", "source") DO UPDATE SET "personTimes" = t."personTimes" + excluded."personTimes", "minutes" = t."minutes" + excluded."minutes";
  INSERT INTO "ServiceMonth" AS t SELECT * FROM unnest(cells) ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT ("stationId", "servedMonth", "bookedMonth", "category", "source") DO UPDATE SET "personTimes" = t."personTimes" + excluded."personTimes", "minutes" = t."minutes" + excluded."minutes";
END $$;
CREATE OR REPLACE FUNCTION total_ledger() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM add_totals(ARRAY(SELECT ROW("stationId", date_trunc('month', "servedOn")::date, "bookedMonth", "category", 'LEDGER', sum("sign"), sum("sign" * "minutes"))::"ServiceMonth"
    FROM added GROUP BY "stationId", date_trunc('month', "servedOn"), "bookedMonth", "category"));
  INSERT INTO "PersonMonth" AS t SELECT "stationId", "personId", date_trunc('month', "servedOn")::date, sum("sign"), sum("sign" * "minutes") FROM added GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("stationId", "personId", "month") DO UPDATE SET "personTimes" = t."personTimes" + excluded."personTimes", "minutes" = t."minutes" + excluded."minutes";
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION total_paper() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN PERFORM add_totals(ARRAY(SELECT ROW("stationId", "month", "month", "category", 'PAPER', sum("value") FILTER (WHERE "metric" = 'PERSON_TIMES'), coalesce(sum("value") FILTER (WHERE "metric" = 'MINUTES'), 0))::"ServiceMonth"
  FROM (SELECT "stationId", "month", "category", "metric", "value" FROM added UNION ALL SELECT DISTINCT "stationId", "month", "category", 'PERSON_TIMES', 0 FROM added) cells GROUP BY "stationId", "month", "category")); RETURN NULL; END $$;
CREATE TRIGGER total AFTER INSERT ON "ServiceRecord" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION total_ledger();
CREATE TRIGGER total AFTER INSERT ON "HistoricalAggregate" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION total_paper();

-- The registers: who came and went, by the day columns that the trigger names. A change takes the old row back and adds the new one.
CREATE OR REPLACE FUNCTION add_register(metric text, changes jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO "RegisterTotal" AS t SELECT s, add_register.metric, sum(i - o) FROM jsonb_to_recordset(changes) AS c (s int, m date, i int, o int) GROUP BY s HAVING sum(i - o) <> 0 ORDER BY s
    ON CONFLICT ("stationId", "metric") DO UPDATE SET "value" = t."value" + excluded."value";
  INSERT INTO "RegisterMonth" AS t SELECT s, m, add_register.metric, sum(i), sum(o) FROM jsonb_to_recordset(changes) AS c (s int, m date, i int, o int) GROUP BY s, m HAVING sum(abs(i)) + sum(abs(o)) <> 0 ORDER BY s, m
    ON CONFLICT ("stationId", "month", "metric") DO UPDATE SET "entered" = t."entered" + excluded."entered", "left" = t."left" + excluded."left";
END $$;
CREATE OR REPLACE FUNCTION total_register() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE changes jsonb; one text := 'SELECT "stationId" AS s, date_trunc(''month'', %1$I)::date AS m, %3$s AS i, 0 AS o FROM %4$s WHERE %5$s UNION ALL SELECT "stationId", date_trunc(''month'', %2$s)::date, 0, %3$s FROM %4$s WHERE %5$s AND %2$s IS NOT NULL';
  came text := TG_ARGV[1]; gone text := CASE TG_ARGV[2] WHEN '' THEN 'NULL::date' ELSE format('%I', TG_ARGV[2]) END; counted text := TG_ARGV[3]; all_of text;
BEGIN
  all_of := format(one, came, gone, '1', 'added', counted);
  IF TG_OP = 'UPDATE' THEN all_of := all_of || ' UNION ALL ' || format(one, came, gone, '-1', 'removed', counted); END IF;
  EXECUTE 'SELECT coalesce(jsonb_agg(c), ''[]'') FROM (SELECT s, m, sum(i) AS i, sum(o) AS o FROM (' || all_of || ') x GROUP BY s, m HAVING sum(i) <> 0 OR sum(o) <> 0) c' INTO changes;
  PERFORM add_register(TG_ARGV[0], changes);
  RETURN NULL;
END $$;
DO $$ DECLARE x record; BEGIN
  FOR x IN SELECT * FROM (VALUES
    ('Person',                'PEOPLE',       'registeredOn', 'endedOn', 'true'),
    ('Membership',            'MEMBERS',      'registeredOn', 'endedOn', '"state" <> ''PENDING'''),
    ('Volunteer',             'VOLUNTEERS',   'fromOn',       'toOn',    'true'),
    ('MembershipApplication', 'APPLICATIONS', 'receivedOn',   '',        'true')
  ) AS list (name, metric, came, gone, counted) LOOP
    EXECUTE format('CREATE TRIGGER register AFTER INSERT ON %I REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION total_register(%L, %L, %L, %L)', x.name, x.metric, x.came, x.gone, x.counted);
    EXECUTE format('CREATE TRIGGER reregister AFTER UPDATE ON %I REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION total_register(%L, %L, %L, %L)', x.name, x.metric, x.came, x.gone, x.counted);
  END LOOP;
END $$;

-- The truth, counted from the rows; `verify` compares, `rebuild` replaces. ---------------------------------------------------------
CREATE VIEW "Recount" AS
  SELECT "stationId", date_trunc('month', "servedOn")::date AS "servedMonth", "bookedMonth", "category", 'LEDGER' AS "source", sum("sign")::bigint AS "personTimes", sum("sign" * "minutes")::bigint AS "minutes" FROM "ServiceRecord" GROUP BY 1, 2, 3, 4
  UNION ALL SELECT "stationId", "month", "month", "category", 'PAPER', coalesce(sum("value") FILTER (WHERE "metric" = 'PERSON_TIMES'), 0), coalesce(sum("value") FILTER (WHERE "metric" = 'MINUTES'), 0) FROM "HistoricalAggregate" GROUP BY 1, 2, 4;
CREATE VIEW "RecountRegister" AS
  SELECT "stationId", date_trunc('month', "on")::date AS "month", "metric", sum("in")::int AS "entered", sum("out")::int AS "left" FROM (
    SELECT "stationId", "registeredOn" AS "on", 'PEOPLE' AS "metric", 1 AS "in", 0 AS "out" FROM "Person" UNION ALL SELECT "stationId", "endedOn", 'PEOPLE', 0, 1 FROM "Person" WHERE "endedOn" IS NOT NULL
    UNION ALL SELECT "stationId", "registeredOn", 'MEMBERS', 1, 0 FROM "Membership" WHERE "state" <> 'PENDING' UNION ALL SELECT "stationId", "endedOn", 'MEMBERS', 0, 1 FROM "Membership" WHERE "endedOn" IS NOT NULL AND "state" <> 'PENDING'
    UNION ALL SELECT "stationId", "fromOn", 'VOLUNTEERS', 1, 0 FROM "Volunteer" UNION ALL SELECT "stationId", "toOn", 'VOLUNTEERS', 0, 1 FROM "Volunteer" WHERE "toOn" IS NOT NULL
    UNION ALL SELECT "stationId", "receivedOn", 'APPLICATIONS', 1, 0 FROM "MembershipApplication") e GROUP BY 1, 2, 3;

-- Compares every roll-up, cached sum, audit chain, policy and affiliation rule with the rows. One line a check; `counted` tells how many
-- rows it has seen, because no difference among no rows is no proof.
CREATE OR REPLACE FUNCTION verify_network() RETURNS TABLE (kind text, name text, counted bigint, differences bigint, example jsonb) LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH cell AS MATERIALIZED (TABLE "Recount"), register AS MATERIALIZED (TABLE "RecountRegister"),
    force AS MATERIALIZED (SELECT "stationId", "activityId", "personId", "minutes", "servedOn", "category" FROM (SELECT DISTINCT ON ("stationId", "activityId", "personId") * FROM "ServiceRecord" ORDER BY "stationId", "activityId", "personId", "entry" DESC) l WHERE "sign" = 1),
    checks (kind, name, counted, d) AS (
      SELECT 'roll-up', 'ServiceMonth', (SELECT count(*) FROM cell), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN ((TABLE cell EXCEPT TABLE "ServiceMonth") UNION ALL (TABLE "ServiceMonth" EXCEPT TABLE cell)) d ON true
      UNION ALL SELECT 'roll-up', 'StationMonth', (SELECT count(*) FROM "StationMonth"), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        (SELECT "stationId", "servedMonth", "source", sum("personTimes"), sum("minutes") FROM cell GROUP BY 1, 2, 3 EXCEPT TABLE "StationMonth") UNION ALL (TABLE "StationMonth" EXCEPT SELECT "stationId", "servedMonth", "source", sum("personTimes"), sum("minutes") FROM cell GROUP BY 1, 2, 3)) d ON true
      UNION ALL SELECT 'roll-up', 'StationYear', (SELECT count(*) FROM "StationYear"), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        (SELECT "stationId", extract(year FROM "servedMonth")::int, "category", "source", sum("personTimes"), sum("minutes") FROM cell GROUP BY 1, 2, 3, 4 EXCEPT TABLE "StationYear") UNION ALL (TABLE "StationYear" EXCEPT SELECT "stationId", extract(year FROM "servedMonth")::int, "category", "source", sum("personTimes"), sum("minutes") FROM cell GROUP BY 1, 2, 3, 4)) d ON true
      UNION ALL SELECT 'roll-up', 'PersonMonth', (SELECT count(*) FROM "PersonMonth"), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        (SELECT "stationId", "personId", date_trunc('month', "servedOn")::date, sum("sign"), sum("sign" * "minutes") FROM "ServiceRecord" GROUP BY 1, 2, 3 EXCEPT TABLE "PersonMonth") UNION ALL (TABLE "PersonMonth" EXCEPT SELECT "stationId", "personId", date_trunc('month', "servedOn")::date, sum("sign"), sum("sign" * "minutes") FROM "ServiceRecord" GROUP BY 1, 2, 3)) d ON true
      UNION ALL SELECT 'roll-up', 'RegisterMonth', (SELECT count(*) FROM register), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        (TABLE register EXCEPT SELECT "stationId", "month", "metric", "entered", "left" FROM "RegisterMonth") UNION ALL (SELECT "stationId", "month", "metric", "entered", "left" FROM "RegisterMonth" WHERE "entered" <> 0 OR "left" <> 0 EXCEPT TABLE register)) d ON true
      UNION ALL SELECT 'roll-up', 'RegisterTotal', (SELECT count(*) FROM "RegisterTotal"), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        (SELECT "stationId", "metric", sum("entered" - "left") FROM register GROUP BY 1, 2 HAVING sum("entered" - "left") <> 0 EXCEPT SELECT "stationId", "metric", "value" FROM "RegisterTotal") UNION ALL (SELECT "stationId", "metric", "value" FROM "RegisterTotal" WHERE "value" <> 0 EXCEPT SELECT "stationId", "metric", sum("entered" - "left") FROM register GROUP BY 1, 2)) d ON true
      UNION ALL SELECT 'cached sum', 'Activity', (SELECT count(*) FROM "Activity" WHERE "state" = 'RECORDED'), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        SELECT a."stationId", a."id", a."personTimes", f.n AS "inForce" FROM "Activity" a LEFT JOIN (SELECT "stationId", "activityId", count(*) AS n, sum("minutes") AS m FROM force GROUP BY 1, 2) f ON f."stationId" = a."stationId" AND f."activityId" = a."id"
        WHERE a."personTimes" <> coalesce(f.n, 0) OR a."minutes" <> coalesce(f.m, 0)
        UNION ALL SELECT a."stationId", a."id", a."people", p.n FROM "Activity" a LEFT JOIN (SELECT "stationId", "activityId", count(*) AS n FROM "Attendance" WHERE "status" = 'PRESENT' GROUP BY 1, 2) p ON p."stationId" = a."stationId" AND p."activityId" = a."id" WHERE a."people" <> coalesce(p.n, 0)) d ON true
      UNION ALL SELECT 'ledger', 'lines in force = people serving', (SELECT count(*) FROM force), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        (SELECT "stationId", "activityId", "personId", "minutes" FROM force EXCEPT SELECT "stationId", "activityId", "personId", "minutes" FROM "Attendance" WHERE "part" = 'SERVING' AND "status" = 'PRESENT')
        UNION ALL (SELECT t."stationId", t."activityId", t."personId", t."minutes" FROM "Attendance" t JOIN "Activity" a ON a."stationId" = t."stationId" AND a."id" = t."activityId" AND a."state" = 'RECORDED' AND a."category" IS NOT NULL WHERE t."part" = 'SERVING' AND t."status" = 'PRESENT' EXCEPT SELECT "stationId", "activityId", "personId", "minutes" FROM force)) d ON true
      UNION ALL SELECT 'ledger', 'day and category of the activity', (SELECT count(*) FROM force), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        SELECT f."stationId", f."activityId", f."personId", f."servedOn", f."category" FROM force f JOIN "Activity" a ON a."stationId" = f."stationId" AND a."id" = f."activityId" WHERE a."heldOn" <> f."servedOn" OR a."category" IS DISTINCT FROM f."category") d ON true
      UNION ALL SELECT 'affiliation', 'one active a member', (SELECT count(*) FROM "Membership" WHERE "endedOn" IS NULL), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        SELECT m."stationId", m."personId" FROM "Membership" m LEFT JOIN "Affiliation" a ON a."stationId" = m."stationId" AND a."personId" = m."personId" AND a."toOn" IS NULL WHERE m."endedOn" IS NULL AND m."state" <> 'PENDING' GROUP BY 1, 2 HAVING count(a."id") <> 1) d ON true
      UNION ALL SELECT 'audit', 'station chains', (SELECT count(*) FROM "AuditEvent"), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        SELECT e."stationId", e."seq" FROM (SELECT *, coalesce(lag("hash") OVER w, '') AS before, row_number() OVER w AS nth FROM "AuditEvent" WINDOW w AS (PARTITION BY "stationId" ORDER BY "seq")) e WHERE e.nth <> e."seq" OR e."hash" <> audit_hash(e.before, e."seq", e."kind", e."subject", e."detail", e."actorId", e."at", e."appAt")
        UNION ALL (SELECT "stationId", "seq" FROM "AuditHead" EXCEPT SELECT "stationId", max("seq") FROM "AuditEvent" GROUP BY 1) UNION ALL (SELECT h."stationId", h."seq" FROM "AuditHead" h JOIN "AuditEvent" e ON e."stationId" = h."stationId" AND e."seq" = h."seq" WHERE e."hash" <> h."hash")
        UNION ALL (SELECT "stationId", max("seq") FROM "AuditEvent" GROUP BY 1 EXCEPT SELECT "stationId", "seq" FROM "AuditHead")) d ON true
      UNION ALL SELECT 'audit', 'network chains', (SELECT count(*) FROM "NetworkAudit"), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        SELECT e."day", e."seq" FROM (SELECT *, coalesce(lag("hash") OVER (ORDER BY "day", "seq"), '') AS before, row_number() OVER (PARTITION BY "day" ORDER BY "seq") AS nth FROM "NetworkAudit") e WHERE e.nth <> e."seq" OR e."hash" <> audit_hash(e.before, e."seq", e."kind", e."subject", e."detail", e."actorId", e."at", e."appAt")
        UNION ALL (SELECT h."day", h."seq" FROM "NetworkAuditHead" h JOIN "NetworkAudit" e ON e."day" = h."day" AND e."seq" = h."seq" WHERE e."hash" <> h."hash")
        UNION ALL (SELECT "day", "seq" FROM "NetworkAuditHead" EXCEPT SELECT "day", max("seq") FROM "NetworkAudit" GROUP BY 1) UNION ALL (SELECT "day", max("seq") FROM "NetworkAudit" GROUP BY 1 EXCEPT SELECT "day", "seq" FROM "NetworkAuditHead")) d ON true
      UNION ALL SELECT 'policy', 'tenant tables', (SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attname = 'stationId' AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        SELECT c.relname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attname = 'stationId' AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
        AND NOT (c.relforcerowsecurity AND c.relrowsecurity AND (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname IN ('owner', 'worker', 'reader')) = 3)) d ON true
      UNION ALL SELECT 'application', 'none by a member', (SELECT count(*) FROM "MembershipApplication"), to_jsonb(d) FROM (SELECT 1) one LEFT JOIN (
        SELECT a."stationId", a."id" FROM "MembershipApplication" a JOIN "Membership" m ON m."stationId" = a."stationId" AND m."personId" = a."personId" AND m."registeredOn" <= a."receivedOn") d ON true)
  SELECT kind, name, max(counted), count(d), (array_agg(d) FILTER (WHERE d IS NOT NULL))[1] FROM checks GROUP BY kind, name ORDER BY kind DESC, name $$;

CREATE OR REPLACE FUNCTION rebuild_totals() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE "ServiceRecord", "HistoricalAggregate", "Person", "Membership", "Volunteer", "MembershipApplication" IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM "StationYear"; DELETE FROM "StationMonth"; DELETE FROM "ServiceMonth"; DELETE FROM "PersonMonth"; DELETE FROM "RegisterMonth"; DELETE FROM "RegisterTotal";
  PERFORM add_totals(ARRAY(SELECT ROW(c.*)::"ServiceMonth" FROM "Recount" c));
  INSERT INTO "PersonMonth" SELECT "stationId", "personId", date_trunc('month', "servedOn")::date, sum("sign"), sum("sign" * "minutes") FROM "ServiceRecord" GROUP BY 1, 2, 3;
  INSERT INTO "RegisterMonth" SELECT * FROM "RecountRegister";
  INSERT INTO "RegisterTotal" SELECT "stationId", "metric", sum("entered" - "left") FROM "RecountRegister" GROUP BY 1, 2;
END $$;

-- OWNERS: whose rights a view or a definer function has; and who may call it.
ALTER VIEW "ServiceInForce" OWNER TO table_owner;  GRANT SELECT ON "ServiceInForce" TO station_worker, station_reader;
ALTER VIEW "Recount" OWNER TO crossing;            GRANT SELECT ON "Recount" TO table_owner;
ALTER VIEW "RecountRegister" OWNER TO crossing;    GRANT SELECT ON "RecountRegister" TO table_owner;
DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY '{book_line,total_ledger,total_paper,add_totals,add_register,total_register,verify_network}'::text[] LOOP EXECUTE format('ALTER FUNCTION %I OWNER TO crossing', f); END LOOP;
  FOREACH f IN ARRAY '{book_line,total_ledger,total_paper,add_totals,add_register,total_register,verify_network,rebuild_totals,wait_for_saves}'::text[] LOOP EXECUTE format('REVOKE EXECUTE ON FUNCTION %I FROM PUBLIC', f); END LOOP;
END $$;
ALTER FUNCTION rebuild_totals() OWNER TO table_owner;
GRANT EXECUTE ON FUNCTION verify_network(), add_totals("ServiceMonth"[]) TO table_owner;
