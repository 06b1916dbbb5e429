import { type GiveIdea, isSameWant } from '../../domain/giving/give-idea.ts';
import type { Source } from '../../domain/source.ts';
import type { Giving } from './giving.ts';
import { usePlatform, useTextsOf, useWords } from '../platform.ts';

interface Props {
  readonly ideas: readonly GiveIdea[];
  readonly giving: Omit<Giving, 'ideasFor'>;
  /** Whether the keyboard reaches the buttons. */
  readonly isReachable?: boolean;
  /** Below the reason to be in touch: a request is said there already. */
  readonly isStep?: boolean;
}

/** What I could give: what someone could use and who has it, each of which opens its line, and what to do about it. */
export function GiveIdeas({ ideas, giving: { nameOf, accept, dismiss }, isReachable = true, isStep = false }: Props) {
  const { giving: words } = useWords();
  const tabIndex = isReachable ? 0 : -1;
  useTextsOf(ideas.flatMap(({ want, offer }) => [want, offer]));
  return (
    <ul class="rapport-ideas">
      {ideas.map((idea, index) => {
        const { want, offer, id } = idea;
        const before = ideas[index - 1];
        return (
          <li key={id}>
            {(before !== undefined && isSameWant(before.want, want)) || (isStep && want.from === 'request') ? null : <IdeaLine source={want} words={`${words.wantOf(want)}.`} tabIndex={tabIndex} />}
            <IdeaLine source={offer} words={`${words.offer(offer, nameOf)}.`} tabIndex={tabIndex} />
            <div class="rapport-row-actions">
              <button type="button" class="rapport-small-button" tabIndex={tabIndex} aria-label={words.label(words.accept(idea), words.idea(idea, nameOf))} onClick={() => accept(idea)}>
                {words.accept(idea)}
              </button>
              <button type="button" class="rapport-small-button" tabIndex={tabIndex} aria-label={words.label(words.dismiss, words.idea(idea, nameOf))} onClick={() => void dismiss(idea)}>
                {words.dismiss}
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function IdeaLine({ source, words: sentence, tabIndex }: { readonly source: Source; readonly words: string; readonly tabIndex: number }) {
  const { openSource, words } = usePlatform();
  return (
    <button type="button" class="rapport-line" tabIndex={tabIndex} title={words.contactView.openLine(source.line)} onClick={(event) => openSource(source, event)}>
      <span class="rapport-line-text"><bdi dir="auto">{sentence}</bdi></span>
    </button>
  );
}
