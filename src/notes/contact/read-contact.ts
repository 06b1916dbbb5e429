import { parseCadence } from '../../domain/cadence.ts';
import type { Birthday, ContactFacts, Located, Reach, Status } from '../../domain/contact.ts';
import type { CalendarDate, Day } from '../../domain/day.ts';
import type { NoteLink } from '../../domain/interaction.ts';
import type { Problem, ProblemDetail } from '../../domain/problem.ts';
import type { DateOrder, PropertyFact } from '../../domain/settings.ts';
import type { Property } from '../frontmatter/read.ts';
import type { PropertyText } from '../frontmatter/texts.ts';
import { asTexts } from '../frontmatter/texts.ts';
import { linksIn } from '../log/links.ts';
import type { PropertyNames } from './property-names.ts';
import { foldPropertyName } from './property-names.ts';
import { readBirthday, readYesOrNo, wholeDate } from './property-values.ts';
import { fileName, withoutBrackets } from './recognise.ts';

/** What the rest of a contact's note says. */
export type ContactLog = Pick<ContactFacts, 'tags' | 'interactions' | 'plans' | 'commitments' | 'notCounted'>;

/** A property that says a fact, with its values as texts. */
interface Statement {
  readonly key: string;
  readonly line: number;
  readonly rank: number;
  readonly texts: readonly PropertyText[];
}

/** What could be told from a contact's note, and what of its properties could not. */
export interface ContactReading {
  readonly facts: ContactFacts;
  readonly problems: readonly Problem[];
}

/**
 * Reads a contact's properties, and asks `readLog` for the rest of the note, given the names the contact goes by. Total:
 * what can't be read is a problem with its line.
 */
export function readContact(
  path: string,
  properties: readonly Property[],
  names: PropertyNames,
  order: DateOrder | null,
  readLog: (names: readonly string[]) => ContactLog,
): ContactReading {
  const reader = new PropertyReader(path, properties, names, order);
  return { facts: reader.read(readLog), problems: reader.problems };
}

const WHERE_FACTS: readonly PropertyFact[] = ['metAt', 'introducedBy'];
const URL = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)/i;
const REACH: readonly Reach['kind'][] = ['email', 'phone', 'website', 'linkedin', 'location', 'timezone'];

class PropertyReader {
  readonly problems: Problem[] = [];
  private readonly byFact = new Map<PropertyFact, Statement[]>();
  private readonly flags: Statement[] = [];

  constructor(
    private readonly path: string,
    properties: readonly Property[],
    names: PropertyNames,
    private readonly order: DateOrder | null,
  ) {
    for (const property of properties) {
      const folded = foldPropertyName(property.key);
      const named = names.factOf.get(folded);
      const statement: Statement = { key: property.key, line: property.line, rank: named?.rank ?? 0, texts: asTexts(property).filter(({ text }) => text.trim() !== '') };
      if (folded === 'donotcontact' || folded === 'prmpaused') this.flags.push(statement);
      if (named === undefined || statement.texts.length === 0) continue;
      const statements = this.byFact.get(named.fact);
      if (statements === undefined) this.byFact.set(named.fact, [statement]);
      else statements.push(statement);
    }
    for (const statements of this.byFact.values()) statements.sort((a, b) => a.rank - b.rank || a.line - b.line);
  }

  read(readLog: (names: readonly string[]) => ContactLog): ContactFacts {
    const file = fileName(this.path);
    const name = this.text('name') ?? file;
    const otherNames = unique([...this.all('otherNames').map(withoutBrackets), ...(name === file ? [] : [file])]);
    const metOn = this.metOn();
    const { tags, interactions, plans, commitments, notCounted } = readLog([name, ...otherNames]);
    return {
      path: this.path,
      name,
      otherNames,
      tags,
      organisations: this.texts('organisation').map(({ text }) => withoutBrackets(text)),
      role: this.role([name, file, ...otherNames]),
      relationship: this.text('relationship'),
      circle: this.text('circle'),
      metAt: this.metAt(),
      metOn,
      introducedBy: this.links('introducedBy').filter(({ target }) => this.dateIn(target) === null),
      knows: this.all('knows').flatMap((text, index) => linksIn(text, this.lineOf('knows', index))),
      goals: this.goals(),
      cadence: this.cadence(),
      lastContact: this.latestDate('lastContact'),
      nextContact: this.day('nextContact'),
      snoozedUntil: this.latestDay('snoozedUntil'),
      ...this.status(),
      birthday: this.birthday('birthday'),
      anniversary: this.birthday('anniversary'),
      reach: REACH.flatMap((kind) => this.all(kind).map((text, index) => ({ kind, text, line: this.lineOf(kind, index) }))),
      reciprocityOff: this.text('reciprocity')?.toLowerCase() === 'none',
      private: this.isPrivate(),
      interactions,
      plans,
      commitments,
      notCounted,
    };
  }

