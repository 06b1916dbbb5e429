import type { CachedMetadata, FrontmatterLinkCache, HeadingCache, LinkCache, ListItemCache, Loc, Pos, SectionCache, TagCache } from 'obsidian';
import { getFrontMatterInfo, parseYaml } from './yaml.ts';

/** What the app knows of a note by its text: properties, links, headings, tags, list items, sections. */
export function metadataOf(text: string): CachedMetadata {
  const places = new Places(text);
  const info = getFrontMatterInfo(text);
  const cache: CachedMetadata = {};
  const sections: SectionCache[] = [];
  if (info.exists) {
    const position = places.range(0, info.contentStart);
    sections.push({ type: 'yaml', position });
    addProperties(cache, info.frontmatter, position);
  }
  const body = new BodyReader(places, info.contentStart);
  body.read();
  sections.push(...body.sections);
  if (sections.length > 0) cache.sections = sections;
  if (body.headings.length > 0) cache.headings = body.headings;
  if (body.links.length > 0) cache.links = body.links;
  if (body.listItems.length > 0) cache.listItems = body.listItems;
  if (body.tags.length > 0) cache.tags = body.tags;
  return cache;
}

function addProperties(cache: CachedMetadata, yaml: string, position: Pos): void {
  let value: unknown;
  try {
    value = parseYaml(yaml);
  } catch {
    // Broken properties are in no cache.
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  cache.frontmatter = { ...value };
  cache.frontmatterPosition = position;
  const links: FrontmatterLinkCache[] = Object.entries(value).flatMap(([key, each]) => propertyLinks(key, each));
  if (links.length > 0) cache.frontmatterLinks = links;
}

function propertyLinks(key: string, value: unknown): FrontmatterLinkCache[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => propertyLinks(`${key}.${String(index)}`, item));
  if (typeof value !== 'string') return [];
  const match = /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(value.trim());
  const [, link] = match ?? [];
  return link === undefined ? [] : [{ key, link, original: value, displayText: match?.[2] ?? link }];
}

/** Offsets as the app gives them: line and column from 0. */
class Places {
  readonly lines: readonly { readonly text: string; readonly start: number }[];

  constructor(text: string) {
    let start = 0;
    this.lines = text.split('\n').map((line) => {
      const at = start;
      start += line.length + 1;
      return { text: line.replace(/\r$/, ''), start: at };
    });
  }

  range(from: number, to: number): Pos {
    return { start: this.loc(from), end: this.loc(to) };
  }

  private loc(offset: number): Loc {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - (this.lines[low]?.start ?? 0), offset };
  }
}

const LINK = /(!?)\[\[([^\][|]+)(?:\|([^\]]*))?\]\]|(!?)\[([^\][]*)\]\(([^()\s]+\.md(?:#[^()\s]*)?)\)/g;
const TAG = /(?:^|\s)(#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu;

class BodyReader {
  readonly headings: HeadingCache[] = [];
  readonly links: LinkCache[] = [];
  readonly listItems: ListItemCache[] = [];
  readonly tags: TagCache[] = [];
  readonly sections: SectionCache[] = [];
  private fence: string | null = null;
  private parents: { readonly indent: number; readonly line: number }[] = [];
  private rootLine = 0;

  constructor(
    private readonly places: Places,
    private readonly from: number,
  ) {}

  read(): void {
    this.places.lines.forEach(({ text, start }, line) => {
      if (start >= this.from || (this.from > 0 && line > 0 && start >= this.from)) this.readLine(text, start, line);
    });
  }

  private readLine(text: string, start: number, line: number): void {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (this.fence !== null) {
      this.section('code', start, text, true);
      if (fence?.startsWith(this.fence) === true) this.fence = null;
      return;
    }
    if (fence !== undefined) {
      this.fence = fence;
      this.section('code', start, text, false);
      return;
    }
    const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(text);
    if (heading !== null) {
      this.headings.push({ level: heading[1]?.length ?? 1, heading: heading[2] ?? '', position: this.places.range(start, start + text.length) });
      this.section('heading', start, text, false);
    } else if (text.trim() === '') this.blank();
    else if (/^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(text)) this.section('thematicBreak', start, text, false);
    else this.textLine(text, start, line);
    this.inline(text, start);
  }

  private textLine(text: string, start: number, line: number): void {
    const item = /^(\s*)(?:[-*+]|\d{1,9}[.)])(?:\s+(?:\[(.)\]\s)?|$)/.exec(text);
    if (item === null) {
      this.section('paragraph', start, text, true);
      return;
    }
    const indent = item[1]?.length ?? 0;
    const isContinued = this.sections.at(-1)?.type === 'list' && !this.isAfterBlank;
    if (!isContinued) {
      this.parents = [];
      this.rootLine = line;
    }
    this.parents = this.parents.filter((parent) => parent.indent < indent);
    const parent = this.parents.at(-1)?.line ?? -Math.max(1, this.rootLine);
    this.parents.push({ indent, line });
    const from = start + indent;
    this.listItems.push({ parent, position: this.places.range(from, start + text.length), ...(item[2] === undefined ? {} : { task: item[2] }) });
    this.section('list', start, text, true);
  }

  private isAfterBlank = true;

  private blank(): void {
    this.isAfterBlank = true;
  }

  private section(type: string, start: number, text: string, joins: boolean): void {
    const last = this.sections.at(-1);
    const end = start + text.length;
    const isLazy = last?.type === 'list' && type === 'paragraph';
    if (joins && last !== undefined && (last.type === type || isLazy) && (!this.isAfterBlank || type === 'code')) last.position = this.places.range(last.position.start.offset, end);
    else this.sections.push({ type, position: this.places.range(start, end) });
    this.isAfterBlank = false;
  }

  private inline(text: string, start: number): void {
    const plain = text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
    for (const match of plain.matchAll(LINK)) {
      const [original, embed, wiki, shown, embedMd, label, target] = match;
      if (embed === '!' || embedMd === '!') continue;
      const link = wiki ?? decoded(target ?? '');
      this.links.push({ link, original, displayText: shown ?? label ?? link, position: this.places.range(start + match.index, start + match.index + original.length) });
    }
    for (const match of plain.matchAll(TAG)) {
      const tag = match[1] ?? '';
      const at = start + match.index + match[0].length - tag.length;
      this.tags.push({ tag, position: this.places.range(at, at + tag.length) });
    }
  }
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
