import { Modal, Setting } from 'obsidian';
import { formatDay } from '../../../domain/day.ts';
import { VaultError } from '../../../index/port/vault.ts';
import { newContactPath, newContactText, sameFileAs } from '../../../notes/write/contact/new-note.ts';
import type { Session } from '../session/session.ts';
import { onEnter } from './on-enter.ts';

/** Asks for a name and creates the contact's note. `name` is the suggestion. */
export function openNewContact(session: Session, name = ''): void {
  new NewContactModal(session, name).open();
}

/** Creates a contact note by the settings. Resolves to its path, or to one plain sentence why not. */
export async function createContact(session: Session, name: string): Promise<{ readonly path: string } | { readonly refused: string }> {
  const { words: { commands, refusal } } = session;
  const path = newContactPath(name, newContactFolder(session));
  if (path === null) return { refused: commands.nameMissing };
  const taken = sameFileAs(path, session.app.vault.getFiles().map((file) => file.path));
  if (taken !== null) return { refused: refusal({ kind: 'existing-note', path: taken }) };
  const template = await templateText(session);
  const text = newContactText({ path, name, template, date: formatDay(session.today()) }, session.reader, session.settings, session.engine);
  try {
    await session.create(path, text);
    return { path };
  } catch (error) {
    if (error instanceof VaultError) return { refused: refusal(error.detail) };
    throw error;
  }
}

/** The folder that the user set, else the first folder of contacts, else the app's default. */
export function newContactFolder({ app, preferences, settings }: Session): string {
  const [contacts] = settings.contacts.folders;
  return preferences.newContactFolder ?? contacts ?? app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '').path;
}

async function templateText(session: Session): Promise<string> {
  const { app, preferences, words: { commands } } = session;
  const path = preferences.newContactTemplate;
  if (path === null) return '';
  const file = app.vault.getFileByPath(path) ?? app.vault.getFileByPath(`${path}.md`);
  if (file === null) {
    session.showNotice(commands.templateMissing(path));
    return '';
  }
  return app.vault.cachedRead(file);
}

class NewContactModal extends Modal {
  constructor(
    private readonly session: Session,
    private name: string,
  ) {
    super(session.app);
  }

  override onOpen(): void {
    const { words: { commands } } = this.session;
    this.setTitle(commands.newContact);
    const setting = new Setting(this.contentEl).setName(commands.contactName);
    setting.addText((text) => {
      text.inputEl.setAttribute('aria-label', commands.contactName);
      text.inputEl.dir = 'auto';
      onEnter(text.inputEl, () => void create());
      text.inputEl.focus();
      text.setValue(this.name).onChange((name) => {
        this.name = name;
        const path = newContactPath(name, newContactFolder(this.session));
        setting.setDesc(path === null ? '' : commands.becomes(path)).setErrorMessage(null);
      });
    });
    const create = async (): Promise<void> => {
      const made = await createContact(this.session, this.name);
      if ('refused' in made) {
        setting.setErrorMessage(made.refused);
        return;
      }
      this.close();
      await this.session.open({ path: made.path, line: 1 });
    };
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(commands.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(commands.create).setCta().onClick(create));
  }
}
