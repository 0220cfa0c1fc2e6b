-- CreateExtension
CREATE EXTENSION IF NOT EXISTS "btree_gist";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT,
    "shortcuts" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "placeStationId" INTEGER,
    "centreId" INTEGER,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "keyHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("keyHash")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "accountKey" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "windowFrom" TIMESTAMPTZ(3) NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("accountKey")
);

-- CreateTable
CREATE TABLE "ActivityTemplate" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "slot" INTEGER,
    "kind" TEXT NOT NULL,
    "meetingKind" TEXT,
    "category" TEXT,
    "title" TEXT NOT NULL,
    "pinyin" TEXT COLLATE "C" NOT NULL,
    "initials" TEXT COLLATE "C" NOT NULL,
    "serviceUnitId" UUID,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "countsByDay" BOOLEAN NOT NULL DEFAULT false,
    "hazard" BOOLEAN NOT NULL DEFAULT false,
    "audience" TEXT NOT NULL DEFAULT 'MEMBERS',
    "endedOn" DATE,

    CONSTRAINT "ActivityTemplate_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "Activity" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "meetingKind" TEXT,
    "category" TEXT,
    "state" TEXT NOT NULL,
    "audience" TEXT NOT NULL DEFAULT 'MEMBERS',
    "title" TEXT NOT NULL,
    "templateId" UUID,
    "serviceUnitId" UUID,
    "heldOn" DATE NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "countsByDay" BOOLEAN NOT NULL DEFAULT false,
    "hazard" BOOLEAN NOT NULL DEFAULT false,
    "insuranceRef" TEXT,
    "people" INTEGER NOT NULL DEFAULT 0,
    "personTimes" INTEGER NOT NULL DEFAULT 0,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID,
    "recordedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "stationId" INTEGER NOT NULL,
    "activityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "minutes" INTEGER,
    "remark" TEXT NOT NULL DEFAULT '',
    "nth" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("stationId","activityId","personId")
);

-- CreateTable
CREATE TABLE "ActivityRevision" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "before" JSONB,
    "after" JSONB NOT NULL,
    "postingId" UUID,
    "actorId" UUID NOT NULL DEFAULT (current_setting('app.actor'::text))::uuid,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT (current_setting('app.now'::text))::timestamp with time zone,

    CONSTRAINT "ActivityRevision_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "UnsettledName" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "personId" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "settledBy" UUID,

    CONSTRAINT "UnsettledName_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "Posting" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actorId" UUID NOT NULL DEFAULT (current_setting('app.actor'::text))::uuid,
    "postedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT (current_setting('app.now'::text))::timestamp with time zone,

    CONSTRAINT "Posting_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "ServiceRecord" (
    "stationId" INTEGER NOT NULL,
    "activityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "entry" SMALLINT NOT NULL,
    "postingId" UUID NOT NULL,
    "servedOn" DATE NOT NULL,
    "bookedMonth" DATE NOT NULL,
    "category" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "sign" SMALLINT GENERATED ALWAYS AS (CASE "entry" % 2 WHEN 1 THEN 1 ELSE -1 END) STORED,
    "follows" SMALLINT GENERATED ALWAYS AS (nullif("entry" - 1, 0)) STORED,

    CONSTRAINT "ServiceRecord_pkey" PRIMARY KEY ("stationId","activityId","personId","entry")
);

-- CreateTable
CREATE TABLE "MonthLock" (
    "stationId" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "lockedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT (current_setting('app.now'::text))::timestamp with time zone,
    "lockedBy" UUID NOT NULL DEFAULT (current_setting('app.actor'::text))::uuid,

    CONSTRAINT "MonthLock_pkey" PRIMARY KEY ("stationId","month")
);

-- CreateTable
CREATE TABLE "Draft" (
    "stationId" INTEGER NOT NULL,
    "actorId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("stationId","actorId","form")
);

