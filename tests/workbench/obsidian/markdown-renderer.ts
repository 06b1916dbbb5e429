import type { App } from './app.ts';
import { Component } from './component.ts';
import { internalLink } from './properties.ts';
import { getFrontMatterInfo } from './yaml.ts';

export class MarkdownRenderChild extends Component {
  constructor(readonly containerEl: HTMLElement) {
    super();
  }
}

const INLINE = /(!?)\[\[([^\]|]+)(?:\|([^\]]*))?\]\]|\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** Shows Markdown as it reads: headings, lists, tables as text, links, emphasis. HTML is shown as the text it is. */
export class MarkdownRenderer {
  static render(app: App, text: string, element: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    void component;
    const { contentStart } = getFrontMatterInfo(text);
    let list: HTMLElement | null = null;
    let code: HTMLElement | null = null;
    for (const line of text.slice(contentStart).split('\n')) {
      if (/^\s*```/.test(line)) {
        code = code === null ? element.createEl('pre').createEl('code') : null;
        list = null;
      } else if (code !== null) code.appendText(`${line}\n`);
      else {
        const item = /^(\s*)(?:[-*+]|\d+[.)])\s+(?:\[(.)\]\s+)?(.*)$/.exec(line);
        const heading = /^(#{1,6})\s+(.*)$/.exec(line);
        if (item !== null) {
          list ??= element.createEl('ul');
          const entry = list.createEl('li', { attr: { dir: 'auto' } });
          entry.setCssProps({ '--indent': String(Math.floor((item[1] ?? '').replace(/\t/g, '    ').length / 2)) });
          if (item[2] !== undefined) entry.createEl('input', { type: 'checkbox', attr: { disabled: true, checked: item[2] !== ' ', 'aria-label': 'Task' } });
          inline(app, entry, item[3] ?? '', sourcePath);
        } else if (heading !== null) {
          list = null;
          inline(app, element.createEl(headingTag(heading[1]?.length ?? 1)), heading[2] ?? '', sourcePath);
        } else if (line.trim() !== '') {
          list = null;
          inline(app, element.createEl('p', { attr: { dir: 'auto' } }), line.replace(/^>\s?/, ''), sourcePath);
        }
      }
    }
    return Promise.resolve();
  }
}

function headingTag(level: number): 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
  return tags[level - 1] ?? 'h6';
}

function inline(app: App, element: HTMLElement, text: string, sourcePath: string): void {
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    element.appendText(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, , link, shown, bold, italic, code, label, target] = match;
    if (link !== undefined) internalLink(app, element, link, shown ?? link, sourcePath);
    else if (bold !== undefined) element.createEl('strong', { text: bold });
    else if (italic !== undefined) element.createEl('em', { text: italic });
    else if (code !== undefined) element.createEl('code', { text: code });
    else if (label !== undefined && target?.endsWith('.md') === true) internalLink(app, element, decodeURI(target), label, sourcePath);
    else element.createSpan({ cls: 'external-link', text: label ?? whole });
  }
  element.appendText(text.slice(at));
}