  /** The texts of the statement that counts, the first in the order of its row; differing others are a problem. */
  private texts(fact: PropertyFact): readonly PropertyText[] {
    const [first, ...others] = this.byFact.get(fact) ?? [];
    if (first === undefined) return [];
    const differing = others.filter((other) => !sameTexts(first, other));
    if (differing.length > 0) this.problem(first.line, { kind: 'differing-properties', names: [first, ...differing].map(({ key }) => key) });
    return first.texts;
  }

  private text(fact: PropertyFact): string | null {
    const [first] = this.texts(fact);
    return first === undefined ? null : withoutBrackets(first.text);
  }

  /** Every text of every statement: for facts of which one can have several under different names. */
  private all(fact: PropertyFact): readonly string[] {
    return (this.byFact.get(fact) ?? []).flatMap(({ texts }) => texts.map(({ text }) => text));
  }

  private lineOf(fact: PropertyFact, index: number): number {
    return (this.byFact.get(fact) ?? []).flatMap(({ texts }) => texts)[index]?.line ?? 1;
  }

  private links(fact: PropertyFact): readonly NoteLink[] {
    return this.texts(fact).flatMap(({ text, line }) => linksIn(text, line));
  }

  private goals(): readonly NoteLink[] {
    return this.texts('goals').flatMap(({ text, line }) => {
      const links = linksIn(text, line);
      return links.length > 0 ? links : [{ target: text.trim(), line }];
    });
  }

  /** `title` is a role only where it says more than the name. */
  private role(names: readonly string[]): string | null {
    const statements = this.byFact.get('role');
    const isName = ({ key, texts }: Statement): boolean =>
      foldPropertyName(key) === 'title' && names.some((name) => fold(name) === fold(texts[0]?.text ?? ''));
    if (statements !== undefined) this.byFact.set('role', statements.filter((statement) => !isName(statement)));
    return this.text('role');
  }

  /** Where we met: words or a link; a URL is no venue, a date says when. Words under a *when* name say where. */
  private metAt(): string | null {
    const isVenue = ({ texts }: Statement): boolean => !URL.test(texts[0]?.text ?? '') && this.dateIn(texts[0]?.text ?? '') === null;
    const statements = this.byFact.get('metAt');
    if (statements !== undefined) this.byFact.set('metAt', statements.filter(isVenue));
    const said = this.text('metAt');
    if (said !== null) return said;
    const words = (this.byFact.get('metOn') ?? []).flatMap(({ texts }) => texts).find(({ text }) => !/\d/.test(text));
    return words === undefined ? null : withoutBrackets(words.text);
  }

  private metOn(): Located<CalendarDate> | null {
    const written = (this.byFact.get('metOn') ?? []).flatMap(({ key, texts }) => texts.map((text) => ({ ...text, key })));
    for (const { key, text, line } of written) {
      const date = this.dateIn(text);
      if (date !== null) return { value: date, line };
      if (/\d/.test(text)) this.unreadable(key, text, line, 'date');
    }
    for (const fact of WHERE_FACTS) {
      for (const { text, line } of (this.byFact.get(fact) ?? []).flatMap(({ texts }) => texts)) {
        const date = this.dateIn(text);
        if (date !== null) return { value: date, line };
      }
    }
    return null;
  }

  private cadence(): ContactFacts['cadence'] {
    const key = this.byFact.get('cadence')?.[0]?.key ?? '';
    const [written] = this.texts('cadence');
    if (written === undefined) return null;
    const text = withoutBrackets(written.text);
    const cadence = parseCadence(text);
    if (cadence === null) this.unreadable(key, text, written.line, 'cadence');
    return cadence === null ? null : { value: { text, cadence }, line: written.line };
  }

  private latestDate(fact: PropertyFact): Located<CalendarDate> | null {
    let latest: Located<CalendarDate> | null = null;
    for (const { key, texts } of this.byFact.get(fact) ?? []) {
      for (const { text, line } of texts) {
        const value = this.date(key, text, line);
        if (value !== null && (latest === null || value.day > latest.value.day)) latest = { value, line };
      }
    }
    return latest;
  }

  private latestDay(fact: PropertyFact): Located<Day> | null {
    const latest = this.latestDate(fact);
    return latest === null ? null : { value: latest.value.day, line: latest.line };
  }