-- CreateTable
CREATE TABLE "SearchText" (
    "stationId" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "actorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchText_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "Once" (
    "stationId" INTEGER NOT NULL,
    "key" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Once_pkey" PRIMARY KEY ("stationId","key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "stationId" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "appAt" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("stationId","seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "stationId" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("stationId")
);

-- CreateTable
CREATE TABLE "NetworkAudit" (
    "day" DATE NOT NULL,
    "seq" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "appAt" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "NetworkAudit_pkey" PRIMARY KEY ("day","seq")
);

-- CreateTable
CREATE TABLE "NetworkAuditHead" (
    "day" DATE NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "NetworkAuditHead_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "StationVisit" (
    "stationId" INTEGER NOT NULL,
    "actorId" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "StationVisit_pkey" PRIMARY KEY ("stationId","actorId","day")
);

-- CreateTable
CREATE TABLE "Person" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "identityId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT COLLATE "C" NOT NULL,
    "initials" TEXT COLLATE "C" NOT NULL,
    "altPinyin" TEXT COLLATE "C",
    "altInitials" TEXT COLLATE "C",
    "sex" INTEGER NOT NULL,
    "birthYear" INTEGER,
    "birthMonth" INTEGER,
    "birthDay" INTEGER,
    "communityId" INTEGER,
    "building" TEXT COLLATE "C",
    "unitNo" TEXT,
    "registeredOn" DATE NOT NULL,
    "endedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "PersonContact" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "numberIndex" TEXT NOT NULL,
    "last4" TEXT COLLATE "C" NOT NULL,
    "relation" TEXT NOT NULL DEFAULT 'SELF',

    CONSTRAINT "PersonContact_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ACTIVE',
    "registeredOn" DATE NOT NULL,
    "endedOn" DATE,
    "joinedMonth" DATE,
    "fullMemberMonth" DATE,
    "exemptFrom" DATE,
    "exemptReviewOn" DATE,
    "exemptReason" TEXT,
    "isFloating" BOOLEAN NOT NULL DEFAULT false,
    "lostContactSince" DATE,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "branchId" INTEGER NOT NULL,
    "contact" TEXT,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "Volunteer" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "volunteerNo" TEXT NOT NULL,
    "skills" TEXT NOT NULL DEFAULT '',
    "fromOn" DATE NOT NULL,
    "toOn" DATE,
    "insuredUntil" DATE,

    CONSTRAINT "Volunteer_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "textVersion" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "givenOn" DATE NOT NULL,
    "withdrawnOn" DATE,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "MembershipApplication" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'RECEIVED',
    "receivedOn" DATE NOT NULL,
    "forwardedOn" DATE,

    CONSTRAINT "MembershipApplication_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "ManagementCentre" (
    "id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "pinyin" TEXT COLLATE "C" NOT NULL,
    "phone" TEXT NOT NULL,

    CONSTRAINT "ManagementCentre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "County" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "cityCode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "cityEn" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "County_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Station" (
    "id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "pinyin" TEXT COLLATE "C" NOT NULL,
    "initials" TEXT COLLATE "C" NOT NULL,
    "phone" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "openedOn" DATE NOT NULL,
    "closedOn" DATE,

    CONSTRAINT "Station_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StationName" (
    "placeStationId" INTEGER NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "StationName_pkey" PRIMARY KEY ("placeStationId","fromOn")
);

-- CreateTable
CREATE TABLE "StationPlacement" (
    "placeStationId" INTEGER NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,
    "centreId" INTEGER NOT NULL,
    "countyCode" TEXT NOT NULL,

    CONSTRAINT "StationPlacement_pkey" PRIMARY KEY ("placeStationId","fromOn")
);

-- CreateTable
CREATE TABLE "Community" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "pinyin" TEXT COLLATE "C" NOT NULL,
    "countyCode" TEXT NOT NULL,
    "households" INTEGER,
    "homeUnits" INTEGER,

    CONSTRAINT "Community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StationCommunity" (
    "placeStationId" INTEGER NOT NULL,
    "communityId" INTEGER NOT NULL,
    "isPrimary" BOOLEAN NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,

    CONSTRAINT "StationCommunity_pkey" PRIMARY KEY ("placeStationId","communityId","fromOn")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" INTEGER NOT NULL,
    "placeStationId" INTEGER,
    "year" INTEGER NOT NULL,
    "month" INTEGER,
    "day" INTEGER,
    "season" TEXT,
    "text" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HomeUnit" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "pinyin" TEXT COLLATE "C" NOT NULL,
    "cityCode" TEXT NOT NULL,
    "endedOn" DATE,
    "successorId" INTEGER,

    CONSTRAINT "HomeUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HomeUnitName" (
    "homeUnitId" INTEGER NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,
    "name" TEXT NOT NULL,

    CONSTRAINT "HomeUnitName_pkey" PRIMARY KEY ("homeUnitId","fromOn")
);

-- CreateTable
CREATE TABLE "FormalBranch" (
    "id" INTEGER NOT NULL,
    "homeUnitId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "FormalBranch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityCategory" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,
    "selectable" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ActivityCategory_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ReferenceFigure" (
    "metric" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "ReferenceFigure_pkey" PRIMARY KEY ("metric","asOf")
);

-- CreateTable
CREATE TABLE "CountingPolicy" (
    "version" INTEGER NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,

    CONSTRAINT "CountingPolicy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Clock" (
    "id" INTEGER NOT NULL,
    "business" TIMESTAMPTZ(3) NOT NULL,
    "machine" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "id" UUID NOT NULL,
    "idKey" TEXT,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceUnit" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "pinyin" TEXT COLLATE "C" NOT NULL,
    "initials" TEXT COLLATE "C" NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'STATION',
    "countingUnit" TEXT NOT NULL DEFAULT 'SESSION',
    "foundedYear" INTEGER NOT NULL,
    "foundedMonth" INTEGER,
    "foundedSeason" TEXT,
    "endedOn" DATE,

    CONSTRAINT "ServiceUnit_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "ServiceUnitName" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,
    "namingType" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ServiceUnitName_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "UnitMember" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'MEMBER',
    "fromOn" DATE NOT NULL,
    "toOn" DATE,

    CONSTRAINT "UnitMember_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "UnitLineage" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "predecessorId" UUID NOT NULL,
    "successorId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "month" INTEGER,
    "season" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "UnitLineage_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "GreenSite" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "species" TEXT NOT NULL,
    "trees" INTEGER NOT NULL,
    "fromYear" INTEGER NOT NULL,
    "fromSeason" TEXT,
    "toYear" INTEGER,

    CONSTRAINT "GreenSite_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "HistoricalAggregate" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "category" TEXT NOT NULL DEFAULT 'UNKNOWN',
    "metric" TEXT NOT NULL DEFAULT 'PERSON_TIMES',
    "value" INTEGER NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "HistoricalAggregate_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "ServiceMonth" (
    "stationId" INTEGER NOT NULL,
    "servedMonth" DATE NOT NULL,
    "bookedMonth" DATE NOT NULL,
    "category" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "personTimes" BIGINT NOT NULL,
    "minutes" BIGINT NOT NULL,

    CONSTRAINT "ServiceMonth_pkey" PRIMARY KEY ("stationId","servedMonth","bookedMonth","category","source")
);

-- CreateTable
CREATE TABLE "StationMonth" (
    "stationId" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "personTimes" BIGINT NOT NULL,
    "minutes" BIGINT NOT NULL,

    CONSTRAINT "StationMonth_pkey" PRIMARY KEY ("stationId","month","source")
);

-- CreateTable
CREATE TABLE "StationYear" (
    "stationId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "personTimes" BIGINT NOT NULL,
    "minutes" BIGINT NOT NULL,

    CONSTRAINT "StationYear_pkey" PRIMARY KEY ("stationId","year","category","source")
);

-- CreateTable
CREATE TABLE "PersonMonth" (
    "stationId" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "personTimes" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "PersonMonth_pkey" PRIMARY KEY ("stationId","personId","month")
);

-- CreateTable
CREATE TABLE "RegisterMonth" (
    "stationId" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "metric" TEXT NOT NULL,
    "entered" INTEGER NOT NULL,
    "left" INTEGER NOT NULL,

    CONSTRAINT "RegisterMonth_pkey" PRIMARY KEY ("stationId","month","metric")
);

-- CreateTable
CREATE TABLE "RegisterTotal" (
    "stationId" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "RegisterTotal_pkey" PRIMARY KEY ("stationId","metric")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_account_key" ON "User"("account");

-- CreateIndex
CREATE INDEX "Grant_userId_idx" ON "Grant"("userId");

-- CreateIndex
CREATE INDEX "SignIn_userId_startedAt_idx" ON "SignIn"("userId", "startedAt");

-- CreateIndex
CREATE INDEX "ActivityTemplate_stationId_slot_idx" ON "ActivityTemplate"("stationId", "slot");

-- CreateIndex
CREATE INDEX "Activity_stationId_heldOn_startMinute_id_idx" ON "Activity"("stationId", "heldOn", "startMinute", "id");

-- CreateIndex
CREATE INDEX "Activity_stationId_state_heldOn_idx" ON "Activity"("stationId", "state", "heldOn");

-- CreateIndex
CREATE INDEX "Activity_stationId_serviceUnitId_heldOn_idx" ON "Activity"("stationId", "serviceUnitId", "heldOn");

-- CreateIndex
CREATE INDEX "Activity_stationId_templateId_heldOn_idx" ON "Activity"("stationId", "templateId", "heldOn");

-- CreateIndex
CREATE INDEX "Activity_stationId_category_heldOn_idx" ON "Activity"("stationId", "category", "heldOn");

-- CreateIndex
CREATE INDEX "Activity_stationId_recordedAt_idx" ON "Activity"("stationId", "recordedAt");

-- CreateIndex
CREATE INDEX "Attendance_stationId_personId_idx" ON "Attendance"("stationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityRevision_stationId_activityId_no_key" ON "ActivityRevision"("stationId", "activityId", "no");

-- CreateIndex
CREATE INDEX "UnsettledName_stationId_activityId_idx" ON "UnsettledName"("stationId", "activityId");

-- CreateIndex
CREATE INDEX "UnsettledName_stationId_state_idx" ON "UnsettledName"("stationId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Posting_stationId_activityId_id_key" ON "Posting"("stationId", "activityId", "id");

-- CreateIndex
CREATE INDEX "ServiceRecord_stationId_personId_servedOn_idx" ON "ServiceRecord"("stationId", "personId", "servedOn");

-- CreateIndex
CREATE INDEX "ServiceRecord_stationId_bookedMonth_idx" ON "ServiceRecord"("stationId", "bookedMonth");

-- CreateIndex
CREATE INDEX "ServiceRecord_stationId_postingId_idx" ON "ServiceRecord"("stationId", "postingId");

-- CreateIndex
CREATE INDEX "Person_stationId_pinyin_id_idx" ON "Person"("stationId", "pinyin", "id");

-- CreateIndex
CREATE INDEX "Person_stationId_initials_idx" ON "Person"("stationId", "initials");

-- CreateIndex
CREATE INDEX "Person_stationId_altInitials_idx" ON "Person"("stationId", "altInitials");

-- CreateIndex
CREATE INDEX "Person_stationId_altPinyin_idx" ON "Person"("stationId", "altPinyin");

-- CreateIndex
CREATE INDEX "Person_stationId_name_idx" ON "Person"("stationId", "name");

-- CreateIndex
CREATE INDEX "Person_stationId_building_pinyin_idx" ON "Person"("stationId", "building", "pinyin");

-- CreateIndex
CREATE INDEX "PersonContact_stationId_personId_idx" ON "PersonContact"("stationId", "personId");

-- CreateIndex
CREATE INDEX "PersonContact_stationId_last4_idx" ON "PersonContact"("stationId", "last4");

-- CreateIndex
CREATE INDEX "PersonContact_stationId_numberIndex_idx" ON "PersonContact"("stationId", "numberIndex");

-- CreateIndex
CREATE INDEX "Membership_stationId_personId_idx" ON "Membership"("stationId", "personId");

-- CreateIndex
CREATE INDEX "Membership_stationId_registeredOn_idx" ON "Membership"("stationId", "registeredOn");

-- CreateIndex
CREATE INDEX "Affiliation_stationId_personId_idx" ON "Affiliation"("stationId", "personId");

-- CreateIndex
CREATE INDEX "Volunteer_stationId_personId_idx" ON "Volunteer"("stationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Volunteer_stationId_volunteerNo_key" ON "Volunteer"("stationId", "volunteerNo");

-- CreateIndex
CREATE INDEX "Consent_stationId_personId_idx" ON "Consent"("stationId", "personId");

-- CreateIndex
CREATE INDEX "MembershipApplication_stationId_receivedOn_idx" ON "MembershipApplication"("stationId", "receivedOn");

-- CreateIndex
CREATE INDEX "MembershipApplication_stationId_personId_idx" ON "MembershipApplication"("stationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ManagementCentre_slug_key" ON "ManagementCentre"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Station_slug_key" ON "Station"("slug");

-- CreateIndex
CREATE INDEX "StationPlacement_centreId_idx" ON "StationPlacement"("centreId");

-- CreateIndex
CREATE INDEX "StationCommunity_communityId_idx" ON "StationCommunity"("communityId");

-- CreateIndex
CREATE INDEX "Milestone_placeStationId_year_idx" ON "Milestone"("placeStationId", "year");

-- CreateIndex
CREATE INDEX "FormalBranch_homeUnitId_idx" ON "FormalBranch"("homeUnitId");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_idKey_key" ON "Identity"("idKey");

-- CreateIndex
CREATE INDEX "ServiceUnit_stationId_pinyin_idx" ON "ServiceUnit"("stationId", "pinyin");

-- CreateIndex
CREATE INDEX "ServiceUnitName_stationId_unitId_idx" ON "ServiceUnitName"("stationId", "unitId");

-- CreateIndex
CREATE INDEX "UnitMember_stationId_unitId_fromOn_idx" ON "UnitMember"("stationId", "unitId", "fromOn");

-- CreateIndex
CREATE INDEX "UnitMember_stationId_personId_idx" ON "UnitMember"("stationId", "personId");

-- CreateIndex
CREATE INDEX "UnitLineage_stationId_predecessorId_idx" ON "UnitLineage"("stationId", "predecessorId");

-- CreateIndex
CREATE INDEX "UnitLineage_stationId_successorId_idx" ON "UnitLineage"("stationId", "successorId");

-- CreateIndex
CREATE INDEX "GreenSite_stationId_unitId_idx" ON "GreenSite"("stationId", "unitId");

-- CreateIndex
CREATE INDEX "HistoricalAggregate_stationId_month_idx" ON "HistoricalAggregate"("stationId", "month");

-- CreateIndex
CREATE INDEX "ServiceMonth_stationId_bookedMonth_idx" ON "ServiceMonth"("stationId", "bookedMonth");

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_placeStationId_fkey" FOREIGN KEY ("placeStationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "ManagementCentre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityTemplate" ADD CONSTRAINT "ActivityTemplate_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityTemplate" ADD CONSTRAINT "ActivityTemplate_stationId_serviceUnitId_fkey" FOREIGN KEY ("stationId", "serviceUnitId") REFERENCES "ServiceUnit"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_stationId_templateId_fkey" FOREIGN KEY ("stationId", "templateId") REFERENCES "ActivityTemplate"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_stationId_serviceUnitId_fkey" FOREIGN KEY ("stationId", "serviceUnitId") REFERENCES "ServiceUnit"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_stationId_activityId_fkey" FOREIGN KEY ("stationId", "activityId") REFERENCES "Activity"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityRevision" ADD CONSTRAINT "ActivityRevision_stationId_activityId_fkey" FOREIGN KEY ("stationId", "activityId") REFERENCES "Activity"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityRevision" ADD CONSTRAINT "ActivityRevision_stationId_activityId_postingId_fkey" FOREIGN KEY ("stationId", "activityId", "postingId") REFERENCES "Posting"("stationId", "activityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnsettledName" ADD CONSTRAINT "UnsettledName_stationId_activityId_fkey" FOREIGN KEY ("stationId", "activityId") REFERENCES "Activity"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnsettledName" ADD CONSTRAINT "UnsettledName_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_stationId_activityId_fkey" FOREIGN KEY ("stationId", "activityId") REFERENCES "Activity"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceRecord" ADD CONSTRAINT "ServiceRecord_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceRecord" ADD CONSTRAINT "ServiceRecord_stationId_activityId_postingId_fkey" FOREIGN KEY ("stationId", "activityId", "postingId") REFERENCES "Posting"("stationId", "activityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceRecord" ADD CONSTRAINT "ServiceRecord_stationId_activityId_personId_follows_fkey" FOREIGN KEY ("stationId", "activityId", "personId", "follows") REFERENCES "ServiceRecord"("stationId", "activityId", "personId", "entry") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MonthLock" ADD CONSTRAINT "MonthLock_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchText" ADD CONSTRAINT "SearchText_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationVisit" ADD CONSTRAINT "StationVisit_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_identityId_fkey" FOREIGN KEY ("identityId") REFERENCES "Identity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonContact" ADD CONSTRAINT "PersonContact_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "FormalBranch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Volunteer" ADD CONSTRAINT "Volunteer_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationName" ADD CONSTRAINT "StationName_placeStationId_fkey" FOREIGN KEY ("placeStationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationPlacement" ADD CONSTRAINT "StationPlacement_placeStationId_fkey" FOREIGN KEY ("placeStationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationPlacement" ADD CONSTRAINT "StationPlacement_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "ManagementCentre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationPlacement" ADD CONSTRAINT "StationPlacement_countyCode_fkey" FOREIGN KEY ("countyCode") REFERENCES "County"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Community" ADD CONSTRAINT "Community_countyCode_fkey" FOREIGN KEY ("countyCode") REFERENCES "County"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationCommunity" ADD CONSTRAINT "StationCommunity_placeStationId_fkey" FOREIGN KEY ("placeStationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationCommunity" ADD CONSTRAINT "StationCommunity_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_placeStationId_fkey" FOREIGN KEY ("placeStationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HomeUnit" ADD CONSTRAINT "HomeUnit_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "HomeUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HomeUnitName" ADD CONSTRAINT "HomeUnitName_homeUnitId_fkey" FOREIGN KEY ("homeUnitId") REFERENCES "HomeUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormalBranch" ADD CONSTRAINT "FormalBranch_homeUnitId_fkey" FOREIGN KEY ("homeUnitId") REFERENCES "HomeUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceUnit" ADD CONSTRAINT "ServiceUnit_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceUnitName" ADD CONSTRAINT "ServiceUnitName_stationId_unitId_fkey" FOREIGN KEY ("stationId", "unitId") REFERENCES "ServiceUnit"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitMember" ADD CONSTRAINT "UnitMember_stationId_unitId_fkey" FOREIGN KEY ("stationId", "unitId") REFERENCES "ServiceUnit"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitMember" ADD CONSTRAINT "UnitMember_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitLineage" ADD CONSTRAINT "UnitLineage_stationId_predecessorId_fkey" FOREIGN KEY ("stationId", "predecessorId") REFERENCES "ServiceUnit"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitLineage" ADD CONSTRAINT "UnitLineage_stationId_successorId_fkey" FOREIGN KEY ("stationId", "successorId") REFERENCES "ServiceUnit"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GreenSite" ADD CONSTRAINT "GreenSite_stationId_unitId_fkey" FOREIGN KEY ("stationId", "unitId") REFERENCES "ServiceUnit"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HistoricalAggregate" ADD CONSTRAINT "HistoricalAggregate_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceMonth" ADD CONSTRAINT "ServiceMonth_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationMonth" ADD CONSTRAINT "StationMonth_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationYear" ADD CONSTRAINT "StationYear_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonMonth" ADD CONSTRAINT "PersonMonth_stationId_personId_fkey" FOREIGN KEY ("stationId", "personId") REFERENCES "Person"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterMonth" ADD CONSTRAINT "RegisterMonth_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterTotal" ADD CONSTRAINT "RegisterTotal_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: closed lists as text with CHECK (an enum is no index condition under
-- row-level security), first days of months, at most one open row a person.
ALTER TABLE "Station" ADD CHECK ("slug" ~ '^[a-z0-9-]+$'), ADD CHECK ("closedOn" > "openedOn");
ALTER TABLE "StationName" ADD CHECK ("toOn" > "fromOn");
ALTER TABLE "StationPlacement" ADD CHECK ("toOn" > "fromOn"),
  ADD EXCLUDE USING gist ("placeStationId" WITH =, daterange("fromOn", "toOn") WITH &&);
ALTER TABLE "StationCommunity" ADD CHECK ("toOn" > "fromOn");
ALTER TABLE "Clock" ADD CHECK ("id" = 1);
ALTER TABLE "User" ADD CHECK ("account" ~ '^[a-z0-9][a-z0-9.-]{1,39}$'), ADD CHECK ("locale" IN ('zh-CN', 'en'));
ALTER TABLE "Grant" ADD CHECK ("toOn" > "fromOn"),
  ADD CONSTRAINT "Grant_place" CHECK (CASE WHEN "role" IN ('COORDINATOR', 'STATION_HEAD') THEN "placeStationId" IS NOT NULL AND "centreId" IS NULL
    WHEN "role" = 'CENTRE_STAFF' THEN "placeStationId" IS NULL AND "centreId" IS NOT NULL
    WHEN "role" IN ('HQ_STAFF', 'HQ_LEADER') THEN "placeStationId" IS NULL AND "centreId" IS NULL ELSE false END);
ALTER TABLE "SignIn" ADD CHECK ("endReason" IN ('SIGNED_OUT', 'IDLE', 'TOO_LONG', 'ENDED'));

ALTER TABLE "Person" ADD CHECK ("sex" IN (0, 1, 2, 9)), ADD CHECK ("birthMonth" BETWEEN 1 AND 12), ADD CHECK ("birthDay" BETWEEN 1 AND 31),
  ADD CHECK (length("name") BETWEEN 1 AND 50), ADD CHECK ("endedOn" >= "registeredOn");
ALTER TABLE "PersonContact" ADD CHECK (length("last4") <= 4), ADD CHECK ("relation" IN ('SELF', 'SPOUSE', 'CHILD', 'NEIGHBOUR', 'OTHER'));
ALTER TABLE "Membership" ADD CHECK ("endedOn" >= "registeredOn"),
  ADD CHECK ("category" IN ('RETIRED', 'NON_EMPLOYED', 'IN_SERVICE', 'FLOATING', 'UNEMPLOYED_DEPENDANT', 'VETERAN')),
  ADD CHECK ("state" IN ('PENDING', 'ACTIVE', 'SUSPENDED', 'TRANSFERRED_OUT', 'WITHDRAWN', 'DECEASED')),
  ADD CHECK (("state" IN ('TRANSFERRED_OUT', 'WITHDRAWN', 'DECEASED')) = ("endedOn" IS NOT NULL));
CREATE UNIQUE INDEX "Membership_one" ON "Membership" ("stationId", "personId") WHERE "endedOn" IS NULL;
ALTER TABLE "Affiliation" ADD CHECK ("toOn" > "fromOn"),
  ADD CONSTRAINT "Affiliation_one" EXCLUDE USING gist ("stationId" WITH =, "personId" WITH =, daterange("fromOn", "toOn") WITH &&);
ALTER TABLE "Volunteer" ADD CHECK ("toOn" >= "fromOn");
CREATE UNIQUE INDEX "Volunteer_one" ON "Volunteer" ("stationId", "personId") WHERE "toOn" IS NULL;
ALTER TABLE "Consent" ADD CHECK ("kind" IN ('REGISTER', 'PUBLISH_NAME', 'PHOTO', 'HEALTH', 'RELATIVE')), ADD CHECK ("channel" IN ('PAPER', 'ASSISTED', 'SELF')),
  ADD CHECK ("withdrawnOn" >= "givenOn");
ALTER TABLE "MembershipApplication" ADD CHECK ("state" IN ('RECEIVED', 'ACKNOWLEDGED', 'FORWARDED', 'TALK_HELD', 'ACTIVIST', 'PROSPECT', 'PROBATIONARY', 'FULL', 'WITHDRAWN', 'NOT_CONTINUED')),
  ADD CHECK ("forwardedOn" >= "receivedOn");

ALTER TABLE "ServiceUnit" ADD CHECK ("kind" IN ('TEAM', 'GROUP', 'SERVICE_POINT', 'RESPONSIBILITY_AREA', 'TROUPE', 'LECTURE_GROUP', 'TRAINING_CENTER', 'INTEREST_GROUP', 'GREEN_SITE')),
  ADD CHECK ("scope" IN ('STATION', 'NETWORK')), ADD CHECK ("countingUnit" IN ('SESSION', 'DAY'));
ALTER TABLE "ServiceUnitName" ADD CHECK ("toOn" > "fromOn"), ADD CHECK ("namingType" IN ('PERSON', 'SYMBOL', 'NUMBER', 'PLACE', 'PLAIN'));
ALTER TABLE "UnitMember" ADD CHECK ("toOn" >= "fromOn"), ADD CHECK ("role" IN ('MEMBER', 'LEADER', 'DEPUTY', 'INITIATOR'));
CREATE UNIQUE INDEX "UnitMember_one" ON "UnitMember" ("stationId", "unitId", "personId") WHERE "toOn" IS NULL;
ALTER TABLE "UnitLineage" ADD CHECK ("kind" IN ('GREW_INTO', 'RENAMED', 'MERGED', 'SPLIT')), ADD CHECK ("predecessorId" <> "successorId");

ALTER TABLE "ActivityTemplate" ADD CHECK ("slot" BETWEEN 1 AND 6), ADD CHECK ("kind" IN ('SERVICE', 'MEETING', 'CULTURE', 'CLASS')),
  ADD CHECK ("kind" = 'MEETING' OR "category" IS NOT NULL), ADD CHECK (0 <= "startMinute" AND "startMinute" < "endMinute" AND "endMinute" <= 1440),
  ADD CHECK ("audience" IN ('PUBLIC', 'MEMBERS'));
CREATE UNIQUE INDEX "ActivityTemplate_slot" ON "ActivityTemplate" ("stationId", "slot") WHERE "endedOn" IS NULL;
ALTER TABLE "Activity" ADD CHECK ("kind" IN ('SERVICE', 'MEETING', 'CULTURE', 'CLASS')), ADD CHECK (("kind" = 'MEETING') = ("category" IS NULL)),
  ADD CHECK ("state" IN ('DRAFT', 'PUBLISHED', 'CANCELLED', 'HELD', 'RECORDED')), ADD CHECK ("audience" IN ('PUBLIC', 'MEMBERS')),
  ADD CHECK ("meetingKind" IN ('THEME_DAY', 'BRANCH_MEETING', 'BRANCH_COMMITTEE', 'PARTY_GROUP', 'PARTY_CLASS', 'ORG_LIFE_REVIEW', 'DEMOCRATIC_APPRAISAL', 'STUDY')),
  ADD CHECK (0 <= "startMinute" AND "startMinute" < "endMinute" AND "endMinute" <= 1440),
  ADD CONSTRAINT "Activity_insurance" CHECK (NOT "hazard" OR "insuranceRef" IS NOT NULL OR "state" IN ('DRAFT', 'CANCELLED')),
  ADD CHECK (("state" = 'RECORDED') = ("recordedAt" IS NOT NULL) OR "state" IN ('CANCELLED', 'HELD'));
-- A unit that counts by the day has one activity a day; a second round opens it and adds (CountingPolicy v1).
CREATE UNIQUE INDEX "Activity_day" ON "Activity" ("stationId", "serviceUnitId", "category", "heldOn") WHERE "countsByDay" AND "state" <> 'CANCELLED';
ALTER TABLE "Attendance" ADD CHECK ("part" IN ('SERVING', 'TAKING_PART')), ADD CHECK ("minutes" BETWEEN 1 AND 1440),
  ADD CHECK ("status" IN ('EXPECTED', 'PRESENT', 'EXCUSED', 'ABSENT', 'EXEMPT', 'HOME_STUDY'));
ALTER TABLE "ActivityRevision" ADD CHECK ("kind" IN ('PLANNED', 'LOGGED', 'CHANGED', 'UNDONE', 'REVERSED', 'CANCELLED', 'SETTLED')), ADD CHECK ("no" > 0);
ALTER TABLE "UnsettledName" ADD CHECK ("state" IN ('OPEN', 'SETTLED', 'DISMISSED')), ADD CHECK (("state" = 'OPEN') = ("settledAt" IS NULL));
ALTER TABLE "ServiceRecord" ADD CHECK ("entry" > 0), ADD CHECK ("minutes" BETWEEN 1 AND 1440), ADD CHECK (extract(day FROM "bookedMonth") = 1);
ALTER TABLE "MonthLock" ADD CHECK (extract(day FROM "month") = 1);
ALTER TABLE "HistoricalAggregate" ADD CHECK (extract(day FROM "month") = 1), ADD CHECK ("metric" IN ('PERSON_TIMES', 'MINUTES'));

ALTER TABLE "ServiceMonth" ADD CHECK ("source" IN ('LEDGER', 'PAPER'));
ALTER TABLE "StationMonth" ADD CHECK ("source" IN ('LEDGER', 'PAPER'));
ALTER TABLE "StationYear" ADD CHECK ("source" IN ('LEDGER', 'PAPER'));
ALTER TABLE "RegisterMonth" ADD CHECK ("metric" IN ('PEOPLE', 'MEMBERS', 'VOLUNTEERS', 'APPLICATIONS'));
ALTER TABLE "RegisterTotal" ADD CHECK ("metric" IN ('PEOPLE', 'MEMBERS', 'VOLUNTEERS', 'APPLICATIONS'));
