import type { Located } from '../../domain/contact.ts';
import type { CalendarDate, Day } from '../../domain/day.ts';
import type { NoteLink } from '../../domain/interaction.ts';
import type { Problem, ProblemDetail } from '../../domain/problem.ts';
import type { DateOrder, PropertyFact } from '../../domain/settings/settings.ts';
import type { PropertyText } from '../frontmatter/texts.ts';
import type { DateReading } from '../dates/written-date.ts';
import { dateProblem } from '../log/findings.ts';
import { linksIn } from '../text/links.ts';
import { readYesOrNo, wholeDate } from './property-values.ts';
import { withoutBrackets } from './recognise.ts';
import type { StatedFacts } from './stated-facts.ts';
import type { Statement } from './statements.ts';

/** What could not be read of a property's value. */
export type Expected = Extract<ProblemDetail, { readonly kind: 'unreadable-property' }>['expected'];

/** A text with the key of the property that says it. */
export interface KeyedText extends PropertyText {
  readonly key: string;
}

/** Reads the values of a note's properties; what can't be read becomes a problem. */
export class PropertyReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly path: string,
    private readonly stated: StatedFacts,
    readonly order: DateOrder | null,
  ) {}

  /** The property of a name, folded. */
  named(folded: string): Statement | undefined {
    return this.stated.named(folded);
  }

  /** The properties that say a fact, in the order in which they count. */
  statements(fact: PropertyFact): readonly Statement[] {
    return this.stated.filled(fact);
  }

  /** The texts of the first property that says a fact; others that differ are a problem. */
  texts(fact: PropertyFact): readonly PropertyText[] {
    return this.agreed(this.statements(fact));
  }

  /** The texts of the first of some properties; others that differ are a problem. */
  agreed(statements: readonly Statement[]): readonly PropertyText[] {
    const [first] = statements;
    if (first === undefined) return NONE;
    if (statements.length === 1) return first.texts;
    const others = statements.slice(1);
    const differing = others.filter((other) => !saysTheSame(first, other));
    if (differing.length > 0) this.problem(first.line, { kind: 'differing-properties', names: [first, ...differing].map(({ key }) => key) });
    return first.texts;
  }

  /** Every text of every property of a fact, if there may be several under different names. */
  all(fact: PropertyFact): readonly PropertyText[] {
    const [first, ...others] = this.statements(fact);
    if (first === undefined) return NONE;
    return others.length === 0 ? first.texts : [first, ...others].flatMap(({ texts }) => texts);
  }

  /** The text of a fact, without the brackets of a link. */
  text(fact: PropertyFact): string | null {
    const [first] = this.texts(fact);
    return first === undefined ? null : withoutBrackets(first.text);
  }

  /** The same with its key and line. */
  single(fact: PropertyFact): KeyedText | null {
    const [first] = this.texts(fact);
    const [statement] = this.statements(fact);
    return first === undefined || statement === undefined ? null : { ...first, key: statement.key };
  }

  /** A date value; one that can't be read is a problem. */
  date({ key, text, line }: KeyedText): CalendarDate | null {
    const reading = this.reading(text);
    if (reading?.kind === 'date') return reading.date;
    if (reading === null) this.unreadable({ key, text, line }, 'date');
    else this.problems.push(dateProblem(this.path, line, reading));
    return null;
  }

  /** A value read as a date; `null` if it doesn't look like one. */
  reading(text: string): DateReading | null {
    return wholeDate(text, this.order);
  }

  day(fact: PropertyFact): Located<Day> | null {
    const written = this.single(fact);
    const date = written === null ? null : this.date(written);
    return date === null || written === null ? null : { value: date.day, line: written.line };
  }

  /** Of several dates the latest counts. */
  latestDate(fact: PropertyFact): Located<CalendarDate> | null {
    let latest: Located<CalendarDate> | null = null;
    for (const { key, texts } of this.statements(fact)) {
      for (const { text, line } of texts) {
        const value = this.date({ key, text, line });
        if (value !== null && (latest === null || value.day > latest.value.day)) latest = { value, line };
      }
    }
    return latest;
  }

  /** Whether a value says yes; one that is neither yes nor no is a problem. */
  flag(written: KeyedText): boolean {
    const yes = readYesOrNo(written.text);
    if (yes === null) this.unreadable(written, 'yes-or-no');
    return yes ?? false;
  }

  unreadable({ key, text, line }: KeyedText, expected: Expected): void {
    this.problem(line, { kind: 'unreadable-property', property: key, written: text, expected });
  }

  /** A date that can't be read, with the reason if it looks like a date. */
  unreadableDay(written: KeyedText, expected: Expected): void {
    const reading = this.reading(written.text);
    if (reading === null || reading.kind === 'date') this.unreadable(written, expected);
    else this.problems.push(dateProblem(this.path, written.line, reading));
  }

  private problem(line: number, detail: ProblemDetail): void {
    this.problems.push({ path: this.path, line, severity: 'problem', detail });
  }
}

const NONE: readonly never[] = [];

function saysTheSame(one: Statement, other: Statement): boolean {
  const said = ({ texts }: Statement): string => texts.map(({ text }) => foldPhrase(withoutBrackets(text))).join('\n');
  return said(one) === said(other);
}

/** A text for comparison: case folded, `-`, `_` and white space as one space. */
export function foldPhrase(text: string): string {
  return text.trim().toLowerCase().replace(/[-_\s]+/g, ' ');
}

/** The links of some texts, in order. */
export function linksOf(texts: readonly PropertyText[]): readonly NoteLink[] {
  return texts.length === 0 ? NONE : texts.flatMap(({ text, line }) => linksIn(text, line));
}
