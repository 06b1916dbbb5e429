import { Modal, Platform, Scope, TFile } from 'obsidian';
import type { EventRef } from 'obsidian';
import { render } from 'preact';
import { LogForm } from '../../../views/log-form/log-form.tsx';
import { createContact } from '../actions/new-contact.ts';
import { renderWithPlatform } from '../platform.ts';
import { noticeWithUndo, refusedSentence } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { Drafts } from './drafts.ts';
import { FormController } from './form-controller.ts';

/** What the log form begins with: paths of contacts, and what was given to them. */
interface FormStart {
  readonly people: readonly string[];
  readonly gave?: string;
}

/** Opens the log form. */
export function openLogForm(session: Session, start: FormStart): void {
  new LogFormModal(session, start).open();
}

/** The drafts on this device. */
const DRAFTS_KEY = 'rapport-log-drafts';

/** The log form in a dialog of the app; on phones a sheet from below. */
class LogFormModal extends Modal {
  private readonly controller: FormController;
  private round = 0;
  private unsubscribe: (() => void) | null = null;
  private moves: EventRef | null = null;
  private viewport: VisualViewport | null = null;

  constructor(
    private readonly session: Session,
    { people, gave }: FormStart,
  ) {
    super(session.app);
    const { app } = session;
    const drafts = new Drafts({ load: (): unknown => app.loadLocalStorage(DRAFTS_KEY), save: (data) => app.saveLocalStorage(DRAFTS_KEY, data) });
    this.controller = new FormController(session, people, drafts, {
      readNote: async (path) => {
        const file = app.vault.getAbstractFileByPath(path);
        return file instanceof TFile ? app.vault.cachedRead(file) : null;
      },
      makeContact: (name) => createContact(session, name),
      refusedSentence: (outcome) => refusedSentence(session, outcome),
      saved: (done, action, andNext) => this.saved(done, action, andNext),
      changed: () => this.show(),
    });
    if (gave !== undefined) this.controller.addGave(gave);
    // Escape closes an open list first: its field handles the key before the dialog.
    this.scope = new Scope();
    this.scope.register([], 'Escape', () => {
      if (this.contentEl.querySelector('[role="combobox"][aria-expanded="true"]') !== null) return;
      this.close();
      return false;
    });
  }

  override onOpen(): void {
    const { app } = this.session;
    this.setTitle(this.session.words.logForm.title);
    this.modalEl.addClass('rapport-log-modal');
    this.unsubscribe = this.session.subscribe(() => void this.controller.refresh());
    this.moves = app.vault.on('rename', ({ path }, from) => this.controller.moved(from, path));
    this.viewport = this.modalEl.win.visualViewport;
    this.viewport?.addEventListener('resize', this.fitAboveKeyboard);
    this.show();
    void this.controller.refresh();
  }

  override onClose(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
    if (this.moves !== null) this.session.app.vault.offref(this.moves);
    this.viewport?.removeEventListener('resize', this.fitAboveKeyboard);
    render(null, this.contentEl);
  }

  private show(): void {
    if (this.unsubscribe === null) return;
    renderWithPlatform(this.session, <LogForm view={this.controller.view()} actions={this.controller} round={this.round} saveKey={Platform.isMobile ? null : Platform.isMacOS ? '⌘ Enter' : 'Ctrl+Enter'} />, this.contentEl);
  }

  private saved(done: string, action: number | null, andNext: boolean): void {
    if (andNext) {
      this.round++;
      this.show();
    } else this.close();
    noticeWithUndo(this.session, done, action);
  }

  /** Keeps the save button above a phone's keyboard. */
  private readonly fitAboveKeyboard = (): void => {
    const { viewport, modalEl: { win } } = this;
    const covered = viewport === null ? 0 : Math.max(0, win.innerHeight - viewport.height - viewport.offsetTop);
    this.modalEl.setCssProps({ '--rapport-keyboard-height': `${Math.round(covered)}px` });
  };
}
