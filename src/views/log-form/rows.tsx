import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { CADENCE_PRESETS, formatCadence, type Cadence } from '../../domain/cadence.ts';
import { addDays, formatDay, parseDay } from '../../domain/day.ts';
import type { BeforeAsking } from '../../domain/exchange/before-asking.ts';
import type { ExchangeKind } from '../../domain/interaction.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { ButtonRow } from './button-row.tsx';
import { channelIcon } from '../channel-icon.tsx';
import { KINDS } from './form-view.ts';
import type { LogFormActions, LogFormView, RowName } from './form-view.ts';

interface Props {
  readonly view: LogFormView;
  readonly actions: LogFormActions;
}

/** The rows of the open chips. */
export function Rows({ view, actions }: Props) {
  const isOpen = (row: RowName): boolean => view.open.includes(row);
  return (
    <div class="rapport-log-rows">
      {isOpen('day') ? <DayRow view={view} actions={actions} /> : null}
      {isOpen('channel') ? <ChannelRow view={view} actions={actions} /> : null}
      {KINDS.filter(isOpen).map((kind) => <MarkRow key={kind} kind={kind} view={view} actions={actions} />)}
      {isOpen('follow-up') ? <FollowUpRow view={view} actions={actions} /> : null}
      {isOpen('frequency') && view.frequency !== null ? <FrequencyRow frequency={view.frequency} choose={actions.chooseFrequency} /> : null}
    </div>
  );
}

/** Enter in a field doesn't submit: only saving does. */
function holdEnter(event: TargetedKeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.currentTarget.querySelector('input:focus') !== null) event.preventDefault();
}

function FormRow({ row, children }: { readonly row: RowName; readonly children: ComponentChildren }) {
  return <div id={`rapport-log-${row}`} class="rapport-log-row" data-row={row} onKeyDown={holdEnter}>{children}</div>;
}

const OFFERED_DAYS = 5;

function DayRow({ view: { day, dayText, unclearDay }, actions }: Props) {
  const { words: { logForm }, today } = usePlatform();
  const days = Array.from({ length: OFFERED_DAYS }, (_, ago) => addDays(today, -ago));
  return (
    <FormRow row="day">
      <ButtonRow class="rapport-choices" label={logForm.dayLabel} role="group">
        {days.map((offered) => (
          <button key={offered} type="button" class="rapport-choice" aria-pressed={day.precision === 'day' && day.day === offered} onClick={() => actions.chooseDay(offered)}>
            {offered === today ? logForm.today : offered === today - 1 ? logForm.yesterday : logForm.weekdayOf(offered, today)}
          </button>
        ))}
      </ButtonRow>
      <div class="rapport-log-inputs">
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={logForm.dayField}
          aria-describedby="rapport-log-day-read"
          aria-invalid={unclearDay !== null}
          placeholder={logForm.dayExample}
          value={dayText}
          onInput={({ currentTarget }) => actions.typeDay(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && unclearDay === null) actions.toggleRow('day');
          }}
        />
        <input
          type="date"
          aria-label={logForm.pickDay}
          value={day.precision === 'day' ? formatDay(day.day) : ''}
          onChange={({ currentTarget }) => {
            const picked = parseDay(currentTarget.value);
            if (picked !== null) actions.chooseDay(picked);
          }}
        />
      </div>
      <p id="rapport-log-day-read" class={`rapport-log-read ${unclearDay === null ? '' : 'rapport-log-unclear'}`} aria-live="polite" dir="auto">
        {unclearDay === null ? logForm.dayUnderstood(day, today) : logForm.noDate(unclearDay.kind, unclearDay.written)}
      </p>
    </FormRow>
  );
}

function ChannelRow({ view: { channel, channels }, actions }: Props) {
  const { logForm } = useWords();
  return (
    <FormRow row="channel">
      <ButtonRow class="rapport-choices" label={logForm.channelLabel} role="group">
        {channels.map((offered) => (
          <button key={offered} type="button" class="rapport-choice" aria-pressed={channel.channel === offered} onClick={() => actions.chooseChannel(channel.channel === offered ? null : offered)}>
            <Icon name={channelIcon(offered)} />
            <span dir="auto">{offered}</span>
          </button>
        ))}
      </ButtonRow>
    </FormRow>
  );
}

