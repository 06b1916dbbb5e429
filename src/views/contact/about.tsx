import type { AboutLine, ContactFacts } from '../../domain/contact.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { GiveIdeas } from '../giving/give-ideas.tsx';
import type { Giving } from '../giving/giving.ts';
import { usePlatform } from '../platform.ts';
import { FewLines, PanelSection, SourceLine } from './section.tsx';

/** What they care about, in the words of the note; each line opens in it. */
export function About({ facts: { path, about } }: { readonly facts: Pick<ContactFacts, 'path' | 'about'> }) {
  const { words, discreet } = usePlatform();
  const lines = about.filter(({ topic }) => topic === 'person');
  if (lines.length === 0 || discreet) return null;
  return (
    <PanelSection head={words.contactView.about} name="about">
      <AboutLines path={path} lines={lines} />
    </PanelSection>
  );
}

interface WhatToGiveProps {
  readonly relationship: Relationship;
  readonly giving: Giving;
}

/** What I could give them, what they could use, in the words of the note, what I gave last, and how many gives that makes. */
export function WhatToGive({ relationship: { record: { facts }, reciprocity, quiet, lastContact }, giving: { ideasFor, ...actions } }: WhatToGiveProps) {
  const { words, today, discreet } = usePlatform();
  const { giving } = words.contactView;
  const ideas = ideasFor(facts.path);
  // What an idea already says isn't repeated.
  const lines = facts.about.filter(({ topic, line }) => topic === 'giving' && !ideas.some(({ want }) => want.path === facts.path && want.line === line));
  const given = reciprocity.shown ? reciprocity.ledger.filter(({ kind }) => kind === 'gave').at(-1) : undefined;
  if (discreet || (ideas.length === 0 && lines.length === 0 && given === undefined)) return null;
  return (
    <PanelSection head={words.giving.head} name="giving">
      {ideas.length > 0 && <GiveIdeas ideas={ideas} giving={actions} />}
      {lines.length > 0 && <AboutLines path={facts.path} lines={lines} />}
      {given !== undefined && (
        <div>
          {given.what !== '' && (
            <SourceLine source={given}>
              <span dir="auto">{giving.lastGiven(plainWords(given.what), given.date, today)}</span>
            </SourceLine>
          )}
          <p class="rapport-sentence">{words.reciprocity.givesSinceAsk(reciprocity, quiet, lastContact, today)}.</p>
        </div>
      )}
    </PanelSection>
  );
}

function AboutLines({ path, lines }: { readonly path: string; readonly lines: readonly AboutLine[] }) {
  return (
    <FewLines items={lines}>
      {({ value, line }) => (
        <SourceLine source={{ path, line }}>
          <span class="rapport-words" dir="auto">
            {plainWords(value)}
          </span>
        </SourceLine>
      )}
    </FewLines>
  );
}
