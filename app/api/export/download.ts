import { writeXlsxStream } from "hucre/xlsx";
import { csvLine, type Format, harmless, rowsOf, type Sheet } from "@/lib/exports/rules";

const TYPES: Record<Format, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** A sheet as a file, streamed row by row. `file` is its name without ending, of plain letters. */
export function download(sheet: Sheet, format: Format, file: string): Response {
  const body = format === "xlsx" ? workbook(sheet) : text(sheet);
  return new Response(body, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${file}.${format}"`,
      "cache-control": "no-store",
    },
  });
}

/** Texts stay texts there, but a workbook may be saved as CSV later: the same apostrophe as there. */
function workbook(sheet: Sheet): ReadableStream<Uint8Array> {
  function* rows() {
    for (const row of rowsOf(sheet)) yield row.map((cell) => (typeof cell === "string" ? harmless(cell) : cell));
  }
  return writeXlsxStream(rows(), { name: sheet.name });
}

/** The byte order mark is what tells Excel that a CSV is UTF-8. */
function text(sheet: Sheet): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const rows = rowsOf(sheet);
  return new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array([0xef, 0xbb, 0xbf])),
    pull(controller) {
      const next = rows.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(csvLine(next.value)));
    },
  });
}
