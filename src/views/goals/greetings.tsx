import type { Greeting } from '../../domain/goals/greetings.ts';
import { IconButton } from '../icon-button.tsx';
import { useNames } from '../people.tsx';
import { PersonItem, Said } from '../network/lines.tsx';
import { FewItems } from '../network/section.tsx';
import { usePlatform } from '../platform.ts';
import { ACTION_ICONS } from '../queue/actions.ts';
import { useActions } from './model.ts';

/** Whom to greet while nothing is asked, each with the last contact, and a way to log the hello. */
export function Greetings({ greetings }: { readonly greetings: readonly Greeting[] }) {
  const { words: { goals, goalsView }, today, openSource } = usePlatform();
  const { word } = useNames();
  const { act } = useActions();
  if (greetings.length === 0) return null;
  return (
    <>
      <h4>{goals.greet}</h4>
      <p>{goals.greetings(greetings.length)}</p>
      <FewItems items={greetings}>
        {({ relationship, via, last }) => {
          const { path, name } = relationship.record.facts;
          return (
            <PersonItem relationship={relationship}>
              <Said source={last}>{goalsView.lastContact(last, today)}</Said>
              <IconButton icon={ACTION_ICONS.log} label={goalsView.logWith(word(name))} onClick={(_event, button) => act(path, { action: 'log', reason: null }, button)} />
              <IconButton icon="lucide-link" label={goalsView.viaLine(word(name))} onClick={(event) => openSource(via, event)} />
            </PersonItem>
          );
        }}
      </FewItems>
    </>
  );
}
