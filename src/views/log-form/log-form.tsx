import { useLayoutEffect, useRef } from 'preact/hooks';
import { channelName } from '../../domain/named-channel.ts';
import { usePlatform } from '../platform.ts';
import { Chips } from './chips.tsx';
import type { LogFormActions, LogFormView, RowName } from './form-view.ts';
import { PeopleField } from './people-field.tsx';
import { Questions } from './questions.tsx';
import { Rows } from './rows.tsx';
import { TextField } from './text-field.tsx';
import { Writings } from './writings.tsx';

interface Props {
  readonly view: LogFormView;
  readonly actions: LogFormActions;
  /** Changes with every new form, whose first field takes the focus. */
  readonly round: number;
  /** The key that saves, as shown on the button; `null` where there is no keyboard. */
  readonly saveKey: string | null;
}

const LIST = 'rapport-log-people';
const WRITINGS = 'rapport-log-writings';

/** The log form: who, what happened, save; everything else is closed. */
export function LogForm({ view, actions, round, saveKey }: Props) {
  const { words: { logForm }, today } = usePlatform();
  const form = useRef<HTMLFormElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const focusPeople = (): void => form.current?.querySelector<HTMLInputElement>(`#${LIST}-input`)?.focus();
  useLayoutEffect(() => {
    if (view.people.length === 0) focusPeople();
    else text.current?.focus();
    // Only a new form moves the focus, whatever is filled in meanwhile.
  }, [round]);
  useFocusInRows(form.current, view.open);

  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    // A name that is still being typed is added first.
    if (form.current?.ownerDocument.activeElement?.id === `${LIST}-input`) text.current?.focus();
    actions.save(event.shiftKey);
  };

  return (
    <form
      ref={form}
      class="rapport-log-form"
      onSubmit={(event) => {
        event.preventDefault();
        actions.save(false);
      }}
      onKeyDown={keyDown}
    >
      <div class="rapport-log-fields">
        {view.draftFrom === null ? null : (
          <p class="rapport-draft" role="status">
            <span>{logForm.draftFrom(view.draftFrom, today)}</span>
            <button type="button" class="rapport-link-button" onClick={actions.startEmpty}>{logForm.discardDraft}</button>
          </p>
        )}
        <PeopleField people={view.people} actions={actions} listId={LIST} leave={() => text.current?.focus()} />
        <TextField field={text} text={view.text} isPlan={view.isPlan} type={actions.type} />
        <Chips view={view} actions={actions} />
        <Rows view={view} actions={actions} />
        <Questions view={view} actions={actions} />
        <Writings view={view} id={WRITINGS} />
      </div>
      <div class="rapport-log-footer">
        <p class="rapport-log-refusal" role="alert" dir="auto">{view.refusal}</p>
        <div class="rapport-log-buttons">
          <button type="button" class="rapport-log-next" aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter" onClick={() => actions.save(true)}>{logForm.saveAndNext}</button>
          <button type="submit" class="mod-cta rapport-log-save" aria-describedby={WRITINGS} aria-keyshortcuts="Control+Enter Meta+Enter" aria-disabled={view.isSaving}>
            {view.isSaving ? logForm.saving : logForm.save}
            {saveKey === null ? null : <kbd class="rapport-key" aria-hidden="true">{saveKey}</kbd>}
          </button>
        </div>
      </div>
      <ReadFromText view={view} />
    </form>
  );
}

/** An opening row takes the focus; a row closed by a choice returns it to its chip. */
function useFocusInRows(form: HTMLElement | null, open: readonly RowName[]): void {
  const before = useRef(open);
  useLayoutEffect(() => {
    const opened = open.find((row) => !before.current.includes(row));
    const closed = before.current.find((row) => !open.includes(row));
    before.current = open;
    if (form === null) return;
    const { activeElement, body } = form.ownerDocument;
    if (opened !== undefined && activeElement?.getAttribute('data-chip') === opened) form.querySelector<HTMLElement>(`[data-row="${opened}"] :is(input, button[tabindex="0"])`)?.focus();
    else if (closed !== undefined && (activeElement === null || activeElement === body)) form.querySelector<HTMLElement>(`[data-chip="${closed}"]`)?.focus();
  }, [form, open]);
}

/** Announces the facts that are read from the text. */
function ReadFromText({ view: { day, channel, direction, fromText } }: { readonly view: LogFormView }) {
  const { words: { logForm }, today } = usePlatform();
  const said = {
    day: logForm.factFromText(logForm.dayLabel, logForm.dayUnderstood(day, today)),
    channel: logForm.factFromText(logForm.channelLabel, channelName(channel) ?? ''),
    direction: direction === 'in' ? logForm.theyReachedOut : logForm.iReachedOut,
  };
  return <span class="rapport-unseen" role="status">{fromText.map((kind) => said[kind]).join('. ')}</span>;
}
