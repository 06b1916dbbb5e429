import { parse, stringify } from 'yaml';

/** Fails on what is no YAML, as the app does. */
export function parseYaml(text: string): unknown {
  return parse(text, { logLevel: 'error' }) as unknown;
}

export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

/** Where the properties of a note lie, by the app's rule: `---` as its very first line, and another below. */
export function getFrontMatterInfo(content: string): { exists: boolean; frontmatter: string; from: number; to: number; contentStart: number } {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m.exec(content);
  if (match?.index !== 0) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const from = content.indexOf('\n') + 1;
  const frontmatter = match[1] ?? '';
  return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: match[0].length };
}
