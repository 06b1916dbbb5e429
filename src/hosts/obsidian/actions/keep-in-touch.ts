import { SuggestModal } from 'obsidian';
import { CADENCE_PRESETS, formatCadence, parseCadence, type Cadence } from '../../../domain/cadence.ts';
import { foldName } from '../../../domain/text/fold-name.ts';
import { setProperty } from '../../../notes/write/contact/write-property.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { displayName } from './snooze.ts';

/** Asks how often to keep in touch with a contact, and writes it into the note. */
export function openCadence(session: Session, path: string): void {
  new CadenceModal(session, path).open();
}

/** A frequency, and the words in which it is written; `null` goes back to the default. */
type Choice = { readonly cadence: Cadence; readonly written: string } | null;

/** The usual frequencies, and any other as it is typed. */
class CadenceModal extends SuggestModal<Choice> {
  private readonly own: Cadence | null;

  constructor(
    private readonly session: Session,
    private readonly path: string,
  ) {
    super(session.app);
    const { index, words: { commands } } = session;
    this.own = index.facts(path)?.cadence?.value.cadence ?? null;
    this.setPlaceholder(commands.howOften(displayName(session, path)));
    this.emptyStateText = commands.howOftenUnclear;
  }

  override getSuggestions(query: string): Choice[] {
    const typed = query.trim();
    const read = typed === '' ? null : parseCadence(typed);
    const said = read === null ? withNumber(typed) : [{ cadence: read, written: typed }];
    const presets = CADENCE_PRESETS.map((cadence) => ({ cadence, written: formatCadence(cadence) })).filter((preset) => foldName(this.nameOf(preset)).includes(foldName(typed)) && !said.some((other) => isSame(other.cadence, preset.cadence)));
    return [...said, ...presets, ...(typed === '' && this.own !== null ? [null] : [])];
  }

  override renderSuggestion(choice: Choice, element: HTMLElement): void {
    element.addClass('mod-complex');
    element.createDiv({ cls: 'suggestion-content' }).createDiv({ cls: 'suggestion-title', text: this.nameOf(choice) });
    const isOwn = choice !== null && this.own !== null && isSame(choice.cadence, this.own);
    if (isOwn) element.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-note', text: this.session.words.commands.howOftenNow });
  }

  override onChooseSuggestion(choice: Choice): void {
    void this.write(choice);
  }

  private nameOf(choice: Choice): string {
    const { commands, logForm } = this.session.words;
    return choice === null ? commands.howOftenDefault : logForm.frequencyName(choice.cadence);
  }

  private async write(choice: Choice): Promise<void> {
    const { session, path } = this;
    const { words: { commands, queue }, reader, engine } = session;
    const name = displayName(session, path);
    const change = (text: string): ReturnType<typeof setProperty> => setProperty(text, path, 'cadence', choice?.written ?? null, reader, engine);
    const outcome = await session.write(commands.cadenceAction(name), [{ path, change }]);
    reportOutcome(session, commands.cadenceSet(name, choice === null ? null : queue.cadence(choice.cadence)), outcome);
  }
}

/** `every 5` may become weeks or months. */
function withNumber(typed: string): readonly NonNullable<Choice>[] {
  const count = Number(/^\D{0,20}(\d{1,2})$/.exec(typed)?.[1] ?? 0);
  const cadences: readonly Cadence[] = count === 0 ? [] : [{ every: 7 * count, unit: 'day' }, { every: count, unit: 'month' }];
  return cadences.map((cadence) => ({ cadence, written: formatCadence(cadence) }));
}

function isSame(one: Cadence, other: Cadence): boolean {
  return formatCadence(one) === formatCadence(other);
}
