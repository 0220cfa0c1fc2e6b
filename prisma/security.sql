-- roles: app station_worker station_reader network_reader centre_reader public_reader account_keeper table_owner crossing
-- Repeatable: roles, doors, rights and policies as they are now. Applied by `npm run migrate` in one transaction with rollups.sql, when
-- a text has changed. Everything that could be stale is dropped and made anew while the doors wait.

-- ROLES. They belong to the cluster, advisory locks to one database: two databases can meet here, so each is tried, then asserted.
DO $$ DECLARE r text;
  doors  text[] := '{station_worker,station_reader,network_reader,centre_reader,public_reader,account_keeper}';
  owners text[] := '{table_owner,crossing}';                        -- tables; functions that reach across stations
BEGIN
  FOREACH r IN ARRAY doors || owners || '{app}'::text[] LOOP BEGIN
    IF to_regrole(r) IS NULL THEN EXECUTE format('CREATE ROLE %I %s', r, CASE r WHEN 'app' THEN 'LOGIN NOINHERIT' ELSE 'NOLOGIN' END); END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END; END LOOP;
  FOREACH r IN ARRAY doors LOOP BEGIN                               -- NOINHERIT: a query outside a door is refused, not empty
    IF NOT pg_has_role('app', r, 'MEMBER') THEN EXECUTE format('GRANT %I TO app', r); END IF;
  EXCEPTION WHEN unique_violation OR internal_error THEN NULL; END; END LOOP;
  FOREACH r IN ARRAY owners LOOP BEGIN                              -- lets a deploy role without superuser hand objects over
    IF NOT pg_has_role(r, 'USAGE') THEN EXECUTE format('GRANT %I TO CURRENT_USER', r); END IF;
  EXCEPTION WHEN unique_violation OR internal_error THEN NULL; END; END LOOP;
  SELECT string_agg(d, ', ') INTO r FROM unnest(doors || owners) d WHERE NOT CASE WHEN d = ANY (doors) THEN pg_has_role('app', d, 'MEMBER') ELSE pg_has_role(d, 'USAGE') END;
  IF r IS NOT NULL THEN RAISE EXCEPTION 'roles not granted: %', r; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO PUBLIC;
GRANT CREATE ON SCHEMA public TO table_owner, crossing;

