import { inertWords } from '../../domain/text/inert-words.ts';

/** A brief as it is copied: about one person, or what several have in common. */
export interface BriefText {
  /** A name as a link, or words. */
  readonly title: Linked;
  /** Who it is; empty if nothing is known. */
  readonly identity: string;
  readonly sections: readonly { /** `null` if the title says what the lines are. */ readonly head: string | null; readonly lines: readonly Linked[] }[];
}

/** Words behind a link, which is written as it is. */
export interface Linked {
  readonly link: string | null;
  readonly words: string;
}

/**
 * Briefs as Markdown, each quoted as a whole: what is quoted counts as nothing, neither as contact nor as a promise, in
 * whatever note it is pasted. Source: docs/rules.md, "Brief".
 */
export function quotedBriefs(briefs: readonly BriefText[]): string {
  return briefs.map((brief) => linesOf(brief).map((line) => `> ${line}`.trimEnd()).join('\n')).join('\n\n').concat('\n');
}

function linesOf({ title, identity, sections }: BriefText): readonly string[] {
  const who = inertWords(identity);
  return [`**${written(title)}**`, ...(who === '' ? [] : [who]), ...sections.flatMap(({ head, lines }) => ['', ...(head === null ? [] : [`**${head}**`, '']), ...lines.map((line) => `- ${written(line)}`)])];
}

function written({ link, words }: Linked): string {
  const text = inertWords(words);
  if (link === null) return text;
  return text === '' ? link : `${link}: ${text}`;
}
