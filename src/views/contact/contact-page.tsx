import type { NetworkEvent } from '../../domain/events/event.ts';
import type { Background } from '../../domain/introductions/origin.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Queue, Relationship } from '../../domain/relationship/relationship.ts';
import { Icon } from '../icon.tsx';
import type { Platform } from '../platform.ts';
import { PlatformProvider, usePlatform } from '../platform.ts';
import type { ContactActions } from './contact-actions.ts';
import { ContactPanel } from './contact-panel.tsx';

/** The state of the active note. */
export type OpenNote =
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'no-contact'; readonly note: NonContact }
  | { readonly kind: 'contact'; readonly relationship: Relationship; readonly background: Background; /** Where they were met with others. */ readonly event: NetworkEvent | null; readonly queue: Queue; readonly problems: readonly Problem[] };

/** A note that isn't a contact, by its name. `adds` is the property that would make it one: its name and value. */
export type NonContact = { readonly name: string } & (
  | { readonly is: 'note'; readonly adds: readonly [key: string, value: string] }
  | { readonly is: 'other' | 'goal' | 'me' | 'template' }
);

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
      {note.kind === 'contact' ? <Contact note={note} nameOf={nameOf} isDailyNote={isDailyNote} actions={actions} /> : <div class="rapport-contact-empty">{empty(note, platform, actions)}</div>}
    </PlatformProvider>
  );
}

function Contact({ note, nameOf, isDailyNote, actions }: Pick<ContactPageProps, 'nameOf' | 'isDailyNote' | 'actions'> & { readonly note: Extract<OpenNote, { kind: 'contact' }> }) {
  const { relationship, background, event, queue, problems } = note;
  const { path } = relationship.record.facts;
  const item = queue.items.find((waiting) => waiting.relationship.record.facts.path === path);
  const reasons = item?.reasons ?? [];
  return <ContactPanel key={path} relationship={relationship} background={background} event={event} reasons={reasons} pauses={relationship.pauses} problems={problems} nameOf={nameOf} isDailyNote={isDailyNote} actions={actions} />;
}

function empty(note: Exclude<OpenNote, { kind: 'contact' }>, { words: { contactView } }: Platform, actions: ContactActions) {
  switch (note.kind) {
    case 'reading':
      return <p>{contactView.reading(note.read, note.total)}</p>;
    case 'nothing':
      return <p>{contactView.nothingOpen}</p>;
    case 'gone':
      return <p>{contactView.gone}</p>;
    case 'no-contact':
      return <NotAContact note={note.note} makeContact={actions.makeContact} />;
  }
}

/** Shown for a note that isn't a contact: what it is, and if it may be about a person, the button that makes it a contact. */
function NotAContact({ note, makeContact }: { readonly note: NonContact } & Pick<ContactActions, 'makeContact'>) {
  const { words: { contactView: { noContact } }, discreet } = usePlatform();
  return (
    <div class="rapport-no-contact">
      {!discreet && (
        <p class="rapport-no-contact-head" dir="auto">
          {note.name}
        </p>
      )}
      <p class="rapport-calm">{noContact.explain[note.is]}</p>
      {note.is === 'note' && (
        <>
          <button type="button" class="rapport-action" onClick={makeContact}>
            <Icon name="lucide-user-plus" />
            {noContact.make}
          </button>
          <p class="rapport-calm">{noContact.adds(...note.adds)}</p>
        </>
      )}
    </div>
  );
}
