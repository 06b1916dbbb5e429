import type { Background } from '../../domain/introductions/origin.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Queue, Relationship } from '../../domain/relationship/relationship.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Platform } from '../platform.ts';
import { PlatformProvider, usePlatform } from '../platform.ts';
import type { ContactActions } from './contact-actions.ts';
import { ContactPanel } from './contact-panel.tsx';

/** The state of the active note. */
export type OpenNote =
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'no-contact'; readonly name: string; readonly rules: Settings['contacts'] }
  | { readonly kind: 'contact'; readonly relationship: Relationship; readonly background: Background; readonly queue: Queue; readonly problems: readonly Problem[] };

interface ContactPageProps {
  readonly platform: Platform;
  readonly note: OpenNote;
  readonly nameOf: (path: string) => string;
  /** Whether a note is a daily note. */
  readonly isDailyNote: (path: string) => boolean;
  readonly actions: ContactActions;
  /** The outcome of the last action, for screen readers. */
  readonly status: string;
}

/** The whole panel, for any active note. */
export function ContactPage({ platform, note, nameOf, isDailyNote, actions, status }: ContactPageProps) {
  return (
    <PlatformProvider value={platform}>
      <div class="rapport-hidden" role="status" aria-live="polite">
        {status}
      </div>
      {note.kind === 'contact' ? <Contact note={note} nameOf={nameOf} isDailyNote={isDailyNote} actions={actions} /> : <div class="rapport-contact-empty">{empty(note, platform)}</div>}
    </PlatformProvider>
  );
}

function Contact({ note, nameOf, isDailyNote, actions }: Pick<ContactPageProps, 'nameOf' | 'isDailyNote' | 'actions'> & { readonly note: Extract<OpenNote, { kind: 'contact' }> }) {
  const { relationship, background, queue, problems } = note;
  const { path } = relationship.record.facts;
  const item = queue.items.find((waiting) => waiting.relationship.record.facts.path === path);
  const reasons = item?.reasons ?? [];
  return <ContactPanel key={path} relationship={relationship} background={background} reasons={reasons} pauses={relationship.pauses} problems={problems} nameOf={nameOf} isDailyNote={isDailyNote} actions={actions} />;
}

function empty(note: Exclude<OpenNote, { kind: 'contact' }>, { words: { contactView } }: Platform) {
  switch (note.kind) {
    case 'reading':
      return <p>{contactView.reading(note.read, note.total)}</p>;
    case 'nothing':
      return <p>{contactView.nothingOpen}</p>;
    case 'gone':
      return <p>{contactView.gone}</p>;
    case 'no-contact':
      return <NotAContact name={note.name} rules={note.rules} />;
  }
}

interface NoContactProps {
  /** The name of the note. */
  readonly name: string;
  readonly rules: Settings['contacts'];
}

/** Shown for a note that isn't a contact: that this is fine, and how to make it one. */
function NotAContact({ name, rules }: NoContactProps) {
  const { words, discreet } = usePlatform();
  const { noContact } = words.contactView;
  const [type] = rules.types;
  const [property] = rules.typeProperties;
  const [tag] = rules.tags;
  return (
    <div class="rapport-no-contact">
      {!discreet && (
        <p class="rapport-no-contact-head" dir="auto">
          {name}
        </p>
      )}
      <p class="rapport-calm">{noContact.explain}</p>
      <ul class="rapport-ways">
        {rules.rules.type && type !== undefined && property !== undefined && <li>{noContact.byType(property, type)}</li>}
        {rules.rules.tag && tag !== undefined && <li>{noContact.byTag(tag)}</li>}
        {rules.rules.folder && rules.folders.map((folder) => <li key={folder}>{noContact.byFolder(folder)}</li>)}
      </ul>
    </div>
  );
}
