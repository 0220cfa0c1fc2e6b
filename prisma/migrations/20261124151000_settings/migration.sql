-- AlterTable
ALTER TABLE "ActivityTemplate" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ServiceUnit" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- What Prisma's schema language cannot say: nobody is in a unit twice on a day, a unit has one leader and one name at a time.
ALTER TABLE "UnitMember"
  ADD CONSTRAINT "UnitMember_once" EXCLUDE USING gist ("stationId" WITH =, "unitId" WITH =, "personId" WITH =, daterange("fromOn", "toOn") WITH &&),
  ADD CONSTRAINT "UnitMember_leader" EXCLUDE USING gist ("stationId" WITH =, "unitId" WITH =, daterange("fromOn", "toOn") WITH &&) WHERE ("role" = 'LEADER');
ALTER TABLE "ServiceUnitName"
  ADD CONSTRAINT "ServiceUnitName_one" EXCLUDE USING gist ("stationId" WITH =, "unitId" WITH =, daterange("fromOn", "toOn") WITH &&);
