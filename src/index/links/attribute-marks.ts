import type { Exchange, Interaction } from '../../domain/interaction.ts';
import type { Problem } from '../../domain/problem.ts';
import { linksOfMark } from '../../notes/text/links.ts';

/** The marks of an entry by the contact that they belong to, and those that don't say whose they are. */
export interface AttributedMarks {
  readonly of: (contact: string) => readonly Exchange[];
  readonly problems: readonly Problem[];
}

const NO_MARKS: AttributedMarks = { of: () => [], problems: [] };

/**
 * Whose the marks of an entry in another note are: its only contact's; with several, the one that the mark names
 * (docs/note-format.md, "Whose mark it is"). `people` are the paths of the participants.
 */
export function attributedMarks({ exchanges, path }: Interaction, people: readonly string[], resolve: (target: string) => string | null): AttributedMarks {
  const [only, ...others] = people;
  if (exchanges.length === 0 || only === undefined) return NO_MARKS;
  if (others.length === 0) return { of: () => exchanges, problems: [] };
  const owners = exchanges.map((mark) => {
    const named = new Set(linksOfMark(mark).flatMap(({ target }) => people.find((contact) => contact === resolve(target)) ?? []));
    return named.size === 1 ? [...named][0] : undefined;
  });
  return {
    of: (contact) => exchanges.filter((_, index) => owners[index] === contact),
    problems: exchanges.flatMap(({ kind, line }, index): readonly Problem[] =>
      owners[index] === undefined ? [{ path, line, severity: 'problem', detail: { kind: 'mark-without-person', mark: kind } }] : [],
    ),
  };
}
