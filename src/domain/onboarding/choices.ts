import type { CadenceSuggestion } from '../relationship/cadence-suggestions.ts';
import { formatCadence, type Cadence } from '../cadence.ts';
import type { Day } from '../day.ts';
import type { DateOrder, Settings } from '../settings/settings.ts';
import { foldWord } from '../vocabulary.ts';
import { orderOf, type VaultSurvey } from './vault-survey.ts';

/** The user's choices about a survey. Nothing takes effect until it is saved. */
export interface OnboardingChoices {
  /** Folders whose notes are to be contacts. */
  readonly folders: ReadonlySet<string>;
  /** Headings whose dated lines are to be interactions. */
  readonly headings: ReadonlySet<string>;
  readonly dateOrder: DateOrder | null;
  /** Whether nothing counts as late from before today, or the day that was set earlier. */
  readonly startsFresh: boolean;
  /** The note that is to be the user's own; `null` for none, or where there is one already. */
  readonly ownNote: string | null;
  /** Suggestions to follow, by `suggestionKey`. */
  readonly cadences: ReadonlySet<string>;
}

/** A cadence to be written into a contact's note. */
interface CadenceOfNote {
  readonly path: string;
  readonly cadence: string;
}

/** What tells suggestions apart. */
export function suggestionKey({ for: whom, cadence }: CadenceSuggestion): string {
  return whom.kind === 'people' ? `people ${formatCadence(cadence)}` : `${whom.kind} ${foldWord(whom.word)}`;
}

/**
 * The suggested choices: the date order that the unambiguous dates suggest; to start fresh, if that is recommended or already
 * set; and the folders found, if nothing else is a contact. Everything else is up to the user.
 */
export function proposedChoices(survey: VaultSurvey, startsFresh: boolean): OnboardingChoices {
  return {
    folders: new Set(survey.contacts.length === 0 ? survey.folders.map(({ folder }) => folder) : []),
    headings: new Set(),
    dateOrder: survey.dateOrder === null ? null : orderOf(survey.dateOrder),
    startsFresh,
    ownNote: null,
    cadences: new Set(),
  };
}

/** The settings with what was chosen added to them. */
export function settingsWith(choices: OnboardingChoices, survey: VaultSurvey, settings: Settings, today: Day): Settings {
  const chosen = chosenSuggestions(choices, survey);
  const cadencesOf = (kind: 'circle' | 'relationship'): Readonly<Record<string, Cadence>> =>
    Object.fromEntries(chosen.flatMap(({ for: whom, cadence }) => (whom.kind === kind ? [[foldWord(whom.word), cadence]] : [])));
  return {
    ...settings,
    contacts: { ...settings.contacts, folders: withOthers(settings.contacts.folders, choices.folders) },
    logHeadings: withOthers(settings.logHeadings, choices.headings),
    dateOrder: survey.dateOrder === null ? settings.dateOrder : choices.dateOrder,
    startFresh: choices.startsFresh ? (settings.startFresh ?? today) : null,
    cadence: {
      ...settings.cadence,
      byCircle: { ...settings.cadence.byCircle, ...cadencesOf('circle') },
      byRelationship: { ...settings.cadence.byRelationship, ...cadencesOf('relationship') },
    },
  };
}

/** The cadences that are to be written into notes, since no setting says them. */
export function cadencesOfNotes(choices: OnboardingChoices, survey: VaultSurvey): readonly CadenceOfNote[] {
  return chosenSuggestions(choices, survey).flatMap(({ for: whom, cadence, people }) =>
    whom.kind === 'people' ? people.map(({ record }) => ({ path: record.facts.path, cadence: formatCadence(cadence) })) : [],
  );
}

function chosenSuggestions({ cadences }: OnboardingChoices, survey: VaultSurvey): readonly CadenceSuggestion[] {
  return survey.cadences.filter((suggestion) => cadences.has(suggestionKey(suggestion)));
}

function withOthers(list: readonly string[], others: ReadonlySet<string>): readonly string[] {
  return [...new Set([...list, ...others])];
}