-- RIGHTS: whatever was there goes, the lists below come.
DO $$ DECLARE x record; BEGIN
  FOR x IN SELECT format('DROP POLICY %I ON %I', policyname, tablename) AS drop FROM pg_policies WHERE schemaname = 'public' UNION ALL
           SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace UNION ALL
           SELECT format('DROP VIEW IF EXISTS %I CASCADE', viewname) FROM pg_views WHERE schemaname = 'public' AND viewowner IN ('table_owner', 'crossing')
  LOOP EXECUTE x.drop; END LOOP;
  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, app, station_worker, station_reader, network_reader, centre_reader, public_reader, account_keeper, crossing;
  FOR x IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relowner <> 'table_owner'::regrole AND relname <> '_prisma_migrations'
  LOOP EXECUTE format('ALTER TABLE %I OWNER TO table_owner', x.relname); END LOOP;

  -- Network tables: reference data that every signed-in door may read; accounts by their own door alone.
  FOR x IN SELECT unnest('{Station,StationName,StationPlacement,ManagementCentre,County,Community,StationCommunity,HomeUnit,HomeUnitName,FormalBranch,ActivityCategory,ReferenceFigure,CountingPolicy,Milestone}'::text[]) AS name LOOP
    EXECUTE format('GRANT SELECT ON %I TO station_worker, station_reader, network_reader, centre_reader, crossing', x.name);
  END LOOP;
  GRANT SELECT, INSERT, UPDATE ON "SignIn", "SignInFailure" TO account_keeper;
  GRANT SELECT, UPDATE ("locale", "shortcuts") ON "User" TO account_keeper;
  GRANT SELECT ON "Grant", "Station", "ManagementCentre" TO account_keeper;
  GRANT SELECT ON "User", "Grant", "Clock" TO crossing;
  GRANT SELECT, UPDATE ON "SignIn" TO crossing;
  GRANT INSERT ("id") ON "Identity" TO station_worker;
  GRANT SELECT, INSERT ON "NetworkAudit" TO crossing;
  GRANT SELECT, INSERT, UPDATE ON "NetworkAuditHead" TO crossing;

  -- The one list of tenant tables: what a worker may do besides reading, whether the network reads it (roll-ups only), what the
  -- crossing functions may do. No row says UPDATE or DELETE for the ledger, nothing at all for the audit.
  FOR x IN SELECT * FROM (VALUES
    ('Person',                'INSERT, UPDATE',         false, 'SELECT'),
    ('PersonContact',         'INSERT, UPDATE',         false, NULL),
    ('Membership',            'INSERT, UPDATE',         false, 'SELECT'),
    ('Affiliation',           'INSERT, UPDATE',         false, 'SELECT'),
    ('Volunteer',             'INSERT, UPDATE',         false, 'SELECT'),
    ('Consent',               'INSERT, UPDATE',         false, NULL),
    ('MembershipApplication', 'INSERT, UPDATE',         false, 'SELECT'),
    ('ServiceUnit',           'INSERT, UPDATE',         false, NULL),
    ('ServiceUnitName',       'INSERT, UPDATE',         false, NULL),
    ('UnitMember',            'INSERT, UPDATE',         false, NULL),
    ('UnitLineage',           'INSERT',                 false, NULL),
    ('GreenSite',             'INSERT, UPDATE',         false, NULL),
    ('ActivityTemplate',      'INSERT, UPDATE',         false, NULL),
    ('Activity',              'INSERT, UPDATE',         false, 'SELECT'),
    ('Attendance',            'INSERT, UPDATE, DELETE', false, 'SELECT'),
    ('ActivityRevision',      'INSERT ("stationId", "id", "activityId", "no", "kind", "reason", "before", "after", "postingId")', false, NULL),
    ('UnsettledName',         'INSERT, UPDATE',         false, NULL),
    ('Posting',               'INSERT ("stationId", "id", "activityId", "reason")', false, 'SELECT'),
    ('ServiceRecord',         'INSERT ("stationId", "activityId", "personId", "entry", "postingId", "servedOn", "category", "minutes")', false, 'SELECT'),
    ('MonthLock',             NULL,                     false, 'SELECT'),
    ('Draft',                 'INSERT, UPDATE, DELETE', false, NULL),
    ('SearchText',            'INSERT, DELETE',         false, NULL),
    ('Once',                  'INSERT, UPDATE ("result")', false, NULL),
    ('HistoricalAggregate',   NULL,                     true,  'SELECT'),
    ('ServiceMonth',          NULL,                     true,  'SELECT, INSERT, UPDATE'),
    ('StationMonth',          NULL,                     true,  'SELECT, INSERT, UPDATE'),
    ('StationYear',           NULL,                     true,  'SELECT, INSERT, UPDATE'),
    ('PersonMonth',           NULL,                     false, 'SELECT, INSERT, UPDATE'),
    ('RegisterMonth',         NULL,                     true,  'SELECT, INSERT, UPDATE'),
    ('RegisterTotal',         NULL,                     true,  'SELECT, INSERT, UPDATE'),
    ('AuditEvent',            NULL,                     false, 'SELECT, INSERT'),
    ('AuditHead',             NULL,                     false, 'SELECT, INSERT, UPDATE'),
    ('StationVisit',          NULL,                     false, 'SELECT, INSERT')
  ) AS list (name, worker, network, crossing) LOOP
    EXECUTE format('ALTER TABLE %1$I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', x.name);
    EXECUTE format('CREATE POLICY owner ON %I TO table_owner USING (true) WITH CHECK (true)', x.name);    -- FORCE binds the owner too: without it he sees 0 rows
    EXECUTE format('CREATE POLICY worker ON %I TO station_worker USING ("stationId" = current_setting(''app.station'')::int) WITH CHECK ("stationId" = current_setting(''app.station'')::int)', x.name);
    EXECUTE format('CREATE POLICY reader ON %I FOR SELECT TO station_reader USING ("stationId" = current_setting(''app.station'')::int)', x.name);
    EXECUTE format('GRANT SELECT ON %I TO station_worker, station_reader', x.name);
    IF x.worker IS NOT NULL THEN EXECUTE format('GRANT %s ON %I TO station_worker', x.worker, x.name); END IF;
    IF x.network THEN
      EXECUTE format('CREATE POLICY network ON %I FOR SELECT TO network_reader USING (true)', x.name);
      EXECUTE format('CREATE POLICY centre ON %I FOR SELECT TO centre_reader USING ("stationId" = ANY (current_setting(''app.stations'')::int[]))', x.name);
      EXECUTE format('GRANT SELECT ON %I TO network_reader, centre_reader', x.name);
    END IF;
    IF x.crossing IS NOT NULL THEN
      EXECUTE format('CREATE POLICY crossing ON %I TO crossing USING (true) WITH CHECK (true)', x.name);
      EXECUTE format('GRANT %s ON %I TO crossing', x.crossing, x.name);
    END IF;
  END LOOP;
  FOR x IN SELECT relname FROM pg_class c JOIN pg_attribute ON attrelid = c.oid AND attname = 'stationId' WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND NOT relforcerowsecurity
  LOOP RAISE EXCEPTION 'tenant table % is missing in the list', x.relname; END LOOP;
