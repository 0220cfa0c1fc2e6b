-- roles: app station_worker station_reader network_reader centre_reader public_reader account_keeper account_admin station_admin place_keeper table_owner crossing public_window
-- Repeatable: roles, doors, rights and policies as they are now. Applied by `npm run migrate` in one transaction with rollups.sql, when
-- a text has changed. Everything that could be stale is dropped and made anew while the doors wait.

-- ROLES. They belong to the cluster, advisory locks to one database: two databases can meet here, so each is tried, then asserted.
DO $$ DECLARE r text;
  doors  text[] := '{station_worker,station_reader,network_reader,centre_reader,public_reader,account_keeper,account_admin,station_admin,place_keeper}';
  owners text[] := '{table_owner,crossing,public_window}';          -- tables; functions that reach across stations; views for everybody
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
  -- A role of the same name may have been there before: one that goes round the policies must not be taken as ours.
  SELECT string_agg(rolname, ', ') INTO r FROM pg_roles WHERE rolname = ANY (doors || owners || '{app}'::text[]) AND (rolsuper OR rolbypassrls OR rolcreaterole OR (rolname = 'app' AND rolinherit));
  IF r IS NOT NULL THEN RAISE EXCEPTION 'roles that may do too much: %', r; END IF;
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO PUBLIC;
GRANT CREATE ON SCHEMA public TO table_owner, crossing, public_window;

-- RIGHTS: whatever was there goes, functions too; the lists below come.
DO $$ DECLARE x record; BEGIN
  FOR x IN SELECT format('DROP POLICY %I ON %I', policyname, tablename) AS drop FROM pg_policies WHERE schemaname = 'public' UNION ALL
           SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace UNION ALL
           SELECT format('DROP VIEW IF EXISTS %I CASCADE', viewname) FROM pg_views WHERE schemaname = 'public' AND viewowner IN ('table_owner', 'crossing', 'public_window')
  LOOP EXECUTE x.drop; END LOOP;
  FOR x IN SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    AND pg_has_role(p.proowner, 'USAGE') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.refobjid = p.oid AND d.deptype = 'n') LOOP EXECUTE format('DROP FUNCTION %s', x.name); END LOOP;
  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, app, station_worker, station_reader, network_reader, centre_reader, public_reader, account_keeper, account_admin, station_admin, place_keeper, crossing, public_window;
  FOR x IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relowner <> 'table_owner'::regrole AND relname <> '_prisma_migrations'
  LOOP EXECUTE format('ALTER TABLE %I OWNER TO table_owner', x.relname); END LOOP;
END $$;

