import type { DateOrder } from '../../../domain/settings/settings.ts';
import type { LogVocabulary } from '../log-vocabulary.ts';
import { toYearMonthDay } from '../../../domain/day.ts';
import type { DateReading } from '../../dates/written-date.ts';
import { findDays, readDateAt } from '../../dates/written-date.ts';
import { channelLabelEnd } from './entry-head.ts';
import { inlineFields, lineField } from './fields.ts';
import type { Line } from '../lines.ts';
import { restFrom } from '../lines.ts';
import { linkTarget } from '../../text/links.ts';

/** A date that leads a line, and what is left of the line behind it. */
export interface DatedLine {
  readonly reading: DateReading;
  readonly rest: Line;
}

/**
 * The date that a line starts with, bare or wrapped: in emphasis, brackets, a link's target or text, a `(date:: …)` or
 * after 📅 (docs/note-format.md, "Forms of an interaction"). `null` if there is none.
 */
export function leadingDate(line: Line, order: DateOrder | null): DatedLine | null {
  const { text } = line;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return bareDate(line, 0, order);
  const opened = emphasisEnd(text);
  const dated = wrappedDate(line, opened, order);
  return dated === null || opened === 0 ? dated : closeEmphasis(dated, text.slice(0, opened));
}

/** Whether the leading date makes an entry anywhere: a full date, or one that was meant as such. */
export function leadsWithDay(dated: DatedLine | null | undefined): boolean {
  if (dated === null || dated === undefined) return false;
  return dated.reading.kind !== 'date' || dated.reading.date.precision === 'day';
}

/** A year alone: `2025`, `**2025**`. */
const YEAR_ALONE = /^[\s*_=~[\]]*(\d{4})[\s*_=~:[\]]*$/;

/** The year of a line that is only a year or a month, so that it may group what is below; `dated` is the date that leads it. */
export function groupedYear({ text }: Line, dated: DatedLine | null): number | null {
  if (dated === null) return text.length > LONGEST_YEAR ? null : yearAlone(text);
  const { reading, rest } = dated;
  const isMonth = reading.kind === 'date' && reading.date.precision === 'month' && /^[\s:*_–—-]*$/.test(rest.text);
  return isMonth ? toYearMonthDay(reading.date.day).year : null;
}