END $$;

-- DOORS -----------------------------------------------------------------------------------------------------------------------------
-- Business time: the machine's, moved by the Clock row where there is one.
CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((SELECT "business" + (clock_timestamp() - "machine") FROM "Clock"), clock_timestamp()) $$;

-- What a door must know before it opens: who holds this key, what he may be where, and the place that the address names.
-- Limits (SEC-02): 30 minutes idle, 12 hours in all. A sign-in that has run out is ended here and the reason said.
CREATE OR REPLACE FUNCTION enter(key_hash text, station_slug text, centre_slug text) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE s "SignIn"; u "User"; moment timestamptz := app_now(); today date := (moment AT TIME ZONE 'Asia/Shanghai')::date; out_of text; answer jsonb := jsonb_build_object('now', moment);
BEGIN
  SELECT * INTO s FROM "SignIn" WHERE "keyHash" = key_hash;
  IF s."keyHash" IS NOT NULL THEN
    SELECT * INTO u FROM "User" WHERE "id" = s."userId";
    out_of := CASE WHEN s."endedAt" IS NOT NULL THEN s."endReason" WHEN u."endedAt" IS NOT NULL THEN 'ENDED'
      WHEN s."lastSeenAt" < clock_timestamp() - interval '30 minutes' THEN 'IDLE' WHEN s."startedAt" < clock_timestamp() - interval '12 hours' THEN 'TOO_LONG' END;
    IF out_of IS NOT NULL THEN
      IF s."endedAt" IS NULL THEN UPDATE "SignIn" SET "endedAt" = clock_timestamp(), "endReason" = out_of WHERE "keyHash" = key_hash AND "endedAt" IS NULL; END IF;
      answer := answer || jsonb_build_object('ended', out_of);
    ELSE
      -- Once a minute is exact enough for half an hour, and spares a write on nearly every page.
      IF s."lastSeenAt" < clock_timestamp() - interval '1 minute' THEN UPDATE "SignIn" SET "lastSeenAt" = clock_timestamp() WHERE "keyHash" = key_hash AND "endedAt" IS NULL; END IF;
      answer := answer || jsonb_build_object('user', jsonb_build_object('id', u."id", 'account', u."account", 'name', u."name", 'nameEn', u."nameEn", 'locale', u."locale", 'shortcuts', u."shortcuts"),
        'grants', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g."role", 'station', st."slug", 'centre', c."slug") ORDER BY g."fromOn", g."id"), '[]') FROM "Grant" g
          LEFT JOIN "Station" st ON st."id" = g."placeStationId" LEFT JOIN "ManagementCentre" c ON c."id" = g."centreId"
          WHERE g."userId" = u."id" AND g."fromOn" <= today AND (g."toOn" IS NULL OR g."toOn" > today)));
    END IF;
  END IF;
  IF station_slug IS NOT NULL THEN
    answer := answer || jsonb_build_object('station', (SELECT jsonb_build_object('id', st."id", 'slug', st."slug", 'name', st."name", 'nameEn', st."nameEn", 'phone', st."phone", 'openedOn', st."openedOn", 'closedOn', st."closedOn",
        'centre', jsonb_build_object('slug', c."slug", 'name', c."name", 'nameEn', c."nameEn", 'phone', c."phone"))
      FROM "Station" st JOIN "StationPlacement" p ON p."placeStationId" = st."id" AND p."fromOn" <= today AND (p."toOn" IS NULL OR p."toOn" > today) JOIN "ManagementCentre" c ON c."id" = p."centreId" WHERE st."slug" = station_slug));
  END IF;
  IF centre_slug IS NOT NULL THEN
    answer := answer || jsonb_build_object('centre', (SELECT jsonb_build_object('id', c."id", 'slug', c."slug", 'name', c."name", 'nameEn', c."nameEn", 'phone', c."phone",
        'stations', (SELECT coalesce(jsonb_agg(p."placeStationId" ORDER BY p."placeStationId"), '[]') FROM "StationPlacement" p WHERE p."centreId" = c."id" AND p."fromOn" <= today AND (p."toOn" IS NULL OR p."toOn" > today)))
      FROM "ManagementCentre" c WHERE c."slug" = centre_slug));
  END IF;
  RETURN answer;
