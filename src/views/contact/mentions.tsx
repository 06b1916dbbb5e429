import { useState } from 'preact/hooks';
import type { Mention } from '../../domain/other-note.ts';
import { plainWords } from '../../domain/plain-words.ts';
import { usePlatform } from '../platform.ts';
import { Line, Section } from './section.tsx';

interface MentionsProps {
  /** Latest first. */
  readonly mentions: readonly Mention[];
  readonly nameOf: (path: string) => string;
}

/** Enough to remember what was on one's mind; the rest is one click away. */
const LATEST = 3;

/** Lines of dated notes that name the contact and are no contact, latest first; what stands alike in many notes comes last. */
export function Mentions({ mentions, nameOf }: MentionsProps) {
  const { words } = usePlatform();
  const [all, setAll] = useState(false);
  if (mentions.length === 0) return null;
  const sorted = [...mentions.filter(({ reason }) => reason !== 'template'), ...mentions.filter(({ reason }) => reason === 'template')];
  const others = sorted.length - LATEST;
  return (
    <Section head={words.contactView.mentions.head} name="mentions">
      <ul class="rapport-lines rapport-mentions">
        {(all ? sorted : sorted.slice(0, LATEST)).map((mention, index) => (
          <li key={`${mention.path}:${String(mention.line)} ${String(index)}`}>
            <MentionLine mention={mention} nameOf={nameOf} />
          </li>
        ))}
      </ul>
      {others > 0 && (
        <button type="button" class="rapport-small-button rapport-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.contactView.fewer : words.contactView.more(others)}
        </button>
      )}
    </Section>
  );
}

function MentionLine({ mention, nameOf }: { readonly mention: Mention; readonly nameOf: MentionsProps['nameOf'] }) {
  const { words, today, discreet } = usePlatform();
  const { mentions } = words.contactView;
  const { date, text, reason, path } = mention;
  return (
    <Line source={mention} class="rapport-dated-line">
      <span class="rapport-line-date">{date === null ? mentions.noDay : words.dates.shortDate(date, today)}</span>
      <span class="rapport-line-text">
        {!discreet && (
          <span class="rapport-words" dir="auto">
            {plainWords(text)}
          </span>
        )}
        <span class="rapport-mention-reason">{discreet ? mentions.reason[reason] : mentions.inNote(mentions.reason[reason], nameOf(path))}</span>
      </span>
    </Line>
  );
}
