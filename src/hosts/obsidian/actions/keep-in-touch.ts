import { CADENCE_PRESETS, formatCadence, parseCadence, type Cadence } from '../../../domain/cadence.ts';
import type { Session } from '../session/session.ts';
import { ChooseModal, type Choice } from './choose-modal.ts';
import { settingProperty, whoOf, writeContacts } from './write-contacts.ts';

/** Asks how often to keep in touch with contacts, and writes it into their notes. Any frequency can be typed. */
export function chooseFrequency(session: Session, paths: readonly string[]): void {
  const { app, words: { contactsView } } = session;
  const choice = (title: string, cadence: Cadence | null): Choice => ({ title, choose: () => void setFrequency(session, paths, cadence) });
  const typed = (words: string): Choice | null => {
    const cadence = parseCadence(words);
    return cadence === null ? null : choice(contactsView.frequency(cadence), cadence);
  };
  const choices = [...CADENCE_PRESETS.map((cadence) => choice(contactsView.frequency(cadence), cadence)), choice(contactsView.removeFrequency, null)];
  new ChooseModal(app, { placeholder: contactsView.chooseFrequency(whoOf(session, paths)), choices, typed, hint: contactsView.noSuchFrequency }).open();
}

async function setFrequency(session: Session, paths: readonly string[], cadence: Cadence | null): Promise<void> {
  const { words: { contactsView } } = session;
  const who = whoOf(session, paths);
  const change = settingProperty(session, 'cadence', cadence === null ? null : formatCadence(cadence));
  await writeContacts(session, paths, change, contactsView.frequencyAction(who), contactsView.frequencySet(who, cadence));
}
