import { TFile } from 'obsidian';
import type { Session } from '../session/session.ts';

/** The text of the template of a periodic note, named in the app's settings with or without `.md`; a notice says if it is missing. */
export async function periodicTemplateText(session: Session, template: string): Promise<string> {
  const { app, words: { commands } } = session;
  if (template === '') return '';
  const path = template.replace(/^\/+/, '');
  const file = app.vault.getAbstractFileByPath(path) ?? app.vault.getAbstractFileByPath(`${path}.md`);
  if (file instanceof TFile) return app.vault.cachedRead(file);
  session.showNotice(commands.templateMissing(path));
  return '';
}
