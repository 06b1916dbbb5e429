import type { Mention } from '../../domain/other-note.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { Fold } from '../fold.tsx';
import { usePlatform, useWords } from '../platform.ts';
import type { ContactActions } from './contact-actions.ts';
import { FewLines, SourceLine } from './section.tsx';

interface MentionsProps {
  /** Latest first. */
  readonly mentions: readonly Mention[];
  readonly nameOf: (path: string) => string;
  /** Whether lines of a note can be marked as contact. */
  readonly isDailyNote: (path: string) => boolean;
  readonly sayContact: ContactActions['sayContact'];
}

/** Lines of other notes that mention the contact but don't count as contact, without template text. */
export function Mentions({ mentions, nameOf, isDailyNote, sayContact }: MentionsProps) {
  const words = useWords();
  const { mentions: said } = words.contactView;
  const own = mentions.filter(({ reason }) => reason !== 'template');
  const ofTemplates = mentions.length - own.length;
  if (mentions.length === 0) return null;
  return (
    <section class="rapport-section rapport-section-mentions" aria-label={said.label} data-section="mentions" tabIndex={-1}>
      <Fold summary={said.head(own.length)}>
        {() => (
          <>
            <p class="rapport-calm">{said.explain}</p>
            <FewLines items={own} itemClass="rapport-mention">
              {(mention) => (
                <>
                  <MentionLine mention={mention} name={nameOf(mention.path)} />
                  {canCount(mention, isDailyNote) && <CountButton mention={mention} name={nameOf(mention.path)} sayContact={sayContact} />}
                </>
              )}
            </FewLines>
            {ofTemplates > 0 && <p class="rapport-calm">{said.template(ofTemplates)}</p>}
          </>
        )}
      </Fold>
    </section>
  );
}

function MentionLine({ mention, name }: { readonly mention: Mention; readonly name: string }) {
  const { words, today, discreet } = usePlatform();
  const { date, text, reason } = mention;
  const why = words.contactView.mentions.reason[reason];
  return (
    <SourceLine source={mention} class="rapport-dated-line">
      <span class="rapport-line-date">{date === null ? (discreet ? '' : name) : words.dates.shortDate(date, today)}</span>
      <span class="rapport-line-text">
        {!discreet && (
          <span class="rapport-words" dir="auto">
            {plainWords(text)}
          </span>
        )}
        <span class="rapport-mention-reason">{discreet || date === null ? why : `${why} · ${name}`}</span>
      </span>
    </SourceLine>
  );
}

function CountButton({ mention, name, sayContact }: { readonly mention: Mention; readonly name: string; readonly sayContact: ContactActions['sayContact'] }) {
  const { words, today } = usePlatform();
  const { mentions } = words.contactView;
  const on = mention.date === null ? name : words.dates.shortDate(mention.date, today);
  return (
    <button type="button" class="rapport-small-button" aria-label={mentions.countLabel(on)} onClick={() => void sayContact(mention, true)}>
      {mentions.count}
    </button>
  );
}

/** Only lines of daily notes can be marked as contact, and what was marked as not contact can be marked again anywhere. */
function canCount({ path, reason }: Mention, isDailyNote: MentionsProps['isDailyNote']): boolean {
  return reason === 'not-contact' || (reason === 'mentioned' && isDailyNote(path));
}
