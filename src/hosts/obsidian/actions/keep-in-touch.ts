import { CADENCE_PRESETS, formatCadence, parseCadence, type Cadence } from '../../../domain/cadence.ts';
import type { Session } from '../session/session.ts';
import { ChooseModal, type Choice } from './choose-modal.ts';
import { settingProperty, whoOf, writeContacts } from './write-contacts.ts';

/** Asks how often to keep in touch with contacts, and writes it into their notes. */
export function chooseFrequency(session: Session, paths: readonly string[]): void {
  const { app, index, words: { commands, logForm } } = session;
  const own = paths.map((path) => index.facts(path)?.cadence?.value.cadence ?? null);
  const isCurrent = (cadence: Cadence): boolean => own.every((other) => other !== null && formatCadence(other) === formatCadence(cadence));
  const choice = (cadence: Cadence): Choice => ({
    title: logForm.frequencyName(cadence),
    ...(isCurrent(cadence) && { note: commands.howOftenNow }),
    choose: () => void setFrequency(session, paths, cadence),
  });
  const toDefault: Choice = { title: commands.howOftenDefault, choose: () => void setFrequency(session, paths, null) };
  new ChooseModal(app, {
    placeholder: commands.howOften(whoOf(session, paths)),
    choices: [...CADENCE_PRESETS.map(choice), ...(own.some((cadence) => cadence !== null) ? [toDefault] : [])],
    typed: (words) => readingsOf(words).map(choice),
    hint: commands.howOftenUnclear,
  }).open();
}

/** What typed words may mean. `every 5` may become weeks or months. */
function readingsOf(typed: string): readonly Cadence[] {
  const cadence = parseCadence(typed);
  if (cadence !== null) return [cadence];
  const count = Number(/^\D{0,20}(\d{1,2})$/.exec(typed)?.[1] ?? 0);
  return count === 0 ? [] : [{ every: 7 * count, unit: 'day' }, { every: count, unit: 'month' }];
}

async function setFrequency(session: Session, paths: readonly string[], cadence: Cadence | null): Promise<void> {
  const { words: { commands, queue } } = session;
  const who = whoOf(session, paths);
  const change = settingProperty(session, 'cadence', cadence === null ? null : formatCadence(cadence));
  await writeContacts(session, paths, change, commands.cadenceAction(who), commands.cadenceSet(who, cadence === null ? null : queue.cadence(cadence)));
}
