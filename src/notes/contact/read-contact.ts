import { parseCadence } from '../../domain/cadence.ts';
import type { Birthday, ContactFacts, Located, Reach, Status } from '../../domain/contact.ts';
import type { CalendarDate, Day } from '../../domain/day.ts';
import type { StatedOffer } from '../../domain/giving/stated.ts';
import type { NoteLink } from '../../domain/interaction.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { wordTable } from '../../domain/languages/word-table.ts';
import { fileName } from '../../domain/text/note-path.ts';
import type { PropertyText } from '../frontmatter/texts.ts';
import type { ContactNames } from './contact-names.ts';
import { isTitleName } from './contact-names.ts';
import type { PropertyReader } from './property-reader.ts';
import { foldPhrase, linksOf } from './property-reader.ts';
import { readBirthday, readYesOrNo } from './property-values.ts';
import { withoutBrackets } from './recognise.ts';
import { statedBy } from './stated-items.ts';
import type { Statement } from './statements.ts';

/** What the rest of a contact's note says. */
export type ContactLog = Pick<ContactFacts, 'tags' | 'interactions' | 'plans' | 'commitments' | 'notCounted' | 'about' | 'wants' | 'offers'>;

const NONE: readonly never[] = [];

const REACH: readonly Reach['kind'][] = ['email', 'phone', 'website', 'linkedin', 'location', 'timezone'];

/** Reads a contact's properties. Total: what can't be read is a problem of the reader. The facts are put together once, with those of the log. */
export function readContact(path: string, { name, otherNames }: ContactNames, reader: PropertyReader, log: ContactLog): ContactFacts {
  const { tags, interactions, plans, commitments, notCounted, about, wants, offers } = log;
  const { status, line: statusLine } = statusOf(reader);
  const role = roleOf(reader, [name, fileName(path), ...otherNames]);
  return {
    path,
    name,
    otherNames,
    tags,
    organisations: reader.texts('organisation').map(({ text }) => withoutBrackets(text)),
    role: role?.text ?? null,
    relationship: reader.text('relationship'),
    circle: reader.text('circle'),
    metAt: metAtOf(reader),
    metOn: metOnOf(reader),
    introducedBy: introducersOf(reader),
    knows: linksOf(reader.all('knows')),
    goals: goalsOf(reader),
    cadence: cadenceOf(reader),
    lastContact: reader.latestDate('lastContact'),
    nextContact: reader.day('nextContact'),
    snoozedUntil: snoozedUntilOf(reader),
    status,
    statusLine,
    birthday: birthdayOf(reader, 'birthday'),
    anniversary: birthdayOf(reader, 'anniversary'),
    reach: reachOf(reader),
    reciprocityOff: reader.text('reciprocity')?.toLowerCase() === 'none',
    private: isPrivate(reader),
    interactions,
    plans,
    commitments,
    notCounted,
    about,
    wants,
    offers: role === null ? offers : withRole(offers, role),
    dismissedIdeas: reader.named('dismissedideas')?.texts.map(({ text, line }) => ({ value: text, line })) ?? NONE,
  };
}

/** What someone does is something they may help with. */
function withRole(offers: readonly StatedOffer[], { text, line }: PropertyText): readonly StatedOffer[] {
  const stated = statedBy(text, line);
  return stated === null ? offers : [...offers, { ...stated, from: 'role' }];
}

function snoozedUntilOf(reader: PropertyReader): Located<Day> | null {
  const latest = reader.latestDate('snoozedUntil');
  return latest === null ? null : { value: latest.value.day, line: latest.line };
}

function reachOf(reader: PropertyReader): readonly Reach[] {
  const reach: Reach[] = [];
  for (const kind of REACH) {
    for (const { texts } of reader.statements(kind)) for (const { text, line } of texts) reach.push({ kind, text, line });
  }
  return reach;
}

