import { briefInWords } from '../../i18n/brief-lines.ts';
import { fileName } from '../../domain/text/note-path.ts';
import { SourceLine } from '../contact/section.tsx';
import { Icon } from '../icon.tsx';
import { ReadingProgress } from '../network/network-page.tsx';
import { usePlatform, useWords } from '../platform.ts';
import type { BriefActions, BriefModel } from './model.ts';
import { BriefSection, PersonBrief } from './person-brief.tsx';

interface Props {
  readonly shown: BriefModel;
  readonly nameOf: (path: string) => string;
  readonly actions: BriefActions;
}

/** What to know before a talk, on one screen. */
export function BriefPage({ shown, nameOf, actions }: Props) {
  const { briefView } = useWords();
  return (
    <div class="rapport-brief">
      {shown.kind === 'brief' ? <People shown={shown} nameOf={nameOf} actions={actions} /> : <h2>{briefView.title}</h2>}
      {shown.kind === 'reading' && <ReadingProgress read={shown.read} total={shown.total} />}
      {shown.kind === 'nobody' && <p>{shown.why}</p>}
    </div>
  );
}

function People({ shown: { brief, note }, nameOf, actions }: Props & { readonly shown: Extract<BriefModel, { kind: 'brief' }> }) {
  const { words, today, discreet } = usePlatform();
  const { briefView } = words;
  const lines = briefInWords({ words, today, discreet, nameOf });
  const shared = lines.shared(brief);
  const isOne = brief.people.length === 1 && note === null;
  return (
    <>
      <div class="rapport-brief-tools" role="group" aria-label={briefView.title}>
        <button type="button" onClick={() => actions.log(brief.people.map(({ relationship }) => relationship.record.facts.path))}><Icon name="lucide-pencil-line" />{words.contactView.actions.log}</button>
        <button type="button" onClick={actions.copy}><Icon name="lucide-copy" />{briefView.copy}</button>
        {actions.print !== null && <button type="button" onClick={actions.print}><Icon name="lucide-printer" />{briefView.print}</button>}
      </div>
      {!isOne && <h2 dir="auto">{note === null ? briefView.people(brief.people.length) : <SourceLine source={{ path: note, line: 1 }}>{discreet ? briefView.people(brief.people.length) : fileName(note)}</SourceLine>}</h2>}
      {shared !== null && (shared.lines.length > 0 ? <BriefSection section={shared} level={3} path={null} /> : <p class="rapport-muted">{briefView.nothingShared}</p>)}
      {brief.people.map((person) => <PersonBrief key={person.relationship.record.facts.path} person={person} lines={lines} level={isOne ? 2 : 3} />)}
    </>
  );
}
