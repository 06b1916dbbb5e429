import type { ComponentChildren } from 'preact';
import type { ContactColumn } from '../../domain/contact-list/contact-order.ts';
import { hasStage, nextContact, type ListedContact } from '../../domain/contact-list/listed-contact.ts';
import type { Pattern } from '../../domain/relationship/relationship.ts';
import type { Source } from '../../domain/source.ts';
import { initials } from '../../domain/text/initials.ts';
import { PersonName } from '../people.tsx';
import { usePlatform, useTextsOf } from '../platform.ts';
import { isElement } from '../queue/windowed-list.tsx';
import type { ContactsActions } from './model.ts';

interface Props {
  readonly contact: ListedContact;
  /** Whether the tab key reaches its controls. */
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** On a phone the row is one thing to press: its dates open nothing of their own. */
  readonly isPhone: boolean;
  /** Whether a press beside the controls opens the note instead of selecting. */
  readonly opensOnPress: boolean;
  /** Selects the row, or no longer; a range selects all rows from the one before. */
  readonly onSelect: (key: string, isRange: boolean) => void;
  readonly actions: ContactsActions;
}

/** One contact. The name opens the note, dates open their lines, and a click beside them selects. */
export function ContactRow({ contact, isCurrent, isSelected, isPhone, opensOnPress, onSelect, actions }: Props) {
  const { words, today, discreet } = usePlatform();
  const { contactsView } = words;
  const { key, relationship } = contact;
  const { facts } = relationship.record;
  const { lastContact, cadence, reciprocity, stage } = relationship;
  const tabIndex = isCurrent ? 0 : -1;
  const press = (event: MouseEvent): void => {
    if (isControl(event.target)) return;
    if (opensOnPress) actions.open(key, event);
    else onSelect(key, event.shiftKey);
  };
  return (
    <div
      class={`rapport-contact-row${isSelected ? ' rapport-contact-selected' : ''}${relationship.excluded === null ? '' : ' rapport-contact-left-out'}`}
      onClick={press}
      onMouseDown={(event) => { if (event.shiftKey) event.preventDefault(); }}
      onContextMenu={(event) => { event.preventDefault(); actions.menu(key, event, event.currentTarget); }}
    >
      <Cell name="select">
        <label>
          <input type="checkbox" tabIndex={-1} checked={isSelected} aria-label={contactsView.select(discreet ? initials(facts.name) : facts.name)} onClick={(event) => onSelect(key, event.shiftKey)} />
        </label>
      </Cell>
      <Cell name="name">
        <button
          type="button"
          class="rapport-item-name"
          data-rapport-main
          tabIndex={tabIndex}
          draggable
          onClick={(event) => actions.open(key, event)}
          onAuxClick={(event) => { if (event.button === 1) actions.open(key, event); }}
          onMouseOver={(event) => { if (!discreet) actions.hover(key, event, event.currentTarget); }}
          onDragStart={(event) => actions.drag(key, event)}
        >
          <PersonName name={facts.name} />
        </button>
      </Cell>
      <Cell name="last">
        {lastContact !== null && <LineButton source={isPhone ? null : lastContact} title={words.dates.fullDate(lastContact.date)} tabIndex={tabIndex}>{words.dates.relativeDate(lastContact.date, today)}</LineButton>}
      </Cell>
      <Cell name="frequency" isFaint={cadence?.from !== 'note'} title={cadence === null ? undefined : contactsView.frequencyFrom(cadence.from)}>{cadence !== null && contactsView.frequency(cadence.cadence)}</Cell>
      <Cell name="next"><Next contact={contact} isPhone={isPhone} tabIndex={tabIndex} /></Cell>
      <Cell name="stage">{hasStage(relationship) && words.reciprocity.standing[stage]}</Cell>
      <Cell name="balance" isFaint={reciprocity.pattern === 'unknown'} title={reciprocity.shown ? words.reciprocity.pattern(reciprocity) : undefined}>{reciprocity.shown && <Balance pattern={reciprocity.pattern} />}</Cell>
      {!discreet && <Cell name="organisation" isFaint><bdi dir="auto">{facts.organisations.join(', ')}</bdi></Cell>}
      {!discreet && <Cell name="tags" isFaint><bdi dir="auto">{facts.tags.map((tag) => `#${tag}`).join(' ')}</bdi></Cell>}
    </div>
  );
}

interface CellProps {
  readonly name: ContactColumn | 'select';
  readonly title?: string | undefined;
  readonly isFaint?: boolean;
  readonly children: ComponentChildren;
}

function Cell({ name, title, isFaint = false, children }: CellProps) {
  return <span class={`rapport-cell-${name}${isFaint ? ' rapport-contact-faint' : ''}`} role="gridcell" title={title}>{children}</span>;
}

/** The balance. Of most there is not enough data, which a dash says quietly. */
function Balance({ pattern }: { readonly pattern: Pattern }) {
  const { words: { reciprocity: { patternLabel } } } = usePlatform();
  if (pattern !== 'unknown') return <>{patternLabel[pattern]}</>;
  return <><span aria-hidden="true">–</span><span class="rapport-hidden">{patternLabel.unknown}</span></>;
}

/** What comes next, with the whole reason as a tooltip; it opens the line that the reason is based on. */
function Next({ contact, isPhone, tabIndex }: { readonly contact: ListedContact; readonly isPhone: boolean; readonly tabIndex: number }) {
  const { words, today, discreet } = usePlatform();
  const { relationship, reasons: [reason] } = contact;
  const next = nextContact(contact, today);
  // Few reasons quote the note.
  useTextsOf(reason !== undefined && ('text' in reason || 'what' in reason) ? reason.evidence : NO_SOURCES);
  const label = words.contactsView.next(next, today);
  const why = reason === undefined ? words.queue.notInQueue(relationship, today) : discreet ? label : words.queue.reason(reason, today);
  const [source] = reason?.evidence ?? [];
  const isDue = next.kind === 'reason' && next.reason.kind === 'overdue';
  return <LineButton source={isPhone ? null : (source ?? null)} title={why} tabIndex={tabIndex} class={isDue ? 'rapport-contact-due' : reason === undefined ? 'rapport-contact-faint' : ''}>{label === '' ? why : label}</LineButton>;
}

const NO_SOURCES: readonly Source[] = [];

interface LineButtonProps {
  /** `null` if there is no line to open. */
  readonly source: Source | null;
  readonly title: string;
  readonly tabIndex: number;
  readonly class?: string;
  readonly children: string;
}

/** Words that open the line they come from. */
function LineButton({ source, title, tabIndex, class: extra = '', children }: LineButtonProps) {
  const { openSource } = usePlatform();
  if (source === null) return <span class={extra} title={title}>{children}</span>;
  return <button type="button" class={`rapport-line ${extra}`} title={title} tabIndex={tabIndex} onClick={(event) => openSource(source, event)}>{children}</button>;
}

/** Whether a click is meant for a button or box of the row. */
function isControl(target: EventTarget | null): boolean {
  return isElement(target) && target.closest('button, label') !== null;
}