function MarkRow({ kind, view: { marks, marksWith, beforeAsking }, actions }: Props & { readonly kind: ExchangeKind }) {
  const { words: { logForm, reciprocity }, today, discreet } = usePlatform();
  const whats = marks[kind];
  return (
    <FormRow row={kind}>
      {kind !== 'asked' || beforeAsking === null ? null : <p class="rapport-log-read" dir="auto">{reciprocity.beforeAsking(discreet ? withoutWords(beforeAsking) : beforeAsking, today)}</p>}
      <div class="rapport-log-row-pair">
        <span class="rapport-log-row-label" aria-hidden="true">{logForm.exchangeField(kind)}</span>
        <div class="rapport-log-inputs">
          {whats.map((what, index) => (
            <input
              // Fields are identified by their position.
              key={index}
              type="text"
              dir="auto"
              autocomplete="off"
              aria-label={logForm.exchangeField(kind)}
              placeholder={logForm.exchangeExample(kind)}
              value={what}
              onInput={({ currentTarget }) => actions.setMark(kind, index, currentTarget.value)}
            />
          ))}
          {whats.every((what) => what.trim() !== '') ? <IconButton icon="lucide-plus" label={logForm.another} onClick={() => actions.addMark(kind)} /> : null}
        </div>
      </div>
      {marksWith === null ? null : <p class="rapport-log-read" dir="auto">{logForm.exchangeNote(marksWith)}</p>}
    </FormRow>
  );
}

/** The same in privacy mode. */
function withoutWords({ reciprocity, waiting }: BeforeAsking): BeforeAsking {
  return { reciprocity: { ...reciprocity, toThank: reciprocity.toThank.map((mark) => ({ ...mark, what: '' })) }, waiting: waiting.map((item) => ({ ...item, text: '' })) };
}

function FollowUpRow({ view: { followUp, followUpRead }, actions }: Props) {
  const { words: { logForm }, today } = usePlatform();
  const input = useRef<HTMLInputElement>(null);
  const preset = (when: string): void => {
    actions.presetFollowUp(when);
    // What to do is typed behind the date.
    input.current?.focus();
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
  };
  return (
    <FormRow row="follow-up">
      <ButtonRow class="rapport-choices" label={logForm.followUp} role="group">
        {logForm.followUpPresets.map((when) => <button key={when} type="button" class="rapport-choice" onClick={() => preset(when)}>{when}</button>)}
      </ButtonRow>
      <div class="rapport-log-row-pair">
        <span class="rapport-log-row-label" aria-hidden="true">{logForm.followUpField}</span>
        <div class="rapport-log-inputs">
          <input
            ref={input}
            type="text"
            dir="auto"
            autocomplete="off"
            aria-label={logForm.followUpField}
            aria-describedby="rapport-log-follow-up-read"
            placeholder={logForm.followUpExample}
            value={followUp}
            onInput={({ currentTarget }) => actions.setFollowUp(currentTarget.value)}
          />
        </div>
      </div>
      <p id="rapport-log-follow-up-read" class="rapport-log-read" aria-live="polite" dir="auto">
        {followUpRead === null ? logForm.followUpHint : logForm.followUpUnderstood(followUpRead.by, today, followUpRead.text)}
      </p>
    </FormRow>
  );
}

function FrequencyRow({ frequency: { current, chosen }, choose }: { readonly frequency: NonNullable<LogFormView['frequency']>; readonly choose: LogFormActions['chooseFrequency'] }) {
  const { logForm } = useWords();
  const isSelected = (preset: Cadence): boolean => formatCadence(preset) === formatCadence(chosen ?? current ?? 'none');
  return (
    <FormRow row="frequency">
      <span class="rapport-log-row-label" aria-hidden="true">{logForm.frequency}</span>
      <ButtonRow class="rapport-choices" label={logForm.frequency} role="group">
        {CADENCE_PRESETS.map((preset) => (
          <button key={formatCadence(preset)} type="button" class="rapport-choice" aria-pressed={(chosen ?? current) !== null && isSelected(preset)} onClick={() => choose(preset)}>
            {logForm.frequencyName(preset)}
          </button>
        ))}
      </ButtonRow>
    </FormRow>
  );
}
