const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? +)?';
const ordinal = '(?:st|nd|rd|th)?';
const numeric = '(?:\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})';
const inWords = `(?:${month} \\d{1,2}${ordinal},? \\d{4}|\\d{1,2}${ordinal} ${month},? \\d{4}|${month} \\d{4})`;
const time = '(?:(?:,? +(?:at +)?|T)\\d{1,2}[:.]?\\d{2}[^\\]\\[\\n]{0,20})?';

/** A date in brackets with a colon behind, where a line's content begins: Markdown would read a link definition. */
const dateLabel = new RegExp(`^([ \\t>*+\\-.)\\d]*)\\[(?=${weekday}(?:${numeric}|${inWords})${time}(?:,? (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?)?\\]:)`, 'gim');

/** Replaces the `[` of a date label in the parsed text: a letter, so that the line is text. */
const maskedBracket = 'x';

/**
 * The text with the `[` of each `[date]:` at the start of a line's content (behind list and quote marks), from the offset
 * `from` on, replaced by a letter. Such a line is meant as text, while Markdown would take it for a link definition.
 */
export function maskDateLabels(text: string, from: number): string {
  if (!text.includes(']:', from)) return text;
  const body = text.slice(from);
  const masked = body.replace(dateLabel, (_, prefix: string) => prefix + maskedBracket);
  return masked === body ? text : text.slice(0, from) + masked;
}
