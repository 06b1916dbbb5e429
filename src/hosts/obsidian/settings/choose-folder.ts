import { FuzzySuggestModal } from 'obsidian';
import type { Session } from '../session/session.ts';

/** Asks for a folder of the vault, except those already `taken`, and gives its path to `onChosen`. */
export function chooseFolder(session: Session, taken: readonly string[], onChosen: (folder: string) => void): void {
  new FolderModal(session, taken, onChosen).open();
}

class FolderModal extends FuzzySuggestModal<string> {
  constructor(
    private readonly session: Session,
    private readonly taken: readonly string[],
    private readonly onChosen: (folder: string) => void,
  ) {
    super(session.app);
    this.setPlaceholder(session.words.settings.chooseFolder);
  }

  override getItems(): string[] {
    return this.session.app.vault.getAllFolders(false).map(({ path }) => path).filter((path) => !this.taken.includes(path));
  }

  override getItemText(folder: string): string {
    return folder;
  }

  override onChooseItem(folder: string): void {
    this.onChosen(folder);
  }
}
