/** A value as JSON for other programs: indented, and with a line end. */
export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
