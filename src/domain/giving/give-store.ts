import { addDays, lastDayOf, type Day } from '../day.ts';
import type { DatedExchange, Relationship } from '../relationship/relationship.ts';
import { compareCodePoints, compareSources } from '../text/collation.ts';
import { IDEAS_AT_MOST, INTEREST_HELD_BY, REQUEST_OPEN } from '../thresholds.ts';
import { isFamily } from '../vocabulary.ts';
import { type Fit, fitOf } from './fit.ts';
import { type GiveIdea, isSameWant, type Offer, type Want } from './give-idea.ts';
import { sharedWords } from './shared-words.ts';
import type { StatedOffer } from './stated.ts';
import { subjectOfMark } from './subject.ts';
import type { Subject } from './subject-word.ts';
import { TextIndex } from './text-index.ts';

interface WantText {
  readonly want: Want;
  readonly subject: Subject;
}

interface OfferText {
  readonly offer: Offer;
  readonly subject: Subject;
}

/** What one contact adds: what they could use, and what they could give. */
interface Part {
  readonly wants: readonly WantText[];
  readonly offers: readonly OfferText[];
  /** What I gave them, which they no longer look for. */
  readonly given: readonly Subject[];
}

/** What is known of two people beside their own answers. */
export interface Acquaintance {
  /** Whether two contacts know each other already. */
  readonly areAcquainted: (one: string, other: string) => boolean;
  /** Whether someone's note says not to suggest an offer again for what they want. */
  readonly isDismissed: (want: Want, offer: Offer, subject: Subject) => boolean;
}

/**
 * Wants and offers of all contacts on a day, and what fits. When a contact changes, only what it adds is replaced.
 * Source: docs/rules.md, "What you could give".
 */
export class GiveStore {
  private readonly parts = new Map<string, Part>();
  private readonly texts = new TextIndex<WantText | OfferText>();
  private own: readonly OfferText[] = [];

  constructor(
    private readonly familyIntroduces: boolean,
    readonly today: Day,
  ) {}

  /** Updates the answers about contacts; `null` for a contact that is gone. */
  update(answers: ReadonlyMap<string, Relationship | null>): void {
    for (const [path, relationship] of answers) {
      const before = this.parts.get(path);
      for (const text of before === undefined ? [] : [...before.wants, ...before.offers]) this.texts.remove(text);
      const part = relationship === null || relationship.excluded !== null ? null : this.partOf(relationship);
      if (part === null) this.parts.delete(path);
      else this.parts.set(path, part);
      for (const text of part?.wants ?? []) this.texts.add(text, false);
      for (const text of part?.offers ?? []) this.texts.add(text, true);
    }
  }

  /** What I can offer, by the path of the note that says so. */
  setOwn(offers: ReadonlyMap<string, readonly StatedOffer[]>): void {
    for (const text of this.own) this.texts.remove(text);
    this.own = [...offers].flatMap(([path, stated]) => stated.map(({ text, line, from, subject }) => ({ offer: { by: 'me', path, line, text, from }, subject })));
    for (const text of this.own) this.texts.add(text, true);
  }

  /** What I could give a contact: the ideas that share the most and rarest words, each from someone else; needs come first. */
  ideasFor(path: string, acquaintance: Acquaintance): readonly GiveIdea[] {
    const ideas = new Map<string, GiveIdea>();
    for (const { want, offer, subject, fit } of this.wantsOf(path).flatMap((text) => this.candidatesFor(text)).sort(compareCandidates)) {
      if (ideas.size === IDEAS_AT_MOST) break;
      const giver = offer.by === 'me' ? `${offer.path}\n${offer.line}` : offer.by.contact;
      if (ideas.has(giver) || (offer.by !== 'me' && acquaintance.areAcquainted(path, giver)) || acquaintance.isDismissed(want, offer, subject)) continue;
      ideas.set(giver, ideaOf(want, offer, subject, fit));
    }
    return byWant([...ideas.values()]);
  }

  private wantsOf(path: string): readonly WantText[] {
    const part = this.parts.get(path);
    return (part?.wants ?? []).filter(({ subject }) => !part?.given.some((given) => fitOf(subject, given, this.texts.rarityOf) !== null));
  }

