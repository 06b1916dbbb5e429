import { cadencesOfNotes, settingsWith, type OnboardingChoices } from '../../../domain/onboarding/choices.ts';
import type { VaultSurvey } from '../../../domain/onboarding/vault-survey.ts';
import { markOwnNote } from '../../../notes/write/contact/write-property.ts';
import { setProperty } from '../../../notes/write/contact/write-property.ts';
import { noticeWithUndo, refusedSentence } from '../session/report.ts';
import type { NoteChange, Session } from '../session/session.ts';

/** The changes of notes: the cadences of single people, and which note is the user's own. */
export function changesOfNotes({ reader, engine }: Session, choices: OnboardingChoices, survey: VaultSurvey): readonly NoteChange[] {
  const { ownNote } = choices;
  const cadences = cadencesOfNotes(choices, survey).filter(({ path }) => path !== ownNote);
  return [
    ...cadences.map(({ path, cadence }): NoteChange => ({ path, change: (text) => setProperty(text, path, 'cadence', cadence, reader, engine) })),
    ...(ownNote === null ? [] : [{ path: ownNote, change: (text: string) => markOwnNote(text, engine) }]),
  ];
}

/**
 * Saves the choices: first the notes, as one action that can be undone, then the settings. If a note refuses, nothing is
 * saved. The result is the reason in plain sentences, or `null`.
 */
export async function saveChoices(session: Session, choices: OnboardingChoices, survey: VaultSurvey): Promise<string | null> {
  const { words: { firstRun, settings } } = session;
  const changes = changesOfNotes(session, choices, survey);
  if (changes.length > 0) {
    const outcome = await session.write(firstRun.action(changes.length), changes);
    if (outcome.kind === 'refused') return refusedSentence(session, outcome);
    noticeWithUndo(session, firstRun.writtenInto(changes.length), outcome.action);
  }
  try {
    await session.savePreferences({ ...session.preferences, welcomed: true });
    await session.saveSettings(settingsWith(choices, survey, session.settings, session.today()));
    return null;
  } catch (error) {
    return settings.notSaved(error instanceof Error ? error.message : String(error));
  }
}
