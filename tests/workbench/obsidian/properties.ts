import type { App } from './app.ts';
import { setIcon } from './icons.ts';
import { getFrontMatterInfo, parseYaml } from './yaml.ts';

/** A table of a note's properties, as the app shows it above the text; `null` for a note without any that can be read. */
export function propertiesTable(app: App, text: string, sourcePath: string): HTMLElement | null {
  const properties = propertiesIn(text);
  if (properties === null || properties.length === 0) return null;
  const container = createDiv('metadata-container');
  container.createDiv({ cls: 'metadata-properties-heading', text: 'Properties' });
  const table = container.createDiv({ cls: 'metadata-properties', attr: { role: 'table', 'aria-label': 'Properties' } });
  for (const [key, value] of properties) {
    const row = table.createDiv({ cls: 'metadata-property', attr: { role: 'row', 'data-property-key': key, tabindex: '-1' } });
    const name = row.createDiv({ cls: 'metadata-property-key', attr: { role: 'rowheader' } });
    setIcon(name.createSpan('metadata-property-icon'), iconOf(key, value));
    name.createSpan({ cls: 'metadata-property-name', text: key, attr: { dir: 'auto' } });
    showValue(app, row.createDiv({ cls: 'metadata-property-value', attr: { role: 'cell' } }), key, value, sourcePath);
  }
  return container;
}

/** The properties of a note in the order of its text; `null` where its YAML can't be read, which is shown as it is. */
export function propertiesIn(text: string): readonly (readonly [string, unknown])[] | null {
  const { exists, frontmatter } = getFrontMatterInfo(text);
  if (!exists) return [];
  try {
    const value = parseYaml(frontmatter);
    if (value === null) return [];
    return typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : null;
  } catch {
    return null;
  }
}

/** The top-level property that a line, counted from 0, belongs to; `null` outside the properties. */
export function propertyAtLine(text: string, line: number): string | null {
  const { from, to } = getFrontMatterInfo(text);
  const before = text.slice(from, to).split('\n').slice(0, line);
  const opening = text.slice(0, to).split('\n').length <= line ? undefined : before.reverse().find((each) => /^[^\s#-]/.test(each));
  return opening === undefined ? null : opening.slice(0, opening.indexOf(':')).trim().replace(/^(["'])(.*)\1$/, '$2');
}

export function internalLink(app: App, element: HTMLElement, link: string, text: string, sourcePath: string): void {
  const anchor = element.createEl('a', { cls: 'internal-link', text, href: '#', attr: { 'data-href': link } });
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    void app.workspace.openLinkText(link, sourcePath, event.ctrlKey);
  });
}

function iconOf(key: string, value: unknown): string {
  if (key === 'tags') return 'lucide-tag';
  if (key === 'aliases') return 'lucide-reply';
  if (Array.isArray(value)) return 'lucide-list';
  if (typeof value === 'boolean') return 'lucide-square-check';
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? 'lucide-calendar' : 'lucide-type';
}

function showValue(app: App, element: HTMLElement, key: string, value: unknown, sourcePath: string): void {
  if (Array.isArray(value) || key === 'tags') {
    const items: readonly unknown[] = linkInBrackets(value) !== null || !Array.isArray(value) ? [value] : value;
    for (const item of items) {
      showText(app, element.createDiv(key === 'tags' ? 'multi-select-pill mod-tag' : 'multi-select-pill'), item, sourcePath);
    }
  } else if (typeof value === 'boolean') element.createEl('input', { type: 'checkbox', attr: { disabled: true, checked: value, 'aria-label': key } });
  else showText(app, element, value, sourcePath);
}

function showText(app: App, element: HTMLElement, value: unknown, sourcePath: string): void {
  const text = (Array.isArray(value) ? linkInBrackets(value) : null) ?? (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value));
  const [, link, shown] = /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(text.trim()) ?? [];
  element.setAttr('dir', 'auto');
  if (link !== undefined) internalLink(app, element, link, shown ?? link, sourcePath);
  else if (/^https?:\/\/\S+$/.test(text)) element.createEl('a', { cls: 'external-link', text, href: text, attr: { target: '_blank', rel: 'noopener' } });
  else element.createSpan({ text });
}

/** An unquoted `[[Ada]]`, which is a list in a list to YAML. */
function linkInBrackets(value: unknown): string | null {
  const inner: unknown = Array.isArray(value) && value.length === 1 ? value[0] : null;
  const name: unknown = Array.isArray(inner) && inner.length === 1 ? inner[0] : null;
  return typeof name === 'string' ? `[[${name}]]` : null;
}
