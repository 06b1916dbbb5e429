import { FuzzySuggestModal } from 'obsidian';
import type { TFile } from 'obsidian';
import type { Session } from '../session/session.ts';

/** Asks for a note of the vault and passes its path to `onChosen`. */
export function chooseNote(session: Session, onChosen: (path: string) => void): void {
  new NoteModal(session, onChosen).open();
}

class NoteModal extends FuzzySuggestModal<TFile> {
  constructor(
    private readonly session: Session,
    private readonly onChosen: (path: string) => void,
  ) {
    super(session.app);
    this.setPlaceholder(session.words.setup.chooseNote);
  }

  override getItems(): TFile[] {
    return this.session.app.vault.getMarkdownFiles();
  }

  override getItemText(file: TFile): string {
    return file.path.replace(/\.md$/i, '');
  }

  override onChooseItem(file: TFile): void {
    this.onChosen(file.path);
  }
}
