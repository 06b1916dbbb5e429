import { Fragment } from 'preact';
import { peopleSince, SINCE_EVENT, type EventPerson, type NetworkEvent } from '../../domain/events/event.ts';
import type { Source } from '../../domain/source.ts';
import { fileName } from '../../domain/text/note-path.ts';
import { SourceLine } from '../contact/section.tsx';
import { Fold } from '../fold.tsx';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { useNames } from '../people.tsx';
import { usePlatform, useTextsOf, useWords } from '../platform.ts';
import { useShowMore } from '../show-more.tsx';
import { EntryLine, PersonItem, Said } from './lines.tsx';
import { FewItems, PageSection } from './section.tsx';
import { useNetwork } from './model.ts';

/** The events where I met several people, the latest first, with what has become of it. */
export function Events() {
  const { words, today } = usePlatform();
  const { answers: { events }, choices } = useNetwork();
  const shown = useShownEvent();
  const [latest] = events;
  if (latest === undefined) return null;
  return (
    <PageSection name="events" head={words.events.head} summary={`${words.events.title(shown(latest), today)}: ${words.events.counts(latest)}`}>
      {() => <EventList key={choices.event ?? ''} events={events} />}
    </PageSection>
  );
}

function EventList({ events }: Pick<ReturnType<typeof useNetwork>['answers'], 'events'>) {
  const { choices } = useNetwork();
  const { few, more } = useShowMore(events, events.findIndex(({ id }) => id === choices.event) + 1);
  useTextsOf(few.filter(({ name }) => name === null).flatMap(({ people }) => people.flatMap(({ lines }) => lines)));
  return (
    <>
      <ul class="rapport-network-list">
        {few.map((event) => (
          <li key={event.id}>
            <EventRow event={event} isChosen={event.id === choices.event} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function EventRow({ event, isChosen }: { readonly event: NetworkEvent; readonly isChosen: boolean }) {
  const { words, today } = usePlatform();
  const shown = useShownEvent();
  return (
    <Fold
      class={isChosen ? 'rapport-network-event rapport-network-chosen-event' : 'rapport-network-event'}
      isOpenAtFirst={isChosen}
      summary={
        <span class="rapport-network-event-summary">
          <bdi class="rapport-network-event-name" dir="auto">{words.events.name(shown(event).name)}</bdi>
          <span class="rapport-network-date">{words.events.when(event.date, today)}</span>
          <span class="rapport-network-event-counts">{words.events.counts(event)}</span>
        </span>
      }
    >
      {() => <EventPeople event={event} />}
    </Fold>
  );
}

/** The people of an event by how far it has come with them, each with the next step. */
function EventPeople({ event }: { readonly event: NetworkEvent }) {
  const words = useWords();
  const { word } = useNames();
  const note = useNoteOf(event);
  return (
    <>
      {note !== null && <Said source={note}>{words.events.openNote(word(fileName(note.path)))}</Said>}
      {SINCE_EVENT.map((since) => {
        const people = peopleSince(event, since);
        return people.length === 0 ? null : (
          <Fragment key={since}>
            <h4>{words.events.group[since]}</h4>
            <FewItems items={people}>{(person) => <Person person={person} />}</FewItems>
          </Fragment>
        );
      })}
    </>
  );
}

function Person({ person }: { readonly person: EventPerson }) {
  const { words, today } = usePlatform();
  const { word } = useNames();
  const { actions } = useNetwork();
  const { relationship, lines, entries, nextStep } = person;
  const { path, name } = relationship.record.facts;
  return (
    <PersonItem relationship={relationship}>
      <Fold summary={words.events.since(person, today)}>
        {() => (
          <>
            <FewItems items={[...entries].reverse()}>{(entry) => <EntryLine entry={entry} />}</FewItems>
            <FewItems items={lines}>{(line) => <AttendanceLine line={line} person={person} />}</FewItems>
          </>
        )}
      </Fold>
      {nextStep !== null && <span class="rapport-item-step"><Icon name="lucide-arrow-right" />{words.events.step(nextStep)}</span>}
      <IconButton icon="lucide-message-square-plus" label={words.events.log(word(name))} onClick={() => actions.log(path)} />
    </PersonItem>
  );
}

/** A line that says that someone was there: an entry, a property, or the people of a large meeting. */
function AttendanceLine({ line, person: { date, relationship: { record: { facts, history } } } }: { readonly line: Source; readonly person: EventPerson }) {
  const { words, today } = usePlatform();
  const entry = history.find((one) => one.path === line.path && one.line === line.line);
  if (entry !== undefined) return <EntryLine entry={entry} />;
  return (
    <SourceLine source={line} class="rapport-network-line">
      <span class="rapport-network-date">{words.events.when(date, today)}</span>
      <span>{line.path === facts.path ? words.events.isStated : words.events.isInLargeMeeting}</span>
    </SourceLine>
  );
}

/** The note of an event: one of its name, else the note of the meeting. */
function useNoteOf({ name, note, people: [first] }: NetworkEvent): Source | null {
  const { answers } = useNetwork();
  const named = name === null || first === undefined ? null : answers.noteNamed(name, first.relationship.record.facts.path);
  return named === null ? note : { path: named, line: 1 };
}

/** An event as it may be shown: in privacy mode by the initials of its name. */
function useShownEvent(): (event: NetworkEvent) => Pick<NetworkEvent, 'name' | 'date'> {
  const { word } = useNames();
  return ({ name, date }) => ({ name: name === null ? null : word(name), date });
}
