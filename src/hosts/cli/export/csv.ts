/**
 * What makes a spreadsheet read a cell as a formula: its signs of any width, also behind characters that it skips, and any
 * control character in front (OWASP, CSV injection).
 */
const FORMULA = /^(?:\p{Cc}|[\p{C}\p{Z}]*[=+\-@\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20\u2212])/u;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Rows as CSV (RFC 4180): lines end with CR LF, and a cell with a comma, a quote or a line break stands in quotes. A cell
 * that a spreadsheet would run as a formula gets an apostrophe.
 */
export function asCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
