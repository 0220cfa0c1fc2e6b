-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "bring" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "cancelReason" TEXT,
ADD COLUMN     "contact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "entrance" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "invited" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "publicLine" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Station" ADD COLUMN     "successorId" INTEGER;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "oneTimeUntil" TIMESTAMPTZ(3),
ADD COLUMN     "passwordAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ActivityMove" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "fromOn" DATE NOT NULL,
    "fromStartMinute" INTEGER NOT NULL,
    "fromEndMinute" INTEGER NOT NULL,
    "fromPlace" TEXT NOT NULL,
    "toOn" DATE NOT NULL,
    "toStartMinute" INTEGER NOT NULL,
    "toEndMinute" INTEGER NOT NULL,
    "toPlace" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "publicLine" TEXT NOT NULL DEFAULT '',
    "actorId" UUID NOT NULL DEFAULT (current_setting('app.actor'::text))::uuid,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT (current_setting('app.now'::text))::timestamp with time zone,

    CONSTRAINT "ActivityMove_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateTable
CREATE TABLE "StationDetail" (
    "stationId" INTEGER NOT NULL,
    "way" TEXT NOT NULL DEFAULT '',
    "hoursNote" TEXT NOT NULL DEFAULT '',
    "introduction" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "StationDetail_pkey" PRIMARY KEY ("stationId")
);

-- CreateTable
CREATE TABLE "OpeningHours" (
    "stationId" INTEGER NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "fromMinute" INTEGER NOT NULL,
    "toMinute" INTEGER NOT NULL,

    CONSTRAINT "OpeningHours_pkey" PRIMARY KEY ("stationId","weekday","fromMinute")
);

-- CreateTable
CREATE TABLE "Notice" (
    "stationId" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "fromOn" DATE NOT NULL,
    "toOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedBy" UUID,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("stationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ActivityMove_stationId_activityId_no_key" ON "ActivityMove"("stationId", "activityId", "no");

-- CreateIndex
CREATE INDEX "Notice_stationId_fromOn_id_idx" ON "Notice"("stationId", "fromOn", "id");

-- AddForeignKey
ALTER TABLE "ActivityMove" ADD CONSTRAINT "ActivityMove_stationId_activityId_fkey" FOREIGN KEY ("stationId", "activityId") REFERENCES "Activity"("stationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationDetail" ADD CONSTRAINT "StationDetail_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpeningHours" ADD CONSTRAINT "OpeningHours_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Station" ADD CONSTRAINT "Station_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityTemplate" ADD CONSTRAINT "ActivityTemplate_category_fkey" FOREIGN KEY ("category") REFERENCES "ActivityCategory"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_category_fkey" FOREIGN KEY ("category") REFERENCES "ActivityCategory"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HistoricalAggregate" ADD CONSTRAINT "HistoricalAggregate_category_fkey" FOREIGN KEY ("category") REFERENCES "ActivityCategory"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.
ALTER TABLE "ActivityRevision" DROP CONSTRAINT "ActivityRevision_kind_check",
  ADD CHECK ("kind" IN ('PLANNED', 'PUBLISHED', 'MOVED', 'LOGGED', 'CHANGED', 'UNDONE', 'REVERSED', 'CANCELLED', 'SETTLED'));
ALTER TABLE "Activity" ADD CHECK ("cancelReason" IN ('WEATHER', 'VENUE', 'HOST', 'CLASH', 'TOO_FEW', 'HEALTH', 'MOURNING', 'OTHER')),
  ADD CHECK ("cancelReason" IS NULL OR "state" = 'CANCELLED');
-- Without a team, too, a duty counted by the day has one activity of its category a day.
DROP INDEX "Activity_day";
CREATE UNIQUE INDEX "Activity_day" ON "Activity" ("stationId", "serviceUnitId", "category", "heldOn") NULLS NOT DISTINCT WHERE "countsByDay" AND "state" <> 'CANCELLED';
ALTER TABLE "ActivityMove" ADD CHECK ("no" > 0), ADD CHECK ("reason" IN ('WEATHER', 'VENUE', 'HOST', 'CLASH', 'TOO_FEW', 'HEALTH', 'MOURNING', 'OTHER')),
  ADD CHECK (0 <= "fromStartMinute" AND "fromStartMinute" < "fromEndMinute" AND "fromEndMinute" <= 1440),
  ADD CHECK (0 <= "toStartMinute" AND "toStartMinute" < "toEndMinute" AND "toEndMinute" <= 1440);
ALTER TABLE "OpeningHours" ADD CHECK ("weekday" BETWEEN 1 AND 7), ADD CHECK (0 <= "fromMinute" AND "fromMinute" < "toMinute" AND "toMinute" <= 1440);
ALTER TABLE "Notice" ADD CHECK (length("title") BETWEEN 1 AND 60), ADD CHECK ("toOn" >= "fromOn"), ADD CHECK (("endedAt" IS NULL) = ("endedBy" IS NULL));
ALTER TABLE "Station" ADD CHECK ("successorId" <> "id"), ADD CHECK ("successorId" IS NULL OR "closedOn" IS NOT NULL);
ALTER TABLE "Grant" DROP CONSTRAINT "Grant_check", ADD CHECK ("toOn" >= "fromOn");
ALTER TABLE "SignIn" DROP CONSTRAINT "SignIn_endReason_check", ADD CHECK ("endReason" IN ('SIGNED_OUT', 'IDLE', 'TOO_LONG', 'ENDED', 'RESET', 'CUT'));
