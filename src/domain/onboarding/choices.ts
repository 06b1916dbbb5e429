import { formatCadence, parseCadence, type Cadence } from '../cadence.ts';
import type { Day } from '../day.ts';
import { isObject } from '../settings/json.ts';
import type { DateOrder, Settings } from '../settings/settings.ts';
import { foundKey, type FoundPeople } from './found-people.ts';
import { orderOf, type VaultSurvey } from './vault-survey.ts';

/** What was chosen about who counts. Nothing takes effect until it is saved. */
export interface WhoCounts {
  /** Of the people found, by `foundKey`. */
  readonly people: ReadonlySet<string>;
  /** Headings whose dated lines are to be interactions. */
  readonly headings: ReadonlySet<string>;
  readonly dateOrder: DateOrder | null;
  /** The note that is to be the user's own; `null` for none, or if there is one already. */
  readonly ownNote: string | null;
}

/** What was chosen about how often to be in touch. */
export interface HowOften {
  /** By the paths of contacts. */
  readonly people: ReadonlyMap<string, Cadence>;
  /** By `groupKey`. */
  readonly groups: ReadonlyMap<string, Cadence>;
  /** For everyone without any other; `null` for nothing. */
  readonly others: Cadence | null;
  /** Whether to ignore anything overdue before today, or before the date that was set earlier. */
  readonly startsFresh: boolean;
}

/** From this many contacts on it would take weeks to catch up with all who are overdue. */
const MANY_CONTACTS = 60;

/** The choices suggested: whoever was found by their notes, if nobody is a contact yet, and the date order of the unambiguous dates. */
export function proposedWho(survey: VaultSurvey): WhoCounts {
  const people = survey.contacts.length > 0 ? [] : survey.found.filter(({ kind }) => kind !== 'linked');
  return { people: new Set(people.map(foundKey)), headings: new Set(), dateOrder: survey.dateOrder === null ? null : orderOf(survey.dateOrder), ownNote: null };
}

/** The choices suggested: what the settings say already, and to start fresh if many people may be overdue. */
export function proposedHowOften(contacts: number, isFirst: boolean, { cadence, startFresh }: Settings): HowOften {
  return { people: new Map(), groups: new Map(), others: cadence.default, startsFresh: startFresh !== null || (isFirst && contacts > MANY_CONTACTS) };
}

/** Those of the people found who were chosen. */
export function chosenPeople({ people }: WhoCounts, { found }: VaultSurvey): readonly FoundPeople[] {
  return found.filter((one) => people.has(foundKey(one)));
}

/** The settings with what was chosen about who counts. */
export function settingsOfWho(choices: WhoCounts, survey: VaultSurvey, settings: Settings): Settings {
  const chosen = chosenPeople(choices, survey);
  const words = (kind: 'folder' | 'tag' | 'type'): readonly string[] => chosen.flatMap((found) => (found.kind === kind ? found.word : []));
  const { contacts } = settings;
  return {
    ...settings,
    contacts: { ...contacts, folders: joined(contacts.folders, words('folder')), tags: joined(contacts.tags, words('tag')), types: joined(contacts.types, words('type')) },
    logHeadings: joined(settings.logHeadings, choices.headings),
    dateOrder: survey.dateOrder === null ? settings.dateOrder : choices.dateOrder,
  };
}

/** The settings with what was chosen about how often. */
export function settingsOfHowOften({ groups, others, startsFresh }: HowOften, settings: Settings, today: Day): Settings {
  const { cadence } = settings;
  const set = (kind: string): Readonly<Record<string, Cadence>> => Object.fromEntries([...groups].flatMap(([key, chosen]) => (key.startsWith(`${kind} `) ? [[key.slice(kind.length + 1), chosen]] : [])));
  return {
    ...settings,
    startFresh: startsFresh ? (settings.startFresh ?? today) : null,
    cadence: {
      ...cadence,
      default: others,
      byCircle: { ...cadence.byCircle, ...set('circle') },
      byTag: { ...cadence.byTag, ...set('tag') },
      byRelationship: { ...cadence.byRelationship, ...set('relationship') },
    },
  };
}

/** The choices about who counts, as JSON that `readWho` reads back. */
export function writeWho({ people, headings, dateOrder, ownNote }: WhoCounts): object {
  return { people: [...people], headings: [...headings], dateOrder, ownNote };
}

/** Reads the choices about who counts made earlier; `otherwise` if there are none. Total: any value gives choices. */
export function readWho(json: unknown, otherwise: WhoCounts): WhoCounts {
  if (!isObject(json)) return otherwise;
  const { people, headings, dateOrder, ownNote } = json;
  return { people: textsIn(people), headings: textsIn(headings), dateOrder: dateOrder === 'day-first' || dateOrder === 'month-first' ? dateOrder : null, ownNote: typeof ownNote === 'string' ? ownNote : null };
}

function textsIn(json: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(json) ? json.filter((item): item is string => typeof item === 'string') : []);
}

/** The frequencies chosen, as JSON that `readHowOften` reads back. */
export function writeHowOften({ people, groups, others, startsFresh }: HowOften): object {
  const words = (chosen: ReadonlyMap<string, Cadence>): object => Object.fromEntries([...chosen].map(([key, cadence]) => [key, formatCadence(cadence)]));
  return { people: words(people), groups: words(groups), others: others === null ? null : formatCadence(others), startsFresh };
}

/** Reads the frequencies chosen earlier; `otherwise` where there are none. Total: any value gives choices. */
export function readHowOften(json: unknown, otherwise: HowOften): HowOften {
  if (!isObject(json)) return otherwise;
  const { people, groups, others, startsFresh } = json;
  return { people: cadencesIn(people), groups: cadencesIn(groups), others: cadenceIn(others), startsFresh: startsFresh === true };
}

function cadencesIn(json: unknown): ReadonlyMap<string, Cadence> {
  return new Map(isObject(json) ? Object.entries(json).flatMap(([key, value]) => {
    const cadence = cadenceIn(value);
    return cadence === null ? [] : [[key, cadence] as const];
  }) : []);
}

function cadenceIn(json: unknown): Cadence | null {
  return typeof json === 'string' ? parseCadence(json) : null;
}

/** The same list if there is nothing to add. */
function joined(list: readonly string[], others: Iterable<string>): readonly string[] {
  const added = [...others].filter((other) => !list.includes(other));
  return added.length === 0 ? list : [...list, ...added];
}