END $$;

-- The scope of a door. SET LOCAL, so that nothing outlives the transaction. Called twice, it refuses.
CREATE OR REPLACE FUNCTION app_scope(role text, stations int[], actor uuid, person uuid, moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('app.now', true), '') <> '' THEN RAISE EXCEPTION 'one door a transaction' USING ERRCODE = 'invalid_transaction_state'; END IF;
  IF moment IS NULL OR person IS NOT NULL OR (role IN ('station_worker', 'station_reader') AND actor IS NULL) OR (CASE
    WHEN role IN ('station_worker', 'station_reader') THEN cardinality(stations) = 1
    WHEN role = 'centre_reader' THEN cardinality(stations) > 0
    WHEN role IN ('network_reader', 'public_reader', 'account_keeper') THEN cardinality(stations) = 0 END) IS NOT TRUE
  THEN RAISE EXCEPTION 'no such door: % with stations %', role, stations USING ERRCODE = 'invalid_authorization_specification'; END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('foundation'));     -- waits only while this file is being applied
  EXECUTE format('SET LOCAL ROLE %I; SET LOCAL app.station = %L; SET LOCAL app.stations = %L; SET LOCAL app.actor = %L; SET LOCAL app.now = %L',
    role, coalesce(stations[1]::text, ''), stations::text, coalesce(actor::text, ''), moment::text);
END $$;

-- AUDIT ----------------------------------------------------------------------------------------------------------------------------
-- What one event adds to its chain: the hash of the event before it and of everything that this one says.
CREATE OR REPLACE FUNCTION audit_hash(before text, seq bigint, kind text, subject text, detail jsonb, actor uuid, at timestamptz, app_at timestamptz) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT encode(sha256(convert_to(concat_ws('|', before, seq, kind, coalesce(subject, ''), coalesce(detail::text, ''), coalesce(actor::text, ''), at, app_at), 'UTF8')), 'hex') $$;

