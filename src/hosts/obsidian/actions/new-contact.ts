import type { Setting } from 'obsidian';
import { formatDay } from '../../../domain/day.ts';
import { commonFolder } from '../../../notes/write/contact/common-folder.ts';
import { commonMarker, markersOf, type Marker, type NoteProperties } from '../../../notes/write/contact/contact-markers.ts';
import { commonTemplate } from '../../../notes/write/contact/common-template.ts';
import { newContactPath, newContactText } from '../../../notes/write/contact/new-note.ts';
import type { Session } from '../session/session.ts';
import { createNote, type NewNote } from './create-note.ts';
import { FormDialog } from './form-dialog.ts';

/** Asks for a name and creates the contact's note. `name` is the suggestion. */
export function openNewContact(session: Session, name = ''): void {
  new NewContactModal(session, name).open();
}

/** Creates a contact note like the others. Resolves to its path, or to one plain sentence why not. */
export async function createContact(session: Session, name: string): Promise<NewNote> {
  const path = newContactPath(name, newContactFolder(session));
  if (path === null) return { refused: session.words.commands.nameMissing };
  return createNote(session, path, async () => newContactNote(session, path, name, await newContactTemplate(session)));
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

class NewContactModal extends FormDialog {
  private nameField: Setting | null = null;

  constructor(
    session: Session,
    private name: string,
  ) {
    super(session);
  }

  override onOpen(): void {
    const { session, session: { words: { commands } } } = this;
    this.setTitle(commands.newContact);
    const field = this.ask(commands.contactName, '', (input) => Object.assign(input, { dir: 'auto', value: this.name }), (name) => {
      this.name = name;
      const path = newContactPath(name, newContactFolder(session));
      field.setDesc(path === null ? '' : commands.becomes(path));
    });
    this.nameField = field;
    this.addButtons(commands.create);
  }

  protected override async finish(): Promise<void> {
    const made = await createContact(this.session, this.name);
    if ('refused' in made) {
      this.nameField?.setErrorMessage(made.refused);
      return;
    }
    this.close();
    await this.session.open({ path: made.path, line: 1 });
  }
}
