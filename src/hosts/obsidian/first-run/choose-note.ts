import { FuzzySuggestModal, renderMatches } from 'obsidian';
import type { FuzzyMatch, TFile } from 'obsidian';
import { alikeIn } from '../../../domain/text/alike.ts';
import type { Session } from '../session/session.ts';

/** Asks for a note of the vault and passes its path to `onChosen`. */
export function chooseNote(session: Session, onChosen: (path: string) => void): void {
  new NoteModal(session, onChosen).open();
}

/** The notes by name, the latest changed first. */
class NoteModal extends FuzzySuggestModal<TFile> {
  private readonly notes: readonly TFile[];
  private readonly alike: ReadonlySet<string>;

  constructor(
    session: Session,
    private readonly onChosen: (path: string) => void,
  ) {
    super(session.app);
    this.setPlaceholder(session.words.firstRun.chooseNote);
    this.notes = session.app.vault.getMarkdownFiles().sort((a, b) => b.stat.mtime - a.stat.mtime);
    this.alike = alikeIn(this.notes.map(({ path, basename }) => ({ path, text: basename })));
  }

  override getItems(): TFile[] {
    return [...this.notes];
  }

  override getItemText({ basename }: TFile): string {
    return basename;
  }

  override renderSuggestion({ item: { path, basename }, match }: FuzzyMatch<TFile>, element: HTMLElement): void {
    element.addClass('mod-complex');
    const content = element.createDiv({ cls: 'suggestion-content' });
    renderMatches(content.createDiv({ cls: 'suggestion-title', attr: { dir: 'auto' } }), basename, match.matches);
    if (this.alike.has(path)) content.createDiv({ cls: 'suggestion-note', text: path, attr: { dir: 'auto' } });
  }

  override onChooseItem(file: TFile): void {
    this.onChosen(file.path);
  }
}
