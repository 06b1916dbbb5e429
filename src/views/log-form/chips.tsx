import type { ComponentChildren } from 'preact';
import type { ExchangeKind } from '../../domain/interaction.ts';
import { channelName } from '../../domain/named-channel.ts';
import { Icon } from '../icon.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { ButtonRow } from './button-row.tsx';
import { channelIcon } from '../channel-icon.tsx';
import { KINDS } from './form-view.ts';
import type { LogFormActions, LogFormView, RowName } from './form-view.ts';

interface Props {
  readonly view: LogFormView;
  readonly actions: LogFormActions;
}

/** Everything besides the text, in three groups, and closed until needed. */
export function Chips({ view, actions }: Props) {
  const { logForm } = useWords();
  const row = (name: RowName): RowProps => ({ row: name, isOpen: view.open.includes(name), toggle: () => actions.toggleRow(name) });
  return (
    <div class="rapport-chip-groups">
      <ChipGroup label={logForm.groups.entry}>
        <DayChip view={view} {...row('day')} />
        <ChannelChip view={view} {...row('channel')} />
        <DirectionChip view={view} value="in" label={logForm.theyReachedOut} choose={actions.chooseDirection} />
        <DirectionChip view={view} value="out" label={logForm.iReachedOut} choose={actions.chooseDirection} />
        <Chip label={logForm.noAnswer} isOn={view.isAttempt} isPressed={view.isAttempt} whyNot={view.isPlan && !view.isAttempt ? logForm.notForPlan : null} onClick={actions.toggleAttempt} />
      </ChipGroup>
      <ChipGroup label={logForm.groups.exchange}>
        {KINDS.map((kind) => <MarkChip key={kind} kind={kind} view={view} {...row(kind)} />)}
      </ChipGroup>
      <ChipGroup label={logForm.groups.next}>
        <FollowUpChip view={view} {...row('follow-up')} />
        {view.frequency === null ? null : <FrequencyChip frequency={view.frequency} {...row('frequency')} />}
      </ChipGroup>
    </div>
  );
}

function ChipGroup({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="rapport-chip-group">
      <span class="rapport-log-row-label" aria-hidden="true">{label}</span>
      <ButtonRow class="rapport-chips" label={label} role="toolbar">{children}</ButtonRow>
    </div>
  );
}

interface RowProps {
  readonly row: RowName;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

type OpeningChipProps = RowProps & { readonly view: LogFormView };

function DayChip({ view: { day, isPlan }, ...row }: OpeningChipProps) {
  const { words: { logForm }, today } = usePlatform();
  return <Chip icon="lucide-calendar" label={logForm.day(day, today)} name={`${logForm.dayLabel}: ${logForm.dayUnderstood(day, today)}`} isOn={isPlan || day.day !== today} {...row} />;
}

function ChannelChip({ view: { channel }, ...row }: OpeningChipProps) {
  const { logForm } = useWords();
  const name = channelName(channel);
  return <Chip icon={channelIcon(channel.channel)} label={name ?? logForm.channel} name={name === null ? logForm.channelLabel : `${logForm.channelLabel}: ${name}`} isOn={name !== null} {...row} />;
}

interface DirectionProps {
  readonly view: LogFormView;
  readonly value: 'in' | 'out';
  readonly label: string;
  readonly choose: LogFormActions['chooseDirection'];
}

function DirectionChip({ view: { direction, fromText }, value, label, choose }: DirectionProps) {
  const { logForm } = useWords();
  const isOn = direction === value;
  return <Chip label={label} isOn={isOn} isPressed={isOn} whyNot={isOn && fromText.includes('direction') ? logForm.fromText : null} onClick={() => choose(isOn ? null : value)} />;
}

function MarkChip({ kind, view: { marks, isPlan }, ...row }: OpeningChipProps & { readonly kind: ExchangeKind }) {
  const { words: { logForm }, discreet } = usePlatform();
  const said = marks[kind].filter((what) => what.trim() !== '');
  const [first] = said;
  const label = logForm.exchange(kind);
  const value = first === undefined || row.isOpen || discreet ? label : said.length > 1 ? `${label} × ${said.length}` : `${label}: ${first}`;
  return <Chip label={value} isOn={said.length > 0} whyNot={isPlan && said.length === 0 ? logForm.notForPlan : null} {...row} />;
}

function FollowUpChip({ view: { followUpRead }, ...row }: OpeningChipProps) {
  const { words: { logForm }, today } = usePlatform();
  const label = followUpRead === null || row.isOpen ? logForm.followUp : `${logForm.followUp}: ${logForm.day({ day: followUpRead.by, precision: 'day' }, today)}`;
  return <Chip icon="lucide-alarm-clock" label={label} isOn={followUpRead !== null} {...row} />;
}

function FrequencyChip({ frequency: { current, chosen }, ...row }: RowProps & { readonly frequency: NonNullable<LogFormView['frequency']> }) {
  const { logForm } = useWords();
  const label = logForm.frequencyChip(chosen ?? current);
  return <Chip icon="lucide-repeat" label={label} name={`${logForm.frequency}: ${label}`} isOn={chosen !== null} {...row} />;
}

interface ChipProps {
  readonly icon?: string;
  readonly label: string;
  /** The label for screen readers, if the visible one says too little. */
  readonly name?: string;
  readonly isOn: boolean;
  /** For a chip that is a toggle. */
  readonly isPressed?: boolean;
  /** Why it can't be pressed; `null` if it can. */
  readonly whyNot?: string | null;
  readonly onClick?: () => void;
}

/** A chip that opens its row or is a toggle. */
function Chip({ icon, label, name, isOn, isPressed, whyNot = null, onClick, row, isOpen, toggle }: ChipProps & Partial<RowProps>) {
  return (
    <button
      type="button"
      class={`rapport-chip ${isOn ? 'is-on' : ''} ${isOpen === true ? 'is-open' : ''}`}
      {...(row === undefined ? {} : { 'data-chip': row, 'aria-expanded': isOpen === true, ...(isOpen === true ? { 'aria-controls': `rapport-log-${row}` } : {}) })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(whyNot === null ? {} : { 'aria-disabled': true, title: whyNot, 'aria-description': whyNot })}
      onClick={() => {
        if (whyNot === null) (toggle ?? onClick)?.();
      }}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span class="rapport-chip-label" dir="auto">{label}</span>
    </button>
  );
}
