import type { Problem, ProblemDetail } from '../../../domain/problem.ts';
import type { ProblemGroup } from '../../../domain/problem-groups.ts';
import { initials } from '../../../domain/text/initials.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import { foldedName, linkFrom } from '../../../index/links/link-resolver.ts';
import { addColon } from '../../../notes/write/exchange/add-colon.ts';
import { linkName } from '../../../notes/write/daily/link-name.ts';
import { redirectLinks } from '../../../notes/write/merge/redirect-links.ts';
import type { Edit } from '../../../notes/text/splice.ts';
import type { ProblemFix } from '../../../views/problems/problem-fixes.tsx';
import { previewMerge } from '../actions/merge-contacts.ts';
import { openNewContact } from '../actions/new-contact.ts';
import { OpenContactModal } from '../actions/open-contact.ts';
import { splitNote } from '../actions/split-note.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';

/** What fixes equal problems at all of their places, each as one undo; none where only the user knows what is meant. */
export function fixesOf(session: Session, { first, problems }: ProblemGroup): readonly ProblemFix[] {
  const { index, settings, words: { commands: { fixes }, settings: { rows } } } = session;
  const { detail, path } = first;
  switch (detail.kind) {
    case 'ambiguous-date':
      return (['day-first', 'month-first'] as const).map((order) => settingFix(session, rows.dateOrder.labels[order], { ...settings, dateOrder: order }));
    case 'dated-lines-outside-log':
      return detail.heading === null ? [] : [settingFix(session, fixes.countHeading(detail.heading), { ...settings, logHeadings: [...settings.logHeadings, detail.heading] })];
    case 'folder-without-rule': {
      const { contacts } = settings;
      return [settingFix(session, fixes.addFolder, { ...settings, contacts: { ...contacts, folders: [...contacts.folders, detail.folder.replace(/\/$/, '')] } })];
    }
    case 'unresolved-link':
      return detail.suggestion === null ? [newContact(session, detail.target)] : [linkFix(session, problems, detail, detail.suggestion)];
    case 'mark-with-one-colon':
      return [noteFix(session, fixes.addColon, problems, (text, { line }) => addColon(text, line, detail.mark))];
    case 'unlinked-people': {
      const [name] = detail.names;
      if (name === undefined) return [];
      const choose = (): void => new OpenContactModal(session, (to) => noteFix(session, '', problems, (text, place) => linkName(text, name, linkFrom(place.path, to, index), session.engine)).run()).open();
      return [{ label: fixes.chooseContact(shown(session, name)), run: choose }, newContact(session, name)];
    }
    case 'several-people':
    case 'contact-table':
      return problems.length > 1 ? [] : [{ label: fixes.split, run: () => void splitNote(session, path) }];
    case 'conflict-copy':
    case 'possible-copy':
      return index.facts(detail.original) === null ? [] : [{ label: fixes.merge, run: () => void previewMerge(session, detail.original, path) }];
    default:
      return [];
  }
}

/** What fixes one problem, at its own place. */
export function fixesOfOne(session: Session, problem: Problem): readonly ProblemFix[] {
  return fixesOf(session, { first: problem, problems: [problem] });
}

function newContact(session: Session, name: string): ProblemFix {
  return { label: session.words.commands.fixes.create(shown(session, name)), run: () => openNewContact(session, name) };
}

/** Has the links lead to the contact that was meant. */
function linkFix(session: Session, problems: readonly Problem[], { target }: Extract<ProblemDetail, { kind: 'unresolved-link' }>, suggestion: string): ProblemFix {
  const isMeant = (written: string): boolean => foldedName(written) === foldedName(target);
  return noteFix(session, session.words.commands.fixes.use(shown(session, suggestion)), problems, (text) => redirectLinks(text, (written) => (isMeant(written) ? suggestion : null)));
}

/** Changes the notes of the problems, as one action. */
function noteFix(session: Session, label: string, problems: readonly Problem[], change: (text: string, place: Problem) => Edit): ProblemFix {
  const run = async (): Promise<void> => {
    const { commands } = session.words;
    const changes = problems.map((problem) => ({ path: problem.path, change: (text: string) => change(text, problem) }));
    reportOutcome(session, commands.fixes.fixed, await session.write(commands.fixes.action, changes));
  };
  return { label, run: () => void run() };
}

/** Changes the settings, as one action. */
function settingFix(session: Session, label: string, settings: Settings): ProblemFix {
  const run = async (): Promise<void> => {
    const { commands: { fixes } } = session.words;
    reportOutcome(session, fixes.settingSaved, await session.write(fixes.action, [], { settings }));
  };
  return { label, run: () => void run() };
}

function shown({ discreet }: Session, name: string): string {
  return discreet ? initials(name) : name;
}