  private day(fact: PropertyFact): Located<Day> | null {
    const key = this.byFact.get(fact)?.[0]?.key ?? '';
    const [written] = this.texts(fact);
    const date = written === undefined ? null : this.date(key, written.text, written.line);
    return date === null || written === undefined ? null : { value: date.day, line: written.line };
  }

  /** A date value; one that can't be read is a problem. */
  private date(key: string, text: string, line: number): CalendarDate | null {
    const reading = wholeDate(text, this.order);
    if (reading?.kind === 'date') return reading.date;
    if (reading === null) this.unreadable(key, text, line, 'date');
    else this.problem(line, { kind: reading.kind === 'ambiguous' ? 'ambiguous-date' : 'impossible-date', written: reading.written });
    return null;
  }

  private dateIn(text: string): CalendarDate | null {
    const reading = wholeDate(text, this.order);
    return reading?.kind === 'date' ? reading.date : null;
  }

  private birthday(fact: 'birthday' | 'anniversary'): Located<Birthday> | null {
    const key = this.byFact.get(fact)?.[0]?.key ?? '';
    const [written] = this.texts(fact);
    if (written === undefined) return null;
    const value = readBirthday(written.text, this.order);
    if (value === null) this.unreadable(key, written.text, written.line, 'birthday');
    return value === null ? null : { value, line: written.line };
  }

  /** Strongest first: who has died is not archived, who is not to be contacted is not paused. */
  private status(): Pick<ContactFacts, 'status' | 'statusLine'> {
    for (const { key, texts, line } of this.byFact.get('died') ?? []) {
      const text = texts[0]?.text ?? '';
      if (wholeDate(text, this.order)?.kind === 'date' || /^\d{4}$/.test(text) || readYesOrNo(text) === true) return { status: 'deceased', statusLine: line };
      if (readYesOrNo(text) === null) this.unreadable(key, text, line, 'date');
    }
    const [written] = this.texts('status');
    const said = written === undefined ? null : STATUS_WORDS.get(fold(withoutBrackets(written.text)));
    const flagged = this.flags.filter(({ texts, key, line }) => texts.some(({ text }) => this.readFlag(key, text, line)));
    const doNotContact = flagged.find(({ key }) => foldPropertyName(key) === 'donotcontact');
    if (said !== undefined && said !== null && said !== 'paused') return { status: said, statusLine: written?.line ?? null };
    if (doNotContact !== undefined) return { status: 'do-not-contact', statusLine: doNotContact.line };
    if (said === 'paused') return { status: 'paused', statusLine: written?.line ?? null };
    const [paused] = flagged;
    return paused === undefined ? { status: 'active', statusLine: null } : { status: 'paused', statusLine: paused.line };
  }

  /** A value that is neither yes nor no keeps the note private: a mistake must not publish anybody. */
  private isPrivate(): boolean {
    const key = this.byFact.get('private')?.[0]?.key ?? '';
    const [written] = this.texts('private');
    if (written === undefined) return false;
    const flagged = this.readFlag(key, written.text, written.line);
    return flagged || readYesOrNo(written.text) === null;
  }

  private readFlag(key: string, text: string, line: number): boolean {
    const yes = readYesOrNo(text);
    if (yes === null) this.unreadable(key, text, line, 'yes-or-no');
    return yes ?? false;
  }

  private unreadable(property: string, written: string, line: number, expected: 'date' | 'birthday' | 'cadence' | 'yes-or-no'): void {
    this.problem(line, { kind: 'unreadable-property', property, written, expected });
  }

  private problem(line: number, detail: ProblemDetail): void {
    this.problems.push({ path: this.path, line, severity: 'problem', detail });
  }
}

/** The words of a status that mean something, English only; any other is the user's own and means nothing. */
const STATUS_WORDS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['paused', 'paused'], ['on hold', 'paused'],
  ['archived', 'archived'], ['archive', 'archived'],
  ['do not contact', 'do-not-contact'],
  ['deceased', 'deceased'], ['dead', 'deceased'], ['died', 'deceased'], ['passed away', 'deceased'], ['late', 'deceased'], ['in memoriam', 'deceased'],
]);

function sameTexts(one: Statement, other: Statement): boolean {
  const folded = ({ texts }: Statement): string => texts.map(({ text }) => fold(withoutBrackets(text))).join('\n');
  return folded(one) === folded(other);
}

function fold(text: string): string {
  return text.trim().toLowerCase().replace(/[-_\s]+/g, ' ');
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
