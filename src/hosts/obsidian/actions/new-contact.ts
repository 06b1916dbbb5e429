import { Modal, Setting } from 'obsidian';
import { formatDay } from '../../../domain/day.ts';
import { VaultError } from '../../../index/port/vault.ts';
import { commonFolder } from '../../../notes/write/contact/common-folder.ts';
import { commonMarker, markersOf, type Marker, type NoteProperties } from '../../../notes/write/contact/contact-markers.ts';
import { commonTemplate } from '../../../notes/write/contact/common-template.ts';
import { newContactPath, newContactText, sameFileAs } from '../../../notes/write/contact/new-note.ts';
import type { Session } from '../session/session.ts';
import { onEnter } from './on-enter.ts';

/** Asks for a name and creates the contact's note. `name` is the suggestion. */
export function openNewContact(session: Session, name = ''): void {
  new NewContactModal(session, name).open();
}

/** Creates a contact note like the others. Resolves to its path, or to one plain sentence why not. */
export async function createContact(session: Session, name: string): Promise<{ readonly path: string } | { readonly refused: string }> {
  const { words: { commands, refusal } } = session;
  const path = newContactPath(name, newContactFolder(session));
  if (path === null) return { refused: commands.nameMissing };
  const taken = sameFileAs(path, session.app.vault.getFiles().map((file) => file.path));
  if (taken !== null) return { refused: refusal({ kind: 'existing-note', path: taken }) };
  try {
    await session.create(path, newContactNote(session, path, name, await newContactTemplate(session)));
    return { path };
  } catch (error) {
    if (error instanceof VaultError) return { refused: refusal(error.detail) };
    throw error;
  }
}

/** The text of a new contact: the template and the marking that the other contacts have. */
function newContactNote(session: Session, path: string, name: string, template: string): string {
  return newContactText({ path, name, template, date: formatDay(session.today()) }, session.reader, markersOfContacts(session), session.engine);
}

/** The folder that the user set, else that of the other contacts, else the first folder of contacts, else the app's default. */
export function newContactFolder({ app, index, preferences, settings }: Session, contacts: readonly string[] = index.contacts()): string {
  const [first] = settings.contacts.folders;
  return preferences.newContactFolder ?? commonFolder(contacts) ?? first ?? app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '').path;
}

/** What makes a note a contact here: the marking that most contacts have, then what the settings allow. */
export function markersOfContacts(session: Session): readonly Marker[] {
  const { reader, settings, engine } = session;
  const common = commonMarker(propertiesOfContacts(session), reader, engine);
  return common === null ? markersOf(settings) : [common, ...markersOf(settings)];
}

/** The text of the template that the user set, else of the one that the other contacts were made from; empty for none. */
export async function newContactTemplate(session: Session): Promise<string> {
  const { app: { vault }, preferences, index, reader, engine, words: { commands } } = session;
  const path = preferences.newContactTemplate;
  if (path !== null) {
    const file = vault.getFileByPath(path) ?? vault.getFileByPath(`${path}.md`);
    if (file === null) session.showNotice(commands.templateMissing(path));
    return file === null ? '' : vault.cachedRead(file);
  }
  const files = vault.getMarkdownFiles().filter((file) => index.note(file.path)?.kind === 'template');
  const texts = new Map(await Promise.all(files.map(async (file) => [file.path, await vault.cachedRead(file)] as const)));
  return texts.get(commonTemplate(texts, propertiesOfContacts(session), reader, engine) ?? '') ?? '';
}

function propertiesOfContacts({ app, index }: Session): readonly NoteProperties[] {
  return index.contacts().map((path) => app.metadataCache.getCache(path)?.frontmatter ?? {});
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
