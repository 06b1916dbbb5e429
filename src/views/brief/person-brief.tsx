import type { PersonBrief as Person } from '../../domain/brief/brief.ts';
import type { BriefLine, BriefInWords, BriefSection as Section } from '../../i18n/brief-lines.ts';
import { ReachList } from '../contact/reach.tsx';
import { SourceLine } from '../contact/section.tsx';
import { useWords } from '../platform.ts';

interface PersonProps {
  readonly person: Person;
  readonly lines: BriefInWords;
  /** Of the heading. */
  readonly level: 2 | 3;
}

/** What to know of one person, in the order of a talk. The name opens the note. */
export function PersonBrief({ person, lines, level }: PersonProps) {
  const words = useWords();
  const { record: { facts }, excluded } = person.relationship;
  const name = lines.nameAt(facts.path);
  const who = [...lines.identity(person.relationship), ...(excluded === null ? [] : [words.queue.excluded[excluded]])];
  const Heading = `h${level}` as const;
  return (
    <article class="rapport-brief-person" aria-label={name}>
      <Heading><SourceLine source={{ path: facts.path, line: 1 }}><bdi>{name}</bdi></SourceLine></Heading>
      {who.length > 0 && <p class="rapport-muted" dir="auto">{who.join(' · ')}</p>}
      {excluded !== 'deceased' && <ReachList facts={facts} />}
      <div class="rapport-brief-sections">
        {lines.of(person).map((section) => <BriefSection key={section.name} section={section} level={level === 2 ? 3 : 4} path={facts.path} />)}
      </div>
    </article>
  );
}

interface SectionProps {
  readonly section: Section;
  readonly level: 3 | 4;
  /** The note that has the lines which aren't shown; `null` if there is no such note. */
  readonly path: string | null;
}

/** Lines of one kind, each of which opens. */
export function BriefSection({ section: { name, head, lines, more }, level, path }: SectionProps) {
  const { briefView } = useWords();
  const Heading = `h${level}` as const;
  return (
    <section class={`rapport-brief-section rapport-brief-${name}`} aria-label={head}>
      <Heading>{head}</Heading>
      <ul>
        {lines.map((line, index) => <li key={index}><Line line={line} /></li>)}
        {more > 0 && <li>{path === null ? briefView.more(more) : <SourceLine source={{ path, line: 1 }}>{briefView.more(more)}</SourceLine>}</li>}
      </ul>
    </section>
  );
}

/** A date is apart from the words; a name is one of them. */
function Line({ line: { label, person, words, remark, source } }: { readonly line: BriefLine }) {
  const first = person === null ? words : (label ?? '');
  const isDated = label !== null && person === null;
  return (
    <SourceLine source={source} class={isDated ? 'rapport-brief-dated' : ''}>
      {isDated && <bdi class="rapport-muted">{label} </bdi>}
      <span class="rapport-brief-words">
        {first !== '' && <bdi>{first}</bdi>}
        {first !== '' && remark !== null && <span class="rapport-muted"> · </span>}
        {remark !== null && <bdi class={first === '' ? '' : 'rapport-muted'}>{remark}</bdi>}
      </span>
    </SourceLine>
  );
}
