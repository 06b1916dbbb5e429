import { formatDay } from '../../../domain/day.ts';
import { type GiveIdea, withoutMirrored } from '../../../domain/giving/give-idea.ts';
import { foldPersonName } from '../../../domain/vocabulary.ts';
import { dismissalOf } from '../../../index/write/give-idea-texts.ts';
import { readYaml } from '../../../notes/frontmatter/yaml-engine.ts';
import { dismissIdea } from '../../../notes/write/contact/dismiss-idea.ts';
import { chooseContact } from '../choose-contact.ts';
import { UsageError } from '../exit.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { ideaJson, ideasWithTexts, namesIn, writeIdea } from '../output/give-ideas.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal.ts';
import { showLines, writeNotes } from '../write/write-notes.ts';

export interface GiveOptions extends ReadingOptions {
  readonly dismiss?: string;
}

/** `rapport give`: what I could give to whom, or to one contact; with `--dismiss`, what not to suggest again. */
export async function give(folder: string, name: string | undefined, options: GiveOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const chosen = name === undefined ? null : chooseContact(open.index, name);
  const ideas = ideasWithTexts(chosen === null ? open.index.contacts() : [chosen], open);
  if (options.dismiss !== undefined) dismiss([...ideas.values()].flat(), options.dismiss, options, open, terminal);
  else if (options.json === true) terminal.write(asJson({ version: 1, today: formatDay(open.today), ideas: [...ideas.values()].flat().map(ideaJson) }));
  else terminal.write(ideasPage(ideas, chosen, open, terminal));
}

function ideasPage(ideas: ReadonlyMap<string, readonly GiveIdea[]>, chosen: string | null, open: OpenVault, terminal: Terminal): string {
  const page = new Page(terminal);
  const nameOf = namesIn(open);
  if ([...ideas.values()].every((own) => own.length === 0)) page.text(0, words.giving.none(chosen === null ? null : nameOf(chosen)));
  const once = new Set(withoutMirrored([...ideas.values()].flat()));
  for (const [path, all] of ideas) {
    const own = all.filter((idea) => once.has(idea));
    if (own.length === 0) continue;
    page.heading({ text: nameOf(path), style: page.colours.bold });
    own.forEach((idea, index) => {
      if (index > 0) page.gap();
      writeIdea(page, 2, idea, open);
    });
  }
  return page.toString();
}

/** Dismisses the one idea whose words hold those typed. */
function dismiss(ideas: readonly GiveIdea[], typed: string, { json }: ReadingOptions, open: OpenVault, terminal: Terminal): void {
  const nameOf = namesIn(open);
  const sentence = (idea: GiveIdea): string => words.giving.idea(idea, nameOf);
  const wanted = foldPersonName(typed).split(' ').filter((word) => word !== '');
  const [idea, ...others] = ideas.filter((one) => wanted.every((word) => foldPersonName(sentence(one)).includes(word)));
  if (idea === undefined) throw new UsageError(words.giving.noIdea(typed), ideas.map(sentence));
  if (others.length > 0) throw new UsageError(words.giving.severalIdeas(typed), [idea, ...others].map(sentence));
  const { person } = idea.want;
  const change = (text: string): ReturnType<typeof dismissIdea> => dismissIdea(text, person, dismissalOf(idea, open.index), open.reader, readYaml);
  const lines = writeNotes(open.vault, [{ path: person, change }], words.giving.dismissAction(nameOf(person)), terminal);
  if (json === true) {
    terminal.write(asJson({ version: 1, dismissed: ideaJson(idea), written: lines }));
    return;
  }
  const page = new Page(terminal);
  page.text(0, `${words.giving.dismissed}: ${sentence(idea)}`);
  showLines(page, lines);
  terminal.write(page.toString());
}
