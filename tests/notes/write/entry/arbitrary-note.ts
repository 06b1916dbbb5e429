import fc from 'fast-check';

/** A random note with a contact's frontmatter; `plain`: no block in it but the usual ones of a log, all of them closed. */
export interface RandomNote {
  readonly text: string;
  readonly plain: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

interface Date {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const iso = ({ year, month, day }: Date): string => `${year}-${two(month)}-${two(day)}`;
const monthName = ({ month }: Date): string => MONTHS[month - 1] ?? '';

const dateForms: readonly ((date: Date) => string)[] = [
  iso, iso, iso,
  (date) => iso(date).replaceAll('-', '/'),
  (date) => iso(date).replaceAll('-', '.'),
  (date) => `[[${iso(date)}]]`,
  (date) => `[[Daily/${iso(date)}|${iso(date)}]]`,
  (date) => `**${iso(date)}**`,
  (date) => `[${iso(date)}]`,
  (date) => `(date:: ${iso(date)})`,
  (date) => `📅 ${iso(date)}`,
  (date) => `${monthName(date)} ${date.day}, ${date.year}`,
  (date) => `${date.day} ${monthName(date).slice(0, 3)} ${date.year}`,
  (date) => `${iso(date)} 10:30`,
];

const separators = [' ', ': ', ' - ', ' – ', ' — ', ' | ', ' · ', ', ', ' = '];
const words = ['coffee', 'call: about it', 'Lunch with [[Bob]]', '**Call** - long', 'talked', '', 'email (gave:: a book)', '→ call', '#call x', 'met `code` there', 'walk\n  and more', 'long\n  - gave:: a\n  - [ ] todo 📅 2027-01-01', 'x (with:: [[Eve]])', 'y\n\n  another paragraph'];
const tableWords = ['coffee', 'call: about it', 'Lunch with [[Bob]]', 'talked', '', 'x\\|y', 'email (gave:: a book)'];

const date = fc.record({ year: fc.integer({ min: 2022, max: 2026 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const order = fc.constantFrom('first', 'first', 'last', 'any');

function sorted(dates: readonly Date[], kept: string): readonly Date[] {
  const ascending = [...dates].sort((a, b) => iso(a).localeCompare(iso(b)));
  return kept === 'last' ? ascending : kept === 'first' ? ascending.reverse() : dates;
}

const dates = fc.tuple(fc.array(date, { maxLength: 6 }), order).map(([some, kept]) => sorted(some, kept));
const style = fc.record({ form: fc.constantFrom(...dateForms), separator: fc.constantFrom(...separators), bullet: fc.constantFrom('- ', '* ', '+ ', '-   ', '-\t'), seed: fc.nat(1000) });
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

function pick<Value>(values: readonly Value[], seed: number): Value {
  const value = values[seed % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

const bullets = fc.tuple(dates, style, fc.boolean()).map(([days, { form, separator, bullet, seed }, loose]) =>
  days.map((day, index) => `${bullet}${form(day)}${separator}${pick(words, seed + index)}`).join(loose ? '\n\n' : '\n'),
);
const numbers = fc.tuple(dates, style).map(([days, { form, separator, seed }]) =>
  days.map((day, index) => `${index + 1}. ${form(day)}${separator}${pick(words, seed + index).replaceAll('\n  ', '\n   ')}`).join('\n'),
);
const headings = fc.tuple(dates, style, fc.boolean()).map(([days, { form, seed }, loose]) =>
  days.map((day, index) => `### ${form(day)} — Call\n${loose ? '\n' : ''}- **Summary:** ${pick(tableWords, seed + index)}\n`).join(loose ? '\n' : ''),
);
const headers = ['| Date | Channel | Notes |\n|---|---|---|', '| Date | Notes |\n| --- | --- |', '| Date       | With    | Gave | Notes    |\n|------------|:--------|------|----------|'];
const table = fc.tuple(dates, style, fc.constantFrom(...headers)).map(([days, { seed }, header]) =>
  [header, ...days.map((day, index) => `| ${iso(day)} ${'| '.repeat((header.split('\n')[0] ?? '').split('|').length - 3)}| ${pick(tableWords, seed + index)} |`)].join('\n'),
);
const lines = fc.tuple(dates, style, fc.boolean()).map(([days, { form, seed }, loose]) =>
  days.map((day, index) => `${form(day)}: ${pick(tableWords, seed + index)}`).join(loose ? '\n\n' : '\n'),
);

function byPeriod(days: readonly Date[], periodOf: (day: Date) => string): readonly (readonly [string, readonly Date[]])[] {
  const groups = new Map<string, Date[]>();
  for (const day of days) groups.set(periodOf(day), [...(groups.get(periodOf(day)) ?? []), day]);
  return [...groups];
}

const year = (day: Date): string => String(day.year);
const monthForms: readonly ((day: Date) => string)[] = [(day) => `${monthName(day)} ${day.year}`, (day) => `${day.year}-${two(day.month)}`];
const items = (days: readonly Date[], { form, separator, bullet, seed }: Style, indent = ''): string =>
  days.map((day, index) => `${indent}${bullet}${form(day)}${separator}${pick(tableWords, seed + index)}`).join('\n');

const inYears = fc.tuple(dates, style, fc.boolean()).map(([days, look, loose]) => {
  const gap = loose ? '\n\n' : '\n';
  return byPeriod(days, year).map(([period, own]) => `### ${period}${gap}${items(own, look)}`).join(`\n${gap}`);
});
const inMonths = fc.tuple(dates, style, fc.constantFrom(...monthForms)).map(([days, look, title]) =>
  byPeriod(days, title).map(([period, own]) => `### ${period}\n\n${items(own, look)}`).join('\n\n'),
);
const inMonthsOfYears = fc.tuple(dates, style, fc.constantFrom(...monthForms, monthName)).map(([days, look, title]) =>
  byPeriod(days, year).map(([period, own]) => `### ${period}\n\n${byPeriod(own, title).map(([month, inner]) => `#### ${month}\n\n${items(inner, look)}`).join('\n\n')}`).join('\n\n'),
);
const inItems = fc.tuple(dates, style, fc.constantFrom('  ', '\t', '    ')).map(([days, look, indent]) =>
  byPeriod(days, year).map(([period, own]) => `- ${period}\n${items(own, { ...look, bullet: '- ' }, indent)}`).join('\n'),
);

const plainContent = fc.oneof(bullets, bullets, numbers, headings, table, lines, inYears, inMonths, inMonthsOfYears, inItems);

const plainBlocks = ['Some words.', '- a list\n- of words', '## Notes\n\nMore words.', '## Family\n\n- born [[1990-04-17]]', '1. one\n2. two', '- [ ] a promise 📅 2026-09-01'];
const oddBlocks = [
  '```\ncode\n- 2026-01-01 not counted\n```', '```dataview\nlist\n```', '> - 2026-01-01 quoted', '> [!note] x\n> y', '<div>\nhtml\n</div>', '<!-- a comment -->', '%% hidden %%', '%%\n- 2026-01-01 hidden\n%%', '---',
  '| a | b |\n|---|---|\n| c | d |', '![[embed]]', '- 2026-02-30 no date', '- 03-04-2026 which', '- [-] 2026-01-01 cancelled', '[^1]: a footnote', '***', '- 2026-06 a month', '    indented code', 'words\n===', '**Bold**',
  '- \n', '-', '[a]: /url', '- 2026-01-05 x\n2026-01-06 at the edge', '- undated\n  - 2026-01-07 nested', '$$\nx\n$$', '- - 2026-01-08 deep',
];
const brokenBlocks = ['```\nnever closed', '<!-- never closed', '%% never closed', '~~~\n- 2026-01-01 x', '<script>\nx'];

const frontmatters = [
  'type: contact', 'type: contact\nlast-contact: 2024-05-01', 'type: contact\nlast-contact: "2025-05-01" # seen\nphone: +15551234567', 'tags: [person]\nLast Touch: 2099-01-01', 'type: contact\nlast-contact:', 'type: contact\nlast-contact: soon',
  'type: contact\nlast-contact: 2024-05-01\nlast-touch: 2024-06-01',
];
const sectionHeadings = ['## Interactions', '## Interactions', '## Log', '### Call log\n\n## Interactions 📞', '## Other\n\n**Interaction Log:**', '# Log'];

const section = fc.tuple(fc.constantFrom(...sectionHeadings), fc.constantFrom('\n', '\n\n'), plainContent).map(([heading, gap, content]) => `${heading}${gap}${content}`);
const plainParts = fc.tuple(fc.constantFrom('', '# Ada', '# Ada\n\nMet at the society.'), fc.array(fc.constantFrom(...plainBlocks), { maxLength: 1 }), fc.array(section, { maxLength: 2 }), fc.constantFrom('', '## Notes\n\nThe end.', '## Closing'));
const oddParts = fc.array(fc.oneof(section, plainContent, fc.constantFrom(...plainBlocks), fc.constantFrom(...oddBlocks), fc.constantFrom(...oddBlocks)), { maxLength: 7 });
const ending = fc.constantFrom<'lf' | 'crlf' | 'mixed'>('lf', 'lf', 'crlf', 'mixed');

const layout = fc.record({ frontmatter: fc.constantFrom(...frontmatters), ending, mark: fc.nat(10), closed: fc.nat(3), trailing: fc.constantFrom('', '', '  ', '\n', '\n\n') });
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

function noteText(body: string, { frontmatter, ending: kind, mark, closed, trailing }: Layout): string {
  const text = `---\n${frontmatter}\n---\n${body}${trailing}${closed === 0 ? '' : '\n'}`;
  let line = 0;
  const ended = text.replace(/\n/g, () => (kind === 'crlf' || (kind === 'mixed' && line++ % 3 === 1) ? '\r\n' : '\n'));
  return (mark === 0 ? '\uFEFF' : '') + ended;
}

/** Notes of people who keep a log in one of its forms, and nothing odd around it. */
export const plainNote: fc.Arbitrary<RandomNote> = fc.tuple(plainParts, layout).map(([[opening, blocks, sections, closing], look]) => ({
  text: noteText([opening, ...blocks, ...sections, closing].filter((part) => part !== '').join('\n\n'), look),
  plain: true,
}));

/** Notes with blocks of every sort, in any order, and now and then one that is never closed. */
export const oddNote: fc.Arbitrary<RandomNote> = fc.tuple(oddParts, fc.constantFrom('\n\n', '\n\n', '\n'), fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...brokenBlocks) }), layout).map(([parts, gap, broken, look]) => ({
  text: noteText([...parts, ...(broken === null ? [] : [broken])].join(gap), look),
  plain: false,
}));
