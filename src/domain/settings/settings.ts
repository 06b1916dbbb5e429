import type { Cadence } from '../cadence.ts';
import type { Day } from '../day.ts';

/** How `3/4/2026` is read: unset means that it is a problem unless only one reading is a date. */
export type DateOrder = 'day-first' | 'month-first';

/** The groups of property names that can be extended (docs/note-format.md, "Property names"). */
export const PROPERTY_FACTS = [
  'name', 'otherNames', 'organisation', 'role', 'relationship', 'circle', 'metAt', 'metOn', 'introducedBy', 'knows',
  'cadence', 'lastContact', 'nextContact', 'snoozedUntil', 'status', 'died', 'anniversary', 'goals', 'birthday',
  'email', 'phone', 'website', 'linkedin', 'location', 'timezone', 'reciprocity', 'private',
] as const;
export type PropertyFact = (typeof PROPERTY_FACTS)[number];

/** Everything a user can set. All of it has a default: a vault needs no settings. */
export interface Settings {
  readonly contacts: {
    /** Values of a type property that make a note a contact. */
    readonly types: readonly string[];
    readonly typeProperties: readonly string[];
    readonly tags: readonly string[];
    /** Folders whose notes are contacts, relative to the vault; none by default. */
    readonly folders: readonly string[];
    readonly excludedFolders: readonly string[];
    readonly templateFolders: readonly string[];
    readonly rules: { readonly type: boolean; readonly tag: boolean; readonly folder: boolean };
  };
  /** Names of log sections, added to the built-in ones. */
  readonly logHeadings: readonly string[];
  /** The heading a new section gets, and the one that is preferred where a note has several. */
  readonly logHeading: string;
  /** Own names of properties by fact, put before the built-in ones. */
  readonly properties: Partial<Readonly<Record<PropertyFact, readonly string[]>>>;
  /** Own channel words: word → channel. */
  readonly channels: Readonly<Record<string, string>>;
  /** Own words for marks: word → kind. */
  readonly marks: Readonly<Record<string, 'gave' | 'received' | 'thanked' | 'asked' | 'asked-me'>>;
  /** Keep in touch: by circle, by relationship (folded words), and for everybody else. */
  readonly cadence: {
    readonly byCircle: Readonly<Record<string, Cadence>>;
    readonly byRelationship: Readonly<Record<string, Cadence>>;
    readonly default: Cadence | null;
  };
  /** What notes other than the contacts' own record. */
  readonly elsewhere: {
    /** Which links of a daily note are contact: those whose line says so, every one, or none. */
    readonly dailyLinks: 'saying-so' | 'every-link' | 'none';
    /** Words that say that there was contact, added to the built-in ones. */
    readonly contactWords: readonly string[];
    /** Headings of daily notes under which every line says it. */
    readonly contactHeadings: readonly string[];
    /** A meeting of more people is the same room, and no contact. */
    readonly largestMeeting: number;
    /** Whether open tasks of other notes that link a contact are promises without a tag `#promise`. */
    readonly tasksArePromises: boolean;
    /** The heading of daily notes under which the queue is written. */
    readonly queueHeading: string;
  };
  /** Gives wanted before an ask. */
  readonly givesBeforeAsk: number;
  /** How many are today's few. */
  readonly dailySize: number;
  readonly dateOrder: DateOrder | null;
  /** Nothing counts as late from before this day. */
  readonly startFresh: Day | null;
  /** Revive quiet relationships: how many a week, 0 for never. */
  readonly revivePerWeek: number;
  /** Marks are written inline where that is safe, or always as nested items. */
  readonly markForm: 'inline' | 'nested';
  /** Add a last-contact property where a note has none. */
  readonly addLastContact: boolean;
  /** The hour at which a new day begins, 0 to 23. */
  readonly dayStartsAt: number;
  /** The Tasks plugin's global filter: only tasks with this text are tasks; empty for all. */
  readonly taskFilter: string;
  /** Whether family may be proposed as a way in to others. */
  readonly familyIntroduces: boolean;
  /** Own words for what came of it: group → words, added to the built-in ones. */
  readonly outcomeWords: Readonly<Record<string, readonly string[]>>;
}