/** `title` is a role only if it doesn't name the person. */
function roleOf(reader: PropertyReader, names: readonly string[]): PropertyText | null {
  const isName = ({ folded, texts }: Statement): boolean => folded === 'title' && isTitleName(withoutBrackets(texts[0]?.text ?? ''), names, reader);
  const [first] = reader.agreed(reader.statements('role').filter((statement) => !isName(statement)));
  return first === undefined ? null : { text: withoutBrackets(first.text), line: first.line };
}

const URL = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)/i;
/** The *when* names under which words say where; under any other they are a date that can't be read. */
const WHEN_OR_WHERE: ReadonlySet<string> = new Set(['met', 'firstmet']);

/** Where we met: words or a link; a URL is no venue, a date says when. */
function metAtOf(reader: PropertyReader): string | null {
  const isVenue = ({ texts: [first] }: Statement): boolean => first !== undefined && !URL.test(first.text) && reader.reading(first.text) === null;
  const [said] = reader.agreed(reader.statements('metAt').filter(isVenue));
  const words = said ?? reader.statements('metOn').find((statement) => saysWhere(statement))?.texts[0];
  return words === undefined ? null : withoutBrackets(words.text);
}

/** Words without a number under a name that may say when and where. */
function saysWhere({ folded, texts }: Statement): boolean {
  return WHEN_OR_WHERE.has(folded) && texts.every(({ text }) => !/\d/.test(text));
}

/** When we met; the value decides, so that a date under a *where* or *who* name says it too. */
function metOnOf(reader: PropertyReader): Located<CalendarDate> | null {
  const isDate = ({ texts: [first] }: Statement): boolean => first !== undefined && reader.reading(first.text) !== null;
  const elsewhere = [...reader.statements('metAt'), ...reader.statements('introducedBy')].filter(isDate);
  const stating = [...reader.statements('metOn').filter((statement) => !saysWhere(statement)), ...elsewhere];
  const [first] = reader.agreed(stating);
  if (first === undefined) return null;
  const date = reader.date({ ...first, key: stating[0]?.key ?? '' });
  return date === null ? null : { value: date, line: first.line };
}

/** The links to who introduced us. */
function introducersOf(reader: PropertyReader): readonly NoteLink[] {
  const naming = reader.statements('introducedBy').filter(({ texts: [first] }) => first !== undefined && reader.reading(first.text) === null);
  return linksOf(reader.agreed(naming)).filter(({ target }) => reader.reading(target) === null);
}

function goalsOf(reader: PropertyReader): readonly NoteLink[] {
  const texts = reader.texts('goals');
  return texts.length === 0 ? NONE : texts.flatMap(({ text, line }) => {
    const links = linksOf([{ text, line }]);
    return links.length > 0 ? links : [{ target: text.trim(), line }];
  });
}

function cadenceOf(reader: PropertyReader): ContactFacts['cadence'] {
  const written = reader.single('cadence');
  if (written === null) {
    const ticked = reader.named('keepintouch');
    const [yes] = ticked?.texts ?? NONE;
    if (ticked !== undefined && yes !== undefined) reader.unreadable({ ...yes, key: ticked.key }, 'cadence');
    return null;
  }
  const text = withoutBrackets(written.text);
  const cadence = /^(?:no|false|off)$/i.test(text) ? 'none' : parseCadence(text);
  if (cadence === null) reader.unreadable({ ...written, text }, 'cadence');
  return cadence === null ? null : { value: { text, cadence }, line: written.line };
}

function birthdayOf(reader: PropertyReader, fact: 'birthday' | 'anniversary'): Located<Birthday> | null {
  const written = reader.single(fact);
  if (written === null) return null;
  const value = readBirthday(written.text, reader.order);
  if (value === null) reader.unreadableDay(written, 'birthday');
  return value === null ? null : { value, line: written.line };
}

/** The words of a status that mean something, folded by `foldPhrase`; any other is the user's own and means nothing. */
const STATUS_WORDS: ReadonlyMap<string, Status> = wordTable<Status>(
  LANGUAGES,
  ({ statuses: said }) => [[said?.paused, 'paused'], [said?.archived, 'archived'], [said?.doNotContact, 'do-not-contact'], [said?.deceased, 'deceased']],
);

