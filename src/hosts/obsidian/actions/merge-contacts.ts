import { Modal, Setting } from 'obsidian';
import type { NoteChange } from '../../../index/write/transaction.ts';
import { wholeDifference } from '../../../notes/text/minimal-splice.ts';
import type { NoteText } from '../../../notes/write/merge/carry-over.ts';
import { mergeContacts } from '../../../notes/write/merge/merge-contacts.ts';
import { redirectLinks, type Redirection } from '../../../notes/write/merge/redirect-links.ts';
import { applySplices, isRefusal } from '../../../notes/text/splice.ts';
import { refusedSentence, reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { deletesForGood } from '../vault/trash-option.ts';
import { OpenContactModal } from './open-contact.ts';
import { displayName } from './snooze.ts';

/** A merge as previewed: the note that stays, its new text, the note that goes, and the notes whose links change. */
interface MergePlan {
  readonly kept: NoteText;
  readonly merged: string;
  readonly other: NoteText;
  /** Notes with links to the other, and how many each has. */
  readonly linking: ReadonlyMap<string, number>;
}

/** Asks which contact to merge into the one at `path`, and previews the result. */
export function openMerge(session: Session, path: string): void {
  const picker = new OpenContactModal(session, (other) => void previewMerge(session, path, other), path);
  picker.setPlaceholder(session.words.merge.choose(displayName(session, path)));
  picker.open();
}

/** Previews merging the note at `other` into the one at `kept`, or says why it can't be done. */
export async function previewMerge(session: Session, kept: string, other: string): Promise<void> {
  const plan = await planOf(session, kept, other);
  if (typeof plan === 'string') session.showNotice(session.words.merge.refused(plan));
  else new MergePreview(session, plan).open();
}

/** The merge, or why it can't be done in plain sentences. */
async function planOf(session: Session, keptPath: string, otherPath: string): Promise<MergePlan | string> {
  const { app, words } = session;
  if (deletesForGood(app)) return words.refusal({ kind: 'deletes-for-good' });
  const kept = await noteAt(session, keptPath);
  const other = await noteAt(session, otherPath);
  if (kept === null || other === null) return words.refusal({ kind: 'missing-note', path: kept === null ? keptPath : otherPath });
  const edit = mergeContacts(kept, other, (target, from) => app.metadataCache.getFirstLinkpathDest(target, from)?.path ?? null, session.reader, session.settings, session.engine);
  if (isRefusal(edit)) return refusedSentence(session, { kind: 'refused', path: keptPath, ...edit, left: [] });
  const united = applySplices(kept.text, edit);
  const merged = applySplices(united, redirectLinks(united, redirection(session, keptPath, otherPath, keptPath)));
  const linking = new Map<string, number>();
  for (const [path, targets] of Object.entries(app.metadataCache.resolvedLinks)) {
    if (!(otherPath in targets) || path === keptPath || path === otherPath) continue;
    const note = await noteAt(session, path);
    const count = note === null ? 0 : redirectLinks(note.text, redirection(session, path, otherPath, keptPath)).length;
    if (count > 0) linking.set(path, count);
  }
  return { kept, merged, other, linking };
}

async function noteAt({ app: { vault } }: Session, path: string): Promise<NoteText | null> {
  const file = vault.getFileByPath(path);
  return file === null ? null : { path, text: await vault.read(file) };
}

/** Redirects the links of the note at `source` from one note to another, as the app resolves and writes links. */
function redirection({ app: { metadataCache, vault } }: Session, source: string, from: string, to: string): Redirection {
  const file = vault.getFileByPath(to);
  return (target) => (file !== null && metadataCache.getFirstLinkpathDest(target, source)?.path === from ? metadataCache.fileToLinktext(file, source, true) : null);
}

async function merge(session: Session, { kept, merged, other, linking }: MergePlan): Promise<void> {
  const { words } = session;
  const [otherName, keptName] = [displayName(session, other.path), displayName(session, kept.path)];
  const ownChange: NoteChange = { path: kept.path, change: (now) => (now === kept.text ? wholeDifference(now, merged) : { refused: { kind: 'changed-since-preview' }, line: null }) };
  const redirected = [...linking.keys()].map((path): NoteChange => ({ path, change: (now) => redirectLinks(now, redirection(session, path, other.path, kept.path)) }));
  const details = { trashed: [other], optional: [...linking.keys()] };
  const outcome = await session.write(words.merge.action(otherName, keptName), [ownChange, ...redirected], details);
  reportOutcome(session, words.merge.merged(otherName, keptName), outcome);
}

/** Previews the merged note and the other changes before anything is written. */
class MergePreview extends Modal {
  constructor(
    private readonly session: Session,
    private readonly plan: MergePlan,
  ) {
    super(session.app);
  }

  override onOpen(): void {
    const { contentEl, session, plan: { kept, merged, other, linking } } = this;
    const { words: { merge: words, commands }, discreet } = session;
    this.setTitle(words.title(displayName(session, kept.path), displayName(session, other.path)));
    const links = [...linking.values()].reduce((sum, count) => sum + count, 0);
    for (const sentence of discreet ? [words.links(links, linking.size)] : [words.kept(kept.path), words.trashed(other.path), words.links(links, linking.size)]) {
      contentEl.createEl('p', { text: sentence, attr: { dir: 'auto' } });
    }
    if (!discreet) contentEl.createEl('pre', { text: merged, cls: 'rapport-merge-preview', attr: { dir: 'auto', tabindex: '0', role: 'region', 'aria-label': words.text } });
    new Setting(contentEl)
      .addButton((button) => button.setButtonText(commands.cancel).onClick(() => this.close()))
      .addButton((button) => {
        button.setButtonText(words.finish).setDestructive().onClick(async () => {
          this.close();
          await merge(session, this.plan);
        });
      });
  }
}
