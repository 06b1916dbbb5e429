import type { ExchangeKind } from '../../domain/interaction.ts';
import { channelName } from '../../domain/named-channel.ts';
import { Icon } from '../icon.tsx';
import { usePlatform } from '../platform.ts';
import { ButtonRow } from './button-row.tsx';
import { channelIcon } from '../channel-icon.tsx';
import { KINDS } from './form-view.ts';
import type { LogFormActions, LogFormView, RowName } from './form-view.ts';

interface Props {
  readonly view: LogFormView;
  readonly actions: LogFormActions;
  /** Moves to the people field, to add more participants. */
  readonly addPeople: () => void;
  /** Moves to the text. */
  readonly backToText: () => void;
}

/** Everything besides the text, closed until needed. */
export function Chips({ view, actions, addPeople, backToText }: Props) {
  const { words: { logForm }, today } = usePlatform();
  const { day, channel, direction, open, isAttempt, isPlan, people } = view;
  const row = (name: RowName): RowProps => ({ row: name, isOpen: open.includes(name), toggle: () => actions.toggleRow(name) });
  const putBack = (kind: 'day' | 'channel' | 'direction') => () => {
    actions.returnWords(kind);
    backToText();
  };
  const { value: reached, words } = direction;
  const named = channel.value === null ? null : channelName(channel.value);
  const icon = channelIcon(channel.value?.channel ?? null);
  const directionChip = (value: 'in' | 'out', label: string) =>
    reached === value && words !== null ? (
      <MovedChip label={label} words={words} putBack={putBack('direction')} />
    ) : (
      <Chip label={label} isOn={reached === value} isPressed={reached === value} onClick={() => actions.chooseDirection(reached === value ? null : value)} />
    );
  return (
    <ButtonRow class="rapport-chips" label={logForm.more} role="toolbar">
      {day.words === null ? (
        <Chip icon="lucide-calendar" label={logForm.day(day.value, today)} name={`${logForm.dayLabel}: ${logForm.day(day.value, today)}`} isOn={isPlan || day.value.day !== today} {...row('day')} />
      ) : (
        <MovedChip icon="lucide-calendar" label={logForm.day(day.value, today)} words={day.words} putBack={putBack('day')} />
      )}
      {channel.words !== null && named !== null ? (
        <MovedChip icon={icon} label={named} words={channel.words} putBack={putBack('channel')} />
      ) : (
        <Chip icon={icon} label={named ?? logForm.channel} name={named === null ? logForm.channelLabel : `${logForm.channelLabel}: ${named}`} isOn={named !== null} {...row('channel')} />
      )}
      {directionChip('in', logForm.theyReachedOut)}
      {directionChip('out', logForm.iReachedOut)}
      <Chip label={logForm.noAnswer} isOn={isAttempt} isPressed={isAttempt} isUnavailable={isPlan && !isAttempt} onClick={actions.toggleAttempt} />
      {KINDS.map((kind) => <MarkChip key={kind} kind={kind} view={view} {...row(kind)} />)}
      <Chip icon="lucide-user-plus" label={logForm.withPeople} isOn={people.length > 1} onClick={addPeople} />
      <FollowUpChip view={view} {...row('follow-up')} />
    </ButtonRow>
  );
}

interface RowProps {
  readonly row: RowName;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function MarkChip({ kind, view: { marks, isPlan }, ...row }: RowProps & { readonly kind: ExchangeKind; readonly view: LogFormView }) {
  const { words: { logForm }, discreet } = usePlatform();
  const said = marks[kind].filter((what) => what.trim() !== '');
  const [first] = said;
  const label = logForm.exchange(kind);
  const value = first === undefined || row.isOpen || discreet ? label : said.length > 1 ? `${label} × ${said.length}` : `${label}: ${first}`;
  return <Chip label={value} isOn={said.length > 0} isUnavailable={isPlan && said.length === 0} {...row} />;
}

function FollowUpChip({ view: { followUpRead }, ...row }: RowProps & { readonly view: LogFormView }) {
  const { words: { logForm }, today } = usePlatform();
  const label = followUpRead === null || row.isOpen ? logForm.followUp : `${logForm.followUp}: ${logForm.day({ day: followUpRead.by, precision: 'day' }, today)}`;
  return <Chip icon="lucide-alarm-clock" label={label} isOn={followUpRead !== null} {...row} />;
}

interface ChipProps {
  readonly icon?: string;
  readonly label: string;
  /** The label for screen readers, if the visible one says too little. */
  readonly name?: string;
  readonly isOn: boolean;
  /** For a chip that is a toggle. */
  readonly isPressed?: boolean;
  readonly isUnavailable?: boolean;
  readonly onClick?: () => void;
}

/** A chip that opens its row or is a toggle. A chip that isn't available says why when pressed. */
function Chip({ icon, label, name, isOn, isPressed, isUnavailable = false, onClick, row, isOpen, toggle }: ChipProps & Partial<RowProps>) {
  const { words: { logForm } } = usePlatform();
  return (
    <button
      type="button"
      class={`rapport-chip ${isOn ? 'is-on' : ''} ${isOpen === true ? 'is-open' : ''}`}
      {...(row === undefined ? {} : { 'data-chip': row, 'aria-expanded': isOpen === true, ...(isOpen === true ? { 'aria-controls': `rapport-log-${row}` } : {}) })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(isUnavailable ? { 'aria-disabled': true, title: logForm.notForPlan, 'aria-description': logForm.notForPlan } : {})}
      onClick={() => {
        if (!isUnavailable) (toggle ?? onClick)?.();
      }}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span class="rapport-chip-label" dir="auto">{label}</span>
    </button>
  );
}

interface MovedProps {
  readonly icon?: string;
  readonly label: string;
  readonly words: string;
  readonly putBack: () => void;
}

/** A chip made from words of the text. Pressing it puts them back. */
function MovedChip({ icon, label, words, putBack }: MovedProps) {
  const { words: { logForm } } = usePlatform();
  const does = logForm.fromText(words);
  return (
    <button type="button" class="rapport-chip is-on is-moved" aria-label={`${label}. ${does}`} title={does} onClick={putBack}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span class="rapport-chip-label" dir="auto">{label}</span>
      <Icon name="lucide-undo-2" />
    </button>
  );
}
