import type { ContactFacts } from '../../domain/contact.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { usePlatform } from '../platform.ts';
import { FewLines, PanelSection, SourceLine } from './section.tsx';

/** What they care about, in the words of the note; each line opens in it. */
export function About({ facts: { path, about } }: { readonly facts: Pick<ContactFacts, 'path' | 'about'> }) {
  const { words, discreet } = usePlatform();
  if (about.length === 0 || discreet) return null;
  return (
    <PanelSection head={words.contactView.about} name="about">
      <FewLines items={about}>
        {({ value, line }) => (
          <SourceLine source={{ path, line }}>
            <span class="rapport-words" dir="auto">
              {plainWords(value)}
            </span>
          </SourceLine>
        )}
      </FewLines>
    </PanelSection>
  );
}
