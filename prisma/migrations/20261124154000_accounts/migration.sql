-- Headquarters' searches for accounts are kept under station 0, which belongs to nobody, as keys of writes are.
-- DropForeignKey
ALTER TABLE "SearchText" DROP CONSTRAINT "SearchText_stationId_fkey";
