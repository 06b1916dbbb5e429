import type { ComponentChildren } from 'preact';
import type { Interaction } from '../../domain/interaction.ts';
import type { Connection, Tie } from '../../domain/introductions/tie.ts';
import { channelName } from '../../domain/named-channel.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { DatedExchange, Relationship } from '../../domain/relationship/relationship.ts';
import type { Source } from '../../domain/source.ts';
import { useAnswers, useNames, PersonName } from '../people.tsx';
import { SourceLine } from '../contact/section.tsx';
import { Fold } from '../fold.tsx';
import { usePlatform, useTextsOf } from '../platform.ts';
import { FewItems } from './section.tsx';

/** A person's name, which opens their note. */
export function PersonLink({ name, path }: { readonly name: string; readonly path: string }) {
  const { openSource } = usePlatform();
  return (
    <button type="button" class="rapport-network-link" onClick={(event) => openSource({ path, line: 1 }, event)}>
      <PersonName name={name} />
    </button>
  );
}

/** A person, with a remark beside the name. */
export function PersonItem({ relationship, children }: { readonly relationship: Relationship; readonly children?: ComponentChildren }) {
  const { facts } = relationship.record;
  return (
    <div class="rapport-network-person">
      <PersonLink name={facts.name} path={facts.path} />
      {children}
    </div>
  );
}

interface PeopleProps {
  readonly people: readonly Relationship[];
  /** A remark on each person, if any. */
  readonly children?: (relationship: Relationship) => ComponentChildren;
}

/** People, each with a way to their note. */
export function People({ people, children }: PeopleProps) {
  return <FewItems items={people}>{(relationship) => <PersonItem relationship={relationship}>{children?.(relationship)}</PersonItem>}</FewItems>;
}

/** A log entry: its date and text. Opens its line. */
export function EntryLine({ entry }: { readonly entry: Interaction }) {
  const { words, today, discreet } = usePlatform();
  const { date, text } = entry;
  useTextsOf([entry]);
  return (
    <SourceLine source={entry} class="rapport-network-line">
      <span class="rapport-network-date">{words.dates.shortDate(date, today)}</span>
      {!discreet && <span dir="auto">{text === '' ? channelName(entry) : plainWords(text)}</span>}
    </SourceLine>
  );
}

/** A mark: its date, whose note it is in, and what it was. Opens its line. */
export function MarkLine({ mark, withName = false }: { readonly mark: DatedExchange; readonly withName?: boolean }) {
  const { words, today, discreet } = usePlatform();
  const { nameOf } = useAnswers();
  const { date, what, kind, path } = mark;
  useTextsOf([mark]);
  const { history } = words.contactView;
  return (
    <SourceLine source={mark} class="rapport-network-line">
      <span class="rapport-network-date">{words.dates.shortDate(date, today)}</span>
      <span>
        {withName && (
          <>
            <PersonName name={nameOf(path)} />{' '}
          </>
        )}
        <span class="rapport-network-quiet">{`${history.exchange[kind]}${discreet ? '' : ': '}`}</span>
        {!discreet && <span dir="auto">{what === '' ? words.networkView.something : plainWords(what)}</span>}
      </span>
    </SourceLine>
  );
}

/** Several marks, each with the contact it belongs to. */
export function Marks({ marks }: { readonly marks: readonly DatedExchange[] }) {
  return <FewItems items={marks}>{(mark) => <MarkLine mark={mark} withName />}</FewItems>;
}

/** What was given and received, with the lines of it. */
export function Exchanged({ relationship: { reciprocity } }: { readonly relationship: Relationship }) {
  const { words: { networkView: { mutual } } } = usePlatform();
  const { ledger, last24Months: { given, received } } = reciprocity;
  const said = given + received === 0 ? mutual.none : mutual.evidence(given, received);
  return ledger.length === 0 ? <span class="rapport-network-quiet">{said}</span> : <Fold summary={said}>{() => <Marks marks={[...ledger].reverse()} />}</Fold>;
}

/** Words that open the line they are based on. */
export function Said({ source, children }: { readonly source: Source; readonly children: ComponentChildren }) {
  return (
    <SourceLine source={source} class="rapport-network-said">
      {children}
    </SourceLine>
  );
}

/** What a line says about two people. Opens it. */
export function TieLine({ tie }: { readonly tie: Tie }) {
  const { words, today } = usePlatform();
  const { nameAt } = useNames();
  return (
    <Said source={tie}>
      <span dir="auto">{words.networkView.introductions.tie(tie, nameAt(tie.from), nameAt(tie.to), today)}</span>
    </Said>
  );
}

/** What connects two people, strongest evidence first, and how alive the connection is. */
export function LinkLines({ link: { ties, organisations, aliveness, last } }: { readonly link: Connection }) {
  const { words, today } = usePlatform();
  const { word } = useNames();
  if (ties.length === 0) return <>{words.networkView.introductions.sameOrganisations(organisations.map(word))}</>;
  const freshness = words.networkView.introductions.aliveness(aliveness, last, today);
  return (
    <>
      <FewItems items={ties}>{(tie) => <TieLine tie={tie} />}</FewItems>
      {freshness === '' ? null : <span class="rapport-network-quiet">{freshness}</span>}
    </>
  );
}