function yearAlone(text: string): number | null {
  const year = YEAR_ALONE.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

/** No year alone is longer, with its emphasis. */
const LONGEST_YEAR = 40;

const CALENDAR_SIGN = /^(?:📅|📆|🗓)\uFE0F? */u;

function wrappedDate(line: Line, at: number, order: DateOrder | null): DatedLine | null {
  const { text } = line;
  const first = text.charCodeAt(at);
  if (first === LEFT_BRACKET) return text.charCodeAt(at + 1) === LEFT_BRACKET ? linkedDate(line, at, order) : bracketedDate(line, at, ']', order);
  if (first === LEFT_PARENTHESIS) return bracketedDate(line, at, ')', order);
  const sign = first === HIGH_SURROGATE_OF_CALENDARS ? (CALENDAR_SIGN.exec(text.slice(at, at + 40))?.[0].length ?? 0) : 0;
  return bareDate(line, at + sign, order);
}

const LEFT_PARENTHESIS = 40;
const LEFT_BRACKET = 91;
const HIGH_SURROGATE_OF_CALENDARS = 0xd83d;

function bareDate(line: Line, at: number, order: DateOrder | null): DatedLine | null {
  if (line.visible.charCodeAt(at) !== line.text.charCodeAt(at)) return null;
  const reading = readDateAt(line.text, at, line.text.length, order);
  return reading === null ? null : { reading, rest: restFrom(line, reading.end) };
}

/** `[[2026-07-04]]`, `[[Daily/2026-07-04 Thursday|2026-07-04]]`, `[[2026-04-10 - Intro call - Jane]]`. */
function linkedDate(line: Line, at: number, order: DateOrder | null): DatedLine | null {
  const close = line.visible.indexOf(']]', at);
  if (close < 0) return null;
  const inside = line.text.slice(at + 2, close);
  const bar = inside.indexOf('|');
  const target = linkTarget(bar < 0 ? inside : inside.slice(0, bar));
  const shown = bar < 0 ? '' : inside.slice(bar + 1).trim();
  const name = target.slice(target.lastIndexOf('/') + 1);
  const inName = readDateAt(name, 0, name.length, order);
  const inShown = shown === '' ? null : readDateAt(shown, 0, shown.length, order);
  // `[[2026/07/04]]` is a path that is a date as a whole.
  const reading = inName ?? inShown ?? readDateAt(target, 0, target.length, order);
  if (reading === null) return null;
  const rest = restFrom(line, close + 2);
  const titleOfName = (inName === null ? target : name).slice(reading.end).replace(TITLE_EDGES, '');
  // Words such as "last Saturday" only show the day of a daily note; alone on their line they are all that it says.
  const isOnlyShown = inName !== null && titleOfName === '' && inShown === null && rest.text.trim() !== '';
  const title = shown === '' ? titleOfName : isOnlyShown ? '' : inShown === null ? shown : shown.slice(inShown.end);
  return { reading, rest: prefixed(title.replace(TITLE_EDGES, ''), rest) };
}

/** What remains of a link's name behind its date begins behind dashes and the like. */
const TITLE_EDGES = /^[\s–—_,.-]+/;

/** `[2025-02-20]`, `(2025-02-20)`, `[2026-07-04](2026-07-04.md)`, `(date:: 2026-01-05)`. */
function bracketedDate(line: Line, at: number, close: ']' | ')', order: DateOrder | null): DatedLine | null {
  const field = /^date::\s*/i.exec(line.text.slice(at + 1, at + 40));
  let inside = at + 1 + (field?.[0].length ?? 0);
  inside += emphasisEnd(line.text, inside);
  const isLink = line.text.startsWith('[[', inside);
  const dated = bareDate(line, isLink ? inside + 2 : inside, order);
  if (dated === null) return null;
  const linkEnd = isLink ? line.visible.indexOf(']]', dated.reading.end) : dated.reading.end;
  if (linkEnd < 0) return null;
  const dateEnd = isLink ? linkEnd + 2 : linkEnd;
  const end = line.visible.indexOf(close, dateEnd);
  if (end < 0) return null;
  const between = line.text.slice(dateEnd, end).replace(/^[*_=~]+/, '');
  const target = close === ']' && line.text.charAt(end + 1) === '(' ? line.visible.indexOf(')', end) + 1 : 0;
  return { reading: dated.reading, rest: prefixed(between.trim(), restFrom(line, target > 0 ? target : end + 1)) };
}

/** The emphasis that opened before the date closes right behind it, or behind the label that shares it. */
function closeEmphasis(dated: DatedLine, marks: string): DatedLine {
  const closing = [...marks].reverse().join('');
  const at = dated.rest.visible.indexOf(closing);
  if (at < 0) return dated;
  const cut = (text: string): string => text.slice(0, at) + text.slice(at + closing.length);
  return { reading: dated.reading, rest: { ...dated.rest, text: cut(dated.rest.text), visible: cut(dated.rest.visible) } };
}

/** The number of emphasis marks at `from`. */
function emphasisEnd(text: string, from = 0): number {
  let at = from;
  while (at < text.length && '*_=~'.includes(text.charAt(at))) at++;
  return at - from;
}

function prefixed(title: string, rest: Line): Line {
  if (title === '') return rest;
  const space = rest.text === '' || /^[\s:,]/.test(rest.text) || /\s$/.test(title) ? '' : ' ';
  return { ...rest, text: title + space + rest.text, visible: title + space + rest.visible };
}

/** No channel's label in front of a date is longer. */
const LONGEST_LABEL = 60;
const BETWEEN_LABEL_AND_DATE = /^[\s:–—|·,=@-]*(?:on[ \t]+)?/i;

/**
 * The full date behind a channel that leads a line (`📞 2026-07-01`, `**Call** (2026-07-01)`, `Met 1 Jul 2026`); `rest` is
 * the line without it, so that it begins with the channel.
 */
export function dateBehindChannel(line: Line, { channels, dateOrder }: LogVocabulary): DatedLine | null {
  const label = channelLabelEnd(line.visible.slice(0, LONGEST_LABEL), channels);
  if (label === null) return null;
  const behind = restFrom(line, label);
  const dated = leadingDate(restFrom(behind, BETWEEN_LABEL_AND_DATE.exec(behind.text.slice(0, LONGEST_LABEL))?.[0].length ?? 0), dateOrder);
  return dated === null || !leadsWithDay(dated) ? null : { reading: dated.reading, rest: prefixed(line.text.slice(0, label), dated.rest) };
}

const DAY_AND_MONTH = /^([\s*_=~([]*)(?:\p{L}{2,12}\.?,?[ \t]+)?(?:(\d{1,2}(?:st|nd|rd|th|\.)?[ \t]+(?:(?:of|de)[ \t]+)?\p{L}{3,12}\.?|\p{L}{3,12}\.?[ \t]+\d{1,2}(?:st|nd|rd|th)?)|(\d{2}-\d{2})|\d{1,2}([/.])\d{1,2}\4?)(?![\p{L}\p{N}]|[-/.]\d)/u;
/** No day without a year is longer, with its weekday and emphasis. */
const LONGEST_DAY = 60;

/** The day and month that lead a line, in the year of the group around it: `3 July: a walk`, `**07-03** a walk`. */
export function dateInYear(line: Line, year: number, order: DateOrder | null): DatedLine | null {
  const match = DAY_AND_MONTH.exec(line.visible.slice(0, LONGEST_DAY));
  if (match === null) return null;
  const [whole, opening = '', named, numeric, separator = ''] = match;
  const at = numeric === undefined ? whole.length : opening.length;
  const four = String(year).padStart(4, '0');
  const added = numeric !== undefined ? `${four}-` : named !== undefined ? ` ${four}` : whole.endsWith(separator) ? four : separator + four;
  const insert = (text: string): string => text.slice(0, at) + added + text.slice(at);
  const dated = leadingDate({ ...line, text: insert(line.text), visible: insert(line.visible) }, order);
  // "20-30 guests" is no day of the year.
  return leadsWithDay(dated) && (numeric === undefined || dated?.reading.kind === 'date') ? dated : null;
}

const BEHIND_TASK_SIGN = /[📅📆🗓⏳⌛🛫➕✅❌]\uFE0F? *$/u;
const BEHIND_KEY = /[\p{L}\p{N}_-]:: *(?:\[\[)?$/u;
/** No sign or key's end in front of a date is longer than this. */
const LONGEST_SIGN = 12;
/** No link's target in front of a date is. */
const LONGEST_TARGET = 200;

/**
 * The only date of a line that none leads, if it is the text or target of a link or the last thing on the line;
 * `rest` is what the line says. Dates behind a task sign or in a field do not count.
 */
export function onlyDate(line: Line, order: DateOrder | null): DatedLine | null {
  const { visible, text } = line;
  const days = findDays(visible, 0, visible.length, order);
  if (days.length === 0 || lineField(visible)?.certain === true) return null;
  const fields = inlineFields(text, visible);
  const counting = days.filter(({ start }) => {
    const before = visible.slice(Math.max(0, start - LONGEST_SIGN), start);
    return !BEHIND_TASK_SIGN.test(before) && !BEHIND_KEY.test(before) && !fields.some((field) => start >= field.start && start < field.end);
  });
  const [day] = counting;
  if (day === undefined || counting.length > 1) return null;
  if (beginsLink(visible, day.start)) return { reading: day.reading, rest: line };
  if (!isFreeStanding(visible, day.start) || !/^[\s.)*_\]]*$/.test(visible.slice(day.reading.end))) return null;
  const end = endWithout(SEPARATORS_BEFORE, visible, day.start);
  return { reading: day.reading, rest: { ...line, text: text.slice(0, end), visible: visible.slice(0, end) } };
}

/** Whether the date at `at` begins a link's text, or the last part of its target; an embed is no link. */
function beginsLink(visible: string, at: number): boolean {
  const before = visible.slice(Math.max(0, at - LONGEST_TARGET), at);
  const wiki = /(!?)\[\[(?:[^[\]|]*[/|])?$/.exec(before);
  if (wiki !== null) return wiki[1] === '' && visible.includes(']]', at);
  if (before.endsWith('[')) return !before.endsWith('![') && visible.includes('](', at);
  return /\]\(<?(?![a-z][a-z0-9+.-]*:)(?:[^()\s]*\/)?$/i.test(before);
}

/** Whether a date is on its own, and not part of an address or another number. */
function isFreeStanding(visible: string, at: number): boolean {
  return at === 0 || ' \t([*_:–—|=,\u00a0'.includes(visible.charAt(at - 1));
}

const SEPARATORS_BEFORE = ' \t\u00a0:–—|·,=*_([-';

/** The offset up to `end` without the given characters at the end. */
function endWithout(characters: string, text: string, end: number): number {
  let at = end;
  while (at > 0 && characters.includes(text.charAt(at - 1))) at--;
  return at;
}
