import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { NoteFacts } from '../../notes/note.ts';
import { type Changes, Memo } from '../answers/changes.ts';
import { folderHintProblems } from './folder-hints.ts';
import type { GoalLinks } from '../links/goal-links.ts';
import { introductionCircles } from './introduction-circles.ts';
import type { Links } from '../links/link-resolver.ts';
import type { OtherNames } from './missing-links.ts';
import { missingLinks, otherNamesOf } from './missing-links.ts';
import type { Backlinks } from '../links/backlinks.ts';
import type { WordsInUse } from '../links/words-in-use.ts';
import { originalOfNumbered } from '../../notes/other-note/conflict-copy.ts';

/** What is known of a vault that can be wrong, or worth a word. */
export interface ProblemSources {
  readonly settings: Settings;
  readonly notes: ReadonlyMap<string, NoteFacts>;
  readonly contacts: ReadonlyMap<string, ContactFacts>;
  readonly links: Links;
  readonly backlinks: Backlinks;
  readonly goals: GoalLinks;
  readonly words: WordsInUse;
}

/** Problems and hints, those of single notes and those that only notes together have. */
export class VaultProblems {
  private readonly otherNames: Memo<null, OtherNames>;

  constructor(
    private readonly vault: ProblemSources,
    changes: Changes,
  ) {
    this.otherNames = new Memo(changes, () => otherNamesOf(vault.contacts.values()));
  }

  /** Of the whole vault, by path, then line. */
  all(): readonly Problem[] {
    const { settings, notes, contacts, backlinks, goals, words } = this.vault;
    const inNotes = [...notes.values()].flatMap(({ problems }) => problems);
    const hints = [...goals.hints(words), ...this.circlesFrom(contacts.keys()), ...folderHintProblems(notes, settings), ...possibleCopies(contacts)];
    return [...inNotes, ...this.missingIn(notes.values()), ...backlinks.problems(), ...hints].sort((a, b) => compareCodePoints(a.path, b.path) || a.line - b.line);
  }

  /** Of one note, by line. Hints about its folder are none of its own. */
  of(path: string): readonly Problem[] {
    const { notes, contacts, backlinks, goals, words } = this.vault;
    const note = notes.get(path);
    if (note === undefined) return [];
    const circles = this.circlesFrom([path]).filter((circle) => circle.path === path);
    const hints = [...goals.hintsIn(path, words), ...circles, ...possibleCopies(contacts, [path])];
    return [...note.problems, ...this.missingIn([note]), ...backlinks.problemsIn(path), ...hints].sort((a, b) => a.line - b.line);
  }

  private missingIn(notes: Iterable<NoteFacts>): readonly Problem[] {
    const { links } = this.vault;
    return missingLinks(notes, () => this.otherNames.on(null), links);
  }

  /** Contacts whose introductions form a circle. */
  private circlesFrom(starts: Iterable<string>): readonly Problem[] {
    const { contacts, links } = this.vault;
    return introductionCircles(contacts, links, starts);
  }
}

/** Contacts among those at `paths` beside which there is one of the same name without a number behind it. */
function possibleCopies(contacts: ReadonlyMap<string, ContactFacts>, paths: Iterable<string> = contacts.keys()): readonly Problem[] {
  const copies: Problem[] = [];
  for (const path of paths) {
    const original = originalOfNumbered(path);
    if (original !== null && contacts.has(path) && contacts.has(original)) copies.push({ path, line: 1, severity: 'hint', detail: { kind: 'possible-copy', original } });
  }
  return copies;
}
