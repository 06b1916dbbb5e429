import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import type { PropertyFact } from '../../domain/settings/settings.ts';
import type { ChannelVocabulary } from '../log/channels.ts';
import type { PropertyNames } from './property-names.ts';
import { DATE_FACTS } from './property-names.ts';
import { readYesOrNo, wholeDate } from './property-values.ts';
import type { Statement } from './statements.ts';

/** Signs and words with which people say that there is no date (yet). */
const NO_DATE_SIGNS = /^[-–—?.…_/]+$/;
const NO_DATE_WORDS: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ empty = '' }) => wordsOf(empty)));

/**
 * What a note's properties and the fields of its text state, by fact. A field counts only where the frontmatter says nothing
 * of its fact (docs/note-format.md, "Property names").
 */
export class StatedFacts {
  private readonly byFact = new Map<PropertyFact, readonly Statement[]>();

  /** @param all the statements of the frontmatter, then those of the text. */
  constructor(
    private readonly all: readonly Statement[],
    names: PropertyNames,
    channels: ChannelVocabulary,
  ) {
    for (const statement of all) {
      const place = names.factOf.get(statement.folded);
      const fitting = place === undefined ? null : fittingTo(place.fact, statement, channels);
      if (place === undefined || fitting === null) continue;
      const before = this.byFact.get(place.fact);
      const rankOf = ({ folded, inText }: Statement): number => (names.factOf.get(folded)?.rank ?? 0) + (inText === null ? 0 : BEHIND_ALL);
      this.byFact.set(place.fact, before === undefined ? [fitting] : [...before, fitting].sort((a, b) => rankOf(a) - rankOf(b) || a.line - b.line));
    }
  }

  /** The statement of a name, folded. */
  named(folded: string): Statement | undefined {
    return this.all.find((statement) => statement.folded === folded);
  }

  /** Where a fact is stated or has an empty place, in the order in which they count. */
  existing(fact: PropertyFact): readonly Statement[] {
    return this.byFact.get(fact) ?? NONE;
  }

  /** Those that have a value. */
  filled(fact: PropertyFact): readonly Statement[] {
    const existing = this.existing(fact);
    const filled = existing.every(isFilled) ? existing : existing.filter(isFilled);
    return filled.length < 2 || filled[0]?.inText !== null ? filled : filled.filter(({ inText }) => inText === null);
  }
}

const NONE: readonly never[] = [];
/** More than any rank. */
const BEHIND_ALL = 1000;

function isFilled({ texts }: Statement): boolean {
  return texts.length > 0;
}

/** A statement with those of its texts that are values of the fact; `null` if all it says is something else. */
function fittingTo(fact: PropertyFact, statement: Statement, channels: ChannelVocabulary): Statement | null {
  const { texts } = statement;
  const fits = texts.map(({ text }) => fitOf(fact, text.trim(), channels));
  if (fits.every((fit) => fit === 'value')) return statement;
  if (fits.every((fit) => fit === 'other')) return null;
  return { ...statement, texts: texts.filter((_, index) => fits[index] === 'value') };
}

/** Whether a text is a value of a fact, says that there is none, or says something else. */
function fitOf(fact: PropertyFact, text: string, channels: ChannelVocabulary): 'value' | 'none' | 'other' {
  if (DATE_FACTS.has(fact) && (NO_DATE_SIGNS.test(text) || NO_DATE_WORDS.has(text.toLowerCase()))) return 'none';
  if (fact === 'lastContact') return isLinkToNote(text) || namesChannel(text, channels) ? 'other' : 'value';
  if (fact === 'snoozedUntil') return isYesOrNo(text) ? 'other' : 'value';
  // A ticked *keep in touch* doesn't say how often.
  if (fact === 'cadence') return isYesOrNo(text) && readYesOrNo(text) === true ? 'other' : 'value';
  return 'value';
}

/** `last_meeting: "[[Budget talk]]"` says which, not when. */
function isLinkToNote(text: string): boolean {
  return text.startsWith('[[') && wholeDate(text, null) === null;
}

/** `last_interaction: phone call` says how, not when. */
function namesChannel(text: string, { words }: ChannelVocabulary): boolean {
  return !/\d/.test(text) && text.toLowerCase().split(/[\s,/]+/).some((word) => words.has(word));
}

/** Yes or no as a word: `1` and `0` are numbers. */
function isYesOrNo(text: string): boolean {
  return /^[a-z]+$/i.test(text) && readYesOrNo(text) !== null;
}