/** Properties that say a status by yes, folded. */
const STATUS_FLAGS: readonly (readonly [name: string, status: Status])[] = [
  ['donotcontact', 'do-not-contact'],
  ['archived', 'archived'],
  ['archive', 'archived'],
  ['paused', 'paused'],
  ['pause', 'paused'],
  ['snoozed', 'paused'],
  ['snooze', 'paused'],
  ['onhold', 'paused'],
  ['inactive', 'paused'],
  ['dormant', 'paused'],
  ['prmpaused', 'paused'],
];

/** Who has died isn't archived, and who isn't to be contacted isn't paused. */
const STRONGEST_FIRST: readonly Status[] = ['deceased', 'archived', 'do-not-contact', 'paused'];

/** What a property says of the status, and where. */
interface StatedStatus {
  readonly status: Status;
  readonly line: number | null;
}

const ACTIVE: StatedStatus = { status: 'active', line: null };

function statusOf(reader: PropertyReader): StatedStatus {
  const died = diedOn(reader);
  if (died !== null) return { status: 'deceased', line: died };
  const said = [...statusWord(reader), ...STATUS_FLAGS.flatMap(([name, status]) => flagged(reader, name, status)), ...notActive(reader)];
  for (const status of STRONGEST_FIRST) {
    const found = said.find((stated) => stated.status === status);
    if (found !== undefined) return status === 'paused' && endsOnDate(reader) ? ACTIVE : found;
  }
  return ACTIVE;
}

function statusWord(reader: PropertyReader): readonly StatedStatus[] {
  const [written] = reader.texts('status');
  if (written === undefined) return NONE;
  const word = foldPhrase(withoutBrackets(written.text));
  const status = STATUS_WORDS.get(word);
  return status === undefined || (word === 'snoozed' && reader.statements('snoozedUntil').length > 0) ? NONE : [{ status, line: written.line }];
}

/** What a property says by yes, or by the date since when. */
function flagged(reader: PropertyReader, name: string, status: Status): readonly StatedStatus[] {
  const flag = reader.named(name);
  const [text] = flag?.texts ?? NONE;
  // A date of its own belongs to a pause, and says until when.
  if (flag === undefined || text === undefined || reader.statements('snoozedUntil').some(({ folded }) => folded === name)) return NONE;
  const isSaid = reader.reading(text.text)?.kind === 'date' || reader.flag({ ...text, key: flag.key });
  return isSaid ? [{ status, line: flag.line }] : NONE;
}

/** `active: false`. */
function notActive(reader: PropertyReader): readonly StatedStatus[] {
  const [text] = reader.named('active')?.texts ?? NONE;
  return text !== undefined && readYesOrNo(text.text) === false ? [{ status: 'paused', line: text.line }] : NONE;
}

/** Whether a pause has a date on which it ends: reminders are then off until that date, as if snoozed. */
function endsOnDate(reader: PropertyReader): boolean {
  return reader.statements('snoozedUntil').some(({ folded }) => /^(?:pause|onhold)/.test(folded));
}

/** The line that says that someone has died. An unreadable value says so, too; only a *no* doesn't. */
function diedOn(reader: PropertyReader): number | null {
  for (const { key, texts } of reader.statements('died')) {
    for (const { text, line } of texts) {
      const yes = readYesOrNo(text);
      if (yes === false) continue;
      if (yes === null && !/^\d{4}$/.test(text.trim()) && reader.reading(text)?.kind !== 'date') reader.unreadableDay({ key, text, line }, 'date');
      return line;
    }
  }
  return null;
}

/** A value that is neither yes nor no keeps the note private: a mistake must not publish anybody. */
function isPrivate(reader: PropertyReader): boolean {
  const written = reader.single('private');
  return written !== null && (reader.flag(written) || readYesOrNo(written.text) === null);
}