  private candidatesFor({ want, subject }: WantText): readonly Candidate[] {
    return [...this.texts.sharing(subject)].flatMap((text) => {
      if (!('offer' in text) || !mayGive(want, text.offer)) return [];
      const fit = fitOf(subject, text.subject, this.texts.rarityOf);
      return fit === null || (want.kind === 'interest' && !this.isSpecific(fit)) ? [] : [{ want, offer: text.offer, subject, fit }];
    });
  }

  /** Whether few enough care about something for it to join two of them. */
  private isSpecific({ shared }: Fit): boolean {
    return [...shared].some((stem) => this.texts.holdersOf(stem) <= INTEREST_HELD_BY);
  }

  private partOf({ record: { facts }, reciprocity: { shown, ledger, openByThem } }: Relationship): Part {
    const { path } = facts;
    const stated = facts.wants.map(({ text, line, kind, from, subject }) => ({ want: { person: path, path, line, text, kind, from }, subject }));
    const isFresh = ({ date }: DatedExchange): boolean => lastDayOf(date) >= addDays(this.today, -REQUEST_OPEN.to);
    const requests = openByThem.filter(isFresh).map((mark) => ({ want: { person: path, path: mark.path, line: mark.line, text: mark.what, kind: 'need' as const, from: 'request' as const }, subject: subjectOfMark(mark) }));
    return {
      wants: shown ? [...requests, ...stated].filter(({ subject }) => subject.length > 0) : [],
      offers: facts.reciprocityOff || (isFamily(facts.relationship) && !this.familyIntroduces) ? [] : offersOf(facts, ledger),
      given: ledger.filter(({ kind }) => kind === 'gave').map(subjectOfMark),
    };
  }
}

interface Candidate {
  readonly want: Want;
  readonly offer: Offer;
  readonly subject: Subject;
  readonly fit: Fit;
}

function offersOf({ path, offers, wants }: Relationship['record']['facts'], ledger: readonly DatedExchange[]): readonly OfferText[] {
  const by = { contact: path };
  const received = ledger.filter(({ kind }) => kind === 'received').map((mark) => ({ offer: { by, path: mark.path, line: mark.line, text: mark.what, from: 'received' as const }, subject: subjectOfMark(mark) }));
  const stated = offers.map(({ text, line, from, subject }) => ({ offer: { by, path, line, text, from }, subject }));
  const interests = wants.filter(({ kind }) => kind === 'interest').map(({ text, line, subject }) => ({ offer: { by, path, line, text, from: 'interest' as const }, subject }));
  return [...received, ...stated, ...interests].filter(({ subject }) => subject.length > 0);
}

/** Nobody is introduced to themselves, and what someone cares about answers no need. */
function mayGive({ person, kind }: Want, { by, from }: Offer): boolean {
  return (by === 'me' || by.contact !== person) && (kind === 'interest' || from !== 'interest');
}

function ideaOf(want: Want, offer: Offer, subject: Subject, { shared }: Fit): GiveIdea {
  return { want, offer, words: sharedWords(want.text, shared), id: `${want.person}\n${offer.by === 'me' ? 'me' : offer.by.contact}\n${subject.map(({ stem }) => stem).join(' ')}` };
}

/** Ideas for the same want one after the other, in the order in which each want comes first. */
function byWant(ideas: readonly GiveIdea[]): readonly GiveIdea[] {
  const placeOf = ({ want }: GiveIdea): number => ideas.findIndex((other) => isSameWant(other.want, want));
  return [...ideas].sort((one, other) => placeOf(one) - placeOf(other));
}

function compareCandidates(a: Candidate, b: Candidate): number {
  const isInterest = ({ want }: Candidate): number => (want.kind === 'interest' ? 1 : 0);
  return isInterest(a) - isInterest(b) || b.fit.strength - a.fit.strength || compareSources(a.offer, b.offer) || compareSources(a.want, b.want) || compareCodePoints(a.want.text, b.want.text) || compareCodePoints(a.offer.text, b.offer.text);
}
