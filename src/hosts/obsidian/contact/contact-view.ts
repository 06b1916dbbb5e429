import type { TFile, WorkspaceLeaf } from 'obsidian';
import { ItemView } from 'obsidian';
import { h, render } from 'preact';
import { eventWhereMet } from '../../../domain/events/event.ts';
import type { Relationship } from '../../../domain/relationship/relationship.ts';
import type { NoteReader } from '../../../notes/note.ts';
import type { Marker } from '../../../notes/write/contact/contact-markers.ts';
import { notesOf } from '../../../index/snapshot/notes-of.ts';
import type { ContactActions } from '../../../views/contact/contact-actions.ts';
import type { OpenNote } from '../../../views/contact/contact-page.tsx';
import { ContactPage } from '../../../views/contact/contact-page.tsx';
import { chooseFrequency } from '../actions/keep-in-touch.ts';
import { markersOfContacts } from '../actions/new-contact.ts';
import { openEvent } from '../actions/open-views.ts';
import { markDone } from '../actions/mark-done.ts';
import { showSnoozeMenu } from '../actions/snooze.ts';
import { givingOf } from '../giving/give-ideas.ts';
import { openLogForm } from '../log-form/log-form-modal.tsx';
import { nameAt } from '../page-view.ts';
import { fixesOfOne } from '../problems/fixes.ts';
import { askForNewDate } from '../queue/act.ts';
import { platformOf } from '../platform.ts';
import type { Session } from '../session/session.ts';
import { CONTACT_VIEW_TYPE } from '../view-types.ts';
import type { WriteAnnouncement } from './contact-writes.ts';
import { writeClosing, writeContact, writeMark, writeThanks } from './contact-writes.ts';
import { nonContactAt, writeMakeContact } from './make-contact.ts';
import { showMarkMenu } from './mark-menu.ts';

/** The contact panel: follows the active note and every change of the answers. */
export class ContactView extends ItemView {
  override navigation = false;
  override icon = 'lucide-contact';
  /** Required for the app to move the view along with its note. */
  private file: TFile | null = null;
  private status = '';
  private isOpen = false;
  /** Whether the button that has the focus is about to go, because its note becomes a contact. */
  private isBecomingContact = false;
  /** What makes a note a contact, as it was read when this note was opened. */
  private markers: { readonly reader: NoteReader; readonly found: readonly Marker[] } | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly session: Session,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return CONTACT_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return this.session.words.contactView.title;
  }

  protected override onOpen(): Promise<void> {
    this.isOpen = true;
    const file = this.app.workspace.getActiveFile();
    if (file?.extension === 'md') this.file = file;
    this.registerEvent(this.app.workspace.on('file-open', (file) => this.follow(file)));
    this.register(this.session.subscribe(() => this.show()));
    this.show();
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.isOpen = false;
    render(null, this.contentEl);
    return Promise.resolve();
  }

  /** Ignores views without a note, such as the graph or a picture. */
  private follow(file: TFile | null): void {
    if (file === null || file.extension !== 'md' || file === this.file) return;
    this.file = file;
    this.isBecomingContact = false;
    this.markers = null;
    this.status = '';
    this.contentEl.scrollTop = 0;
    this.show();
  }

  private show(): void {
    const { session, status } = this;
    if (!this.isOpen) return;
    const note = this.openNote();
    const page = h(ContactPage, { platform: platformOf(session), note, nameOf: (path) => nameAt(session, path), isDailyNote: session.reader.isDailyNote, actions: this.actionsFor(note), status });
    render(page, this.contentEl);
    if (!this.isBecomingContact || note.kind !== 'contact') return;
    this.isBecomingContact = false;
    this.contentEl.querySelector<HTMLElement>('.rapport-contact-panel')?.focus({ preventScroll: true });
  }

  private async makeContact(): Promise<void> {
    if (this.file === null) return;
    this.isBecomingContact = true;
    if (!(await this.say(writeMakeContact(this.session, this.file, this.markersOfOthers())))) this.isBecomingContact = false;
  }

  private openNote(): OpenNote {
    const { file, session } = this;
    const { index, progress } = session;
    if (file === null) return { kind: 'nothing' };
    const today = session.today();
    const relationship = index.relationship(file.path, today);
    const background = index.background(file.path, today);
    if (relationship !== null && background !== null) {
      void session.readTexts(notesOf(relationship.record));
      return { kind: 'contact', relationship, background, event: eventWhereMet(index.events(today), file.path), queue: index.queue(today), problems: index.problemsIn(file.path) };
    }
    if (progress !== null) return { kind: 'reading', ...progress };
    if (this.app.vault.getFileByPath(file.path) === null) return { kind: 'gone' };
    void session.readTexts([file.path]);
    return { kind: 'no-contact', note: nonContactAt(session, file, this.markersOfOthers()) };
  }

  /** Looked for in all contacts once for each note that is opened, not at each change of the vault. */
  private markersOfOthers(): readonly Marker[] {
    const { session } = this;
    if (this.markers?.reader !== session.reader) this.markers = { reader: session.reader, found: markersOfContacts(session) };
    return this.markers.found;
  }

  private actionsFor(note: OpenNote): ContactActions {
    const { session } = this;
    const path = note.kind === 'contact' ? note.relationship.record.facts.path : '';
    const write = (action: (relationship: Relationship) => Promise<WriteAnnouncement>): Promise<boolean> => (note.kind === 'contact' ? this.say(action(note.relationship)) : Promise.resolve(false));
    return {
      log: () => openLogForm(session, { people: [path] }),
      showEvent: (event) => void openEvent(session, event),
      snooze: (anchor) => showSnoozeMenu(session, path, anchor),
      setCadence: () => chooseFrequency(session, [path]),
      mark: (entry, anchor) => showMarkMenu(session, anchor, (kind, what) => void write((relationship) => writeMark(session, relationship, entry, kind, what))),
      close: (request, state) => write((relationship) => writeClosing(session, relationship, request, state)),
      thank: (received) => write((relationship) => writeThanks(session, relationship, received)),
      reschedule: (plan) => askForNewDate(session, path, plan),
      fixesOf: (problem) => fixesOfOne(session, problem),
      giving: givingOf(session),
      makeContact: () => void this.makeContact(),
      done: (item) => write((relationship) => markDone(session, relationship, item)),
      sayContact: (line, isContact) => write((relationship) => writeContact(session, relationship, line, isContact)),
    };
  }

  /** Shows the answers after an action, and announces its outcome. */
  private async say(action: Promise<WriteAnnouncement>): Promise<boolean> {
    // Announce it again even if the words are the same.
    this.setStatus('');
    const written = await action;
    this.setStatus(written ?? '');
    return written !== null;
  }
  private setStatus(status: string): void {
    this.status = status;
    this.show();
  }
}