-- One event into the station's chain. The last statement of a transaction: it holds the chain's head until commit.
CREATE OR REPLACE FUNCTION audit_station(kind text, subject text, detail jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE head "AuditHead"; station int := current_setting('app.station')::int; actor uuid := nullif(current_setting('app.actor'), '')::uuid; t timestamptz(3) := clock_timestamp(); a timestamptz(3) := current_setting('app.now')::timestamptz; h text;
BEGIN
  INSERT INTO "AuditHead" VALUES (station, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM "AuditHead" WHERE "stationId" = station FOR UPDATE;
  h := audit_hash(head."hash", head."seq" + 1, kind, subject, detail, actor, t, a);
  INSERT INTO "AuditEvent" VALUES (station, head."seq" + 1, kind, subject, detail, actor, t, a, h);
  UPDATE "AuditHead" SET "seq" = head."seq" + 1, "hash" = h WHERE "stationId" = station;
END $$;

-- The same for the network's chain of the machine's day.
CREATE OR REPLACE FUNCTION audit_network(kind text, subject text, detail jsonb, actor uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE head "NetworkAuditHead"; t timestamptz(3) := clock_timestamp(); a timestamptz(3) := app_now(); d date := (t AT TIME ZONE 'Asia/Shanghai')::date; h text;
BEGIN
  INSERT INTO "NetworkAuditHead" VALUES (d, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM "NetworkAuditHead" WHERE "day" = d FOR UPDATE;
  h := audit_hash(head."hash", head."seq" + 1, kind, subject, detail, actor, t, a);
  INSERT INTO "NetworkAudit" VALUES (d, head."seq" + 1, kind, subject, detail, actor, t, a, h);
  UPDATE "NetworkAuditHead" SET "seq" = head."seq" + 1, "hash" = h WHERE "day" = d;
END $$;

-- A reader from outside enters a station: one event a person, station and business day.
CREATE OR REPLACE FUNCTION note_visit() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO "StationVisit" VALUES (current_setting('app.station')::int, current_setting('app.actor')::uuid, (current_setting('app.now')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date) ON CONFLICT DO NOTHING;
  IF FOUND THEN PERFORM audit_station('STATION_VISITED', NULL, NULL); END IF;
END $$;

-- Names of staff behind records of this station, by id: a station has no list of the network's accounts.
CREATE OR REPLACE FUNCTION staff_names(ids uuid[]) RETURNS TABLE (id uuid, name text, "nameEn" text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT u."id", u."name", u."nameEn" FROM "User" u WHERE u."id" = ANY (ids) $$;

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY '{app_now,enter,audit_station,audit_network,note_visit,staff_names}'::text[] LOOP EXECUTE format('ALTER FUNCTION %I OWNER TO crossing', f); END LOOP;
  FOREACH f IN ARRAY '{app_now,enter,app_scope,audit_hash,audit_station,audit_network,note_visit,staff_names}'::text[] LOOP EXECUTE format('REVOKE EXECUTE ON FUNCTION %I FROM PUBLIC', f); END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION audit_hash(text, bigint, text, text, jsonb, uuid, timestamptz, timestamptz) TO crossing, table_owner;
GRANT EXECUTE ON FUNCTION app_now() TO app, crossing;
GRANT EXECUTE ON FUNCTION enter(text, text, text) TO app;
GRANT EXECUTE ON FUNCTION app_scope(text, int[], uuid, uuid, timestamptz) TO app, station_worker, station_reader, network_reader, centre_reader, public_reader, account_keeper;
GRANT EXECUTE ON FUNCTION audit_station(text, text, jsonb) TO station_worker, station_reader, crossing;
GRANT EXECUTE ON FUNCTION audit_network(text, text, jsonb, uuid) TO app, account_keeper, network_reader, centre_reader;
GRANT EXECUTE ON FUNCTION note_visit() TO station_reader;
GRANT EXECUTE ON FUNCTION staff_names(uuid[]) TO station_worker, station_reader;
