import type { Brief } from '../../../domain/brief/brief.ts';
import { quotedBriefs } from '../../../notes/write/quoted-brief.ts';
import { nameAt } from '../page-view.ts';
import type { Session } from '../session/session.ts';
import { briefTexts } from './brief-text.ts';

/** Copies a brief as Markdown, with links as the app writes them. Not in privacy mode, which shows no words of notes. */
export async function copyBrief(session: Session, brief: Brief, { navigator }: Pick<Window, 'navigator'>): Promise<void> {
  const { app, words, discreet } = session;
  const { briefView } = words;
  if (discreet) {
    session.showNotice(briefView.notCopiedInPrivacy);
    return;
  }
  const nameOf = (path: string): string => nameAt(session, path);
  const linkTo = (path: string): string => {
    const file = app.vault.getFileByPath(path);
    return file === null ? nameOf(path) : app.fileManager.generateMarkdownLink(file, '');
  };
  const text = quotedBriefs(briefTexts(brief, { words, today: session.today(), discreet, nameOf }, linkTo));
  try {
    await navigator.clipboard.writeText(text);
    session.showNotice(briefView.copied);
  } catch {
    // The system may deny access to the clipboard, with an error of its own kind.
    session.showNotice(briefView.notCopied);
  }
}
