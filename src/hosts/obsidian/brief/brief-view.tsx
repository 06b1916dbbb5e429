import { Keymap, MarkdownView, Platform, type TAbstractFile, type ViewStateResult } from 'obsidian';
import type { VNode } from 'preact';
import type { NoteLink } from '../../../domain/interaction.ts';
import { isObject } from '../../../domain/settings/json.ts';
import type { Source } from '../../../domain/source.ts';
import { initials } from '../../../domain/text/initials.ts';
import { fileName } from '../../../domain/text/note-path.ts';
import { notesOf } from '../../../index/snapshot/notes-of.ts';
import { BriefPage } from '../../../views/brief/brief-page.tsx';
import type { BriefActions, BriefModel } from '../../../views/brief/model.ts';
import { PlatformProvider, type Platform as PlatformOfViews } from '../../../views/platform.ts';
import type { BriefSubject } from '../actions/open-brief.ts';
import { openLogForm } from '../log-form/log-form-modal.tsx';
import { nameAt, PageView } from '../page-view.ts';
import { platformOf } from '../platform.ts';
import { BRIEF_VIEW_TYPE } from '../view-types.ts';
import { copyBrief } from './copy-brief.ts';
import { printAlone } from './print-alone.ts';

/** What to know before a talk with some people, or with those of a note. Both survive a restart, and the people follow the note. */
export class BriefView extends PageView {
  /** Lines open beside the brief, which stays. A phone has room for one, and a way back. */
  override navigation = Platform.isPhone;
  private subject: BriefSubject = { people: [], note: null };
  /** Whom the note names. */
  private named: readonly NoteLink[] = [];

  override getViewType(): string {
    return BRIEF_VIEW_TYPE;
  }

  override getDisplayText(): string {
    const { session, subject: { people, note } } = this;
    const { briefView } = session.words;
    if (note === null && people.length === 0) return briefView.title;
    const nameOf = (path: string): string => (session.discreet ? initials(nameAt(session, path)) : nameAt(session, path));
    return briefView.titleOf(note === null ? people.map(nameOf) : [fileName(note)]);
  }

  override getIcon(): string {
    return 'lucide-clipboard-list';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.subject };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.subject = subjectFrom(state);
    await this.readNote();
  }

  override onOpen(): Promise<void> {
    this.registerEvent(this.app.vault.on('modify', (file) => this.follows(file)));
    return super.onOpen();
  }

  protected override page(): VNode {
    const platform: PlatformOfViews = { ...platformOf(this.session), openSource: (source, event) => this.openBeside(source, event) };
    return <PlatformProvider value={platform}><BriefPage shown={this.shown()} nameOf={(path) => nameAt(this.session, path)} actions={this.actions} /></PlatformProvider>;
  }

  protected override moved(from: string, to: string): void {
    const { people, note } = this.subject;
    if (note !== from && !people.includes(from)) return;
    this.subject = { people: people.map((path) => (path === from ? to : path)), note: note === from ? to : note };
    this.showChosen();
  }

  /** Opens a line in the tab of the active note, else of any note, so that the brief stays in view. */
  private openBeside(source: Source, event: MouseEvent | KeyboardEvent): void {
    const { workspace } = this.app;
    const file = workspace.getActiveFile();
    const notes = workspace.getLeavesOfType('markdown');
    const beside = notes.find(({ view }) => view instanceof MarkdownView && view.file === file) ?? notes[0];
    if (beside !== undefined && !this.navigation) workspace.setActiveLeaf(beside);
    void this.session.open(source, Keymap.isModEvent(event));
  }

  private follows(file: TAbstractFile): void {
    if (file.path === this.subject.note) void this.readNote();
  }

  private async readNote(): Promise<void> {
    const { note } = this.subject;
    const file = note === null ? null : this.app.vault.getFileByPath(note);
    const named = file === null ? [] : this.session.reader.peopleOf(file.path, await this.app.vault.cachedRead(file));
    // Another brief may have been asked for meanwhile.
    if (this.subject.note !== note) return;
    this.named = named;
    this.show();
  }

  private people(): readonly string[] {
    const { session: { index }, subject: { people, note } } = this;
    if (note === null) return people;
    return index.facts(note) === null ? index.contactsLinked(this.named, note) : [note];
  }

  private shown(): BriefModel {
    const { session, subject: { note } } = this;
    const { index, progress, words: { briefView } } = session;
    if (progress !== null) return { kind: 'reading', ...progress };
    const brief = index.brief(this.people(), note === null ? [] : [note], session.today());
    if (brief.people.length === 0) return { kind: 'nobody', why: note === null ? briefView.gone : briefView.noPeople(fileName(note)) };
    void session.readTexts(brief.people.flatMap(({ relationship }) => notesOf(relationship.record)));
    return { kind: 'brief', brief, note: note === null || index.facts(note) !== null ? null : note };
  }

  private readonly actions: BriefActions = {
    log: (people) => openLogForm(this.session, { people }),
    copy: () => {
      const shown = this.shown();
      if (shown.kind === 'brief') void copyBrief(this.session, shown.brief, this.contentEl.win);
    },
    print: Platform.isDesktopApp ? () => printAlone(this.contentEl) : null,
  };
}

/** The view's state as stored by the app; unknown values are ignored. */
function subjectFrom(stored: unknown): BriefSubject {
  const { people, note } = isObject(stored) ? stored : { people: null, note: null };
  return { people: Array.isArray(people) ? people.filter((path) => typeof path === 'string') : [], note: typeof note === 'string' && note !== '' ? note : null };
}