-- What the policies of accounts ask. Definer functions, because a head may not see the grants that decide.
CREATE OR REPLACE FUNCTION works_here(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "Grant" WHERE "userId" = who AND "placeStationId" = current_setting('app.station')::int) $$;
CREATE OR REPLACE FUNCTION works_elsewhere(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "Grant" WHERE "userId" = who AND ("placeStationId" IS DISTINCT FROM current_setting('app.station')::int OR "role" <> 'COORDINATOR')
    AND ("toOn" IS NULL OR "toOn" > (current_setting('app.now')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date)) $$;
CREATE OR REPLACE FUNCTION coordinates_here_only(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT works_here(who) AND NOT works_elsewhere(who) $$;

DO $$ DECLARE x record; BEGIN
  -- Network tables: reference data that every signed-in door may read; accounts by their own door alone.
  FOR x IN SELECT unnest('{Station,StationName,StationPlacement,ManagementCentre,County,Community,StationCommunity,HomeUnit,HomeUnitName,FormalBranch,ActivityCategory,ReferenceFigure,CountingPolicy,Milestone}'::text[]) AS name LOOP
    EXECUTE format('GRANT SELECT ON %I TO station_worker, station_reader, network_reader, centre_reader, place_keeper, crossing', x.name);
  END LOOP;
  -- What HQ keeps: places. Slugs stand in addresses and never change.
  GRANT INSERT, UPDATE ("name", "nameEn", "pinyin", "initials", "phone", "address", "closedOn", "successorId") ON "Station" TO place_keeper;
  GRANT INSERT, UPDATE ("toOn") ON "StationName", "StationPlacement", "StationCommunity" TO place_keeper;
  GRANT UPDATE ("isPrimary") ON "StationCommunity" TO place_keeper;
  -- What began today is put right in place: a day that is not over has no history yet.
  GRANT UPDATE ("name", "nameEn") ON "StationName" TO place_keeper;
  GRANT UPDATE ("centreId", "countyCode") ON "StationPlacement" TO place_keeper;
  GRANT INSERT, UPDATE ("name", "nameEn", "pinyin", "countyCode") ON "Community" TO place_keeper;
  GRANT INSERT, UPDATE ("name", "nameEn", "pinyin", "phone") ON "ManagementCentre" TO place_keeper;
  -- Accounts: one's own by account_keeper; everybody's by account_admin; a station's coordinators by its head.
  GRANT SELECT, INSERT, UPDATE ON "SignInFailure" TO account_keeper;
  GRANT SELECT, INSERT, UPDATE ("endedAt", "endReason") ON "SignIn" TO account_keeper;
  GRANT SELECT, UPDATE ("locale", "shortcuts", "passwordHash", "passwordAt", "oneTimeUntil") ON "User" TO account_keeper;
  GRANT SELECT ON "Grant", "Station", "ManagementCentre" TO account_keeper, account_admin, station_admin;
  GRANT SELECT ON "StationPlacement", "County" TO account_admin;
  GRANT SELECT ("id", "account", "name", "nameEn", "createdAt", "endedAt", "oneTimeUntil", "passwordAt"), INSERT,
    UPDATE ("name", "nameEn", "passwordHash", "passwordAt", "oneTimeUntil", "endedAt") ON "User" TO account_admin, station_admin;
  GRANT INSERT, UPDATE ("toOn") ON "Grant" TO account_admin, station_admin;
  GRANT SELECT, UPDATE ("endedAt", "endReason") ON "SignIn" TO account_admin, station_admin;
  GRANT SELECT ON "User", "Grant", "Clock" TO crossing;
  GRANT SELECT, UPDATE ON "SignIn" TO crossing;
  GRANT INSERT ("id") ON "Identity" TO station_worker;
  GRANT SELECT, INSERT ON "NetworkAudit" TO crossing;
  GRANT SELECT, INSERT, UPDATE ON "NetworkAuditHead" TO crossing;

  -- Accounts have policies of their own: a head reaches whom works at the station, and changes its coordinators alone.
  FOR x IN SELECT unnest('{User,Grant,SignIn}'::text[]) AS name LOOP
    EXECUTE format('ALTER TABLE %1$I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', x.name);
    EXECUTE format('CREATE POLICY owner ON %I TO table_owner USING (true) WITH CHECK (true)', x.name);
    EXECUTE format('CREATE POLICY crossing ON %I TO crossing USING (true) WITH CHECK (true)', x.name);
    EXECUTE format('CREATE POLICY admin ON %I TO account_admin USING (true) WITH CHECK (true)', x.name);
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO account_keeper USING (true)', x.name);
  END LOOP;
  CREATE POLICY own ON "User" FOR UPDATE TO account_keeper USING ("id" = nullif(current_setting('app.actor'), '')::uuid);
  CREATE POLICY begins ON "SignIn" FOR INSERT TO account_keeper WITH CHECK (true);
  CREATE POLICY ends ON "SignIn" FOR UPDATE TO account_keeper USING ("endedAt" IS NULL) WITH CHECK ("endedAt" IS NOT NULL);   -- ended stays ended
  CREATE POLICY here ON "User" FOR SELECT TO station_admin USING (works_here("id"));
  CREATE POLICY makes ON "User" FOR INSERT TO station_admin WITH CHECK (true);
  CREATE POLICY changes ON "User" FOR UPDATE TO station_admin USING (coordinates_here_only("id"));
  CREATE POLICY here ON "Grant" FOR SELECT TO station_admin USING ("placeStationId" = current_setting('app.station')::int);
  CREATE POLICY makes ON "Grant" FOR INSERT TO station_admin WITH CHECK ("placeStationId" = current_setting('app.station')::int AND "role" = 'COORDINATOR' AND NOT works_elsewhere("userId"));
  CREATE POLICY ends ON "Grant" FOR UPDATE TO station_admin USING ("placeStationId" = current_setting('app.station')::int AND "role" = 'COORDINATOR');
  CREATE POLICY here ON "SignIn" FOR SELECT TO station_admin USING (works_here("userId"));
  CREATE POLICY cuts ON "SignIn" FOR UPDATE TO station_admin USING ("endedAt" IS NULL AND coordinates_here_only("userId")) WITH CHECK ("endedAt" IS NOT NULL);

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
    ('ActivityMove',          'INSERT ("stationId", "id", "activityId", "no", "fromOn", "fromStartMinute", "fromEndMinute", "fromPlace", "toOn", "toStartMinute", "toEndMinute", "toPlace", "reason", "publicLine")', false, NULL),
    ('Attendance',            'INSERT, UPDATE, DELETE', false, 'SELECT'),
    ('ActivityRevision',      'INSERT ("stationId", "id", "activityId", "no", "kind", "reason", "before", "after", "postingId")', false, NULL),
    ('UnsettledName',         'INSERT, UPDATE',         false, NULL),
    ('Posting',               'INSERT ("stationId", "id", "activityId", "reason")', false, 'SELECT'),
    ('ServiceRecord',         'INSERT ("stationId", "activityId", "personId", "entry", "postingId", "servedOn", "category", "minutes")', false, 'SELECT'),
    ('StationDetail',         'INSERT, UPDATE',         false, NULL),
    ('OpeningHours',          'INSERT, DELETE',         false, NULL),
    ('Notice',                'INSERT, UPDATE',         false, NULL),
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
  -- The network's records view reads what an activity was and what it counts, in these columns; nothing that says who.
  GRANT SELECT ("stationId", "id", "kind", "category", "state", "title", "serviceUnitId", "heldOn", "startMinute", "endMinute", "people", "personTimes", "minutes", "recordedBy") ON "Activity" TO network_reader, centre_reader;
  GRANT SELECT ("stationId", "id", "kind", "name", "nameEn", "endedOn") ON "ServiceUnit" TO network_reader, centre_reader;
  CREATE POLICY network ON "Activity" FOR SELECT TO network_reader USING (true);
  CREATE POLICY centre ON "Activity" FOR SELECT TO centre_reader USING ("stationId" = ANY (current_setting('app.stations')::int[]));
  CREATE POLICY network ON "ServiceUnit" FOR SELECT TO network_reader USING (true);
  CREATE POLICY centre ON "ServiceUnit" FOR SELECT TO centre_reader USING ("stationId" = ANY (current_setting('app.stations')::int[]));
  -- Keys of writes and searches for accounts outside the stations: station 0 belongs to nobody.
  GRANT SELECT, INSERT, UPDATE ("result") ON "Once" TO place_keeper, account_admin, station_admin;
  CREATE POLICY places ON "Once" TO place_keeper USING ("stationId" = 0) WITH CHECK ("stationId" = 0);
  CREATE POLICY accounts ON "Once" TO account_admin USING ("stationId" = 0) WITH CHECK ("stationId" = 0);
  GRANT SELECT, INSERT, DELETE ON "SearchText" TO account_admin;
  CREATE POLICY accounts ON "SearchText" TO account_admin USING ("stationId" = 0) WITH CHECK ("stationId" = 0);
  CREATE POLICY head ON "Once" TO station_admin USING ("stationId" = current_setting('app.station')::int) WITH CHECK ("stationId" = current_setting('app.station')::int);
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
      answer := answer || jsonb_build_object('user', jsonb_build_object('id', u."id", 'account', u."account", 'name', u."name", 'nameEn', u."nameEn", 'locale', u."locale", 'shortcuts', u."shortcuts", 'oneTime', u."oneTimeUntil" IS NOT NULL),
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
  IF moment IS NULL OR person IS NOT NULL OR (role IN ('station_worker', 'station_reader', 'station_admin', 'account_admin', 'place_keeper') AND actor IS NULL) OR (CASE
    WHEN role IN ('station_worker', 'station_reader', 'station_admin') THEN cardinality(stations) = 1
    WHEN role = 'centre_reader' THEN cardinality(stations) >= 0
    WHEN role IN ('network_reader', 'public_reader', 'account_keeper', 'account_admin', 'place_keeper') THEN cardinality(stations) = 0 END) IS NOT TRUE
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

-- The same for the network's chain of the machine's day. The moment is taken under the lock, so that days follow each other, and a day
-- begins with the hash of the last one, so that none can be taken out whole. Inside a door the door's person acts, whatever is said.
CREATE OR REPLACE FUNCTION audit_network(kind text, subject text, detail jsonb, actor uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE head "NetworkAuditHead"; who uuid := coalesce(nullif(current_setting('app.actor', true), '')::uuid, actor); t timestamptz(3); a timestamptz(3); d date; h text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('network audit'));
  t := clock_timestamp(); a := app_now(); d := (t AT TIME ZONE 'Asia/Shanghai')::date;
  INSERT INTO "NetworkAuditHead" SELECT d, 0, coalesce((SELECT "hash" FROM "NetworkAuditHead" WHERE "day" < d ORDER BY "day" DESC LIMIT 1), '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM "NetworkAuditHead" WHERE "day" = d FOR UPDATE;
  h := audit_hash(head."hash", head."seq" + 1, kind, subject, detail, who, t, a);
  INSERT INTO "NetworkAudit" VALUES (d, head."seq" + 1, kind, subject, detail, who, t, a, h);
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
  FOREACH f IN ARRAY '{app_now,enter,audit_station,audit_network,note_visit,staff_names,works_here,works_elsewhere,coordinates_here_only}'::text[] LOOP EXECUTE format('ALTER FUNCTION %I OWNER TO crossing', f); END LOOP;
  FOREACH f IN ARRAY '{app_now,enter,app_scope,audit_hash,audit_station,audit_network,note_visit,staff_names,works_here,works_elsewhere,coordinates_here_only}'::text[] LOOP EXECUTE format('REVOKE EXECUTE ON FUNCTION %I FROM PUBLIC', f); END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION audit_hash(text, bigint, text, text, jsonb, uuid, timestamptz, timestamptz) TO crossing, table_owner;
GRANT EXECUTE ON FUNCTION app_now() TO app, crossing;
GRANT EXECUTE ON FUNCTION enter(text, text, text) TO app;
GRANT EXECUTE ON FUNCTION app_scope(text, int[], uuid, uuid, timestamptz) TO app, station_worker, station_reader, network_reader, centre_reader, public_reader, account_keeper, account_admin, station_admin, place_keeper;
GRANT EXECUTE ON FUNCTION audit_station(text, text, jsonb) TO station_worker, station_reader, crossing;
GRANT EXECUTE ON FUNCTION audit_network(text, text, jsonb, uuid) TO app, account_keeper, account_admin, station_admin, place_keeper, network_reader, centre_reader;
GRANT EXECUTE ON FUNCTION works_here(uuid), works_elsewhere(uuid), coordinates_here_only(uuid) TO station_admin;
GRANT EXECUTE ON FUNCTION note_visit() TO station_reader;
GRANT EXECUTE ON FUNCTION staff_names(uuid[]) TO station_worker, station_reader, network_reader, centre_reader;
