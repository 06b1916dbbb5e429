import { describe, expect, it } from 'vitest';
import { fillTemplate, type PlaceholderValue } from '../../../../src/notes/write/review/fill-template.ts';

const items = (...all: readonly string[]): PlaceholderValue => ({ items: all, separator: '; ' });
const values = new Map<string, PlaceholderValue>([['title', 'The week'], ['given', items('a', 'b')], ['thanks', items()]]);

describe('a template', () => {
  it.each([
    ['## {{title}}\n\n**Given**\n{{given}}\n\n**Thanks**\n{{thanks}}\n', '## The week\n\n**Given**\n- a\n- b'],
    ['Given: {{ GIVEN }}.', 'Given: a; b.'],
    ['> {{given}}\n> {{thanks}}\n> end', '> a; b\n> end'],
    ['  {{given}}\r\n  x', '- a\n- b\n  x'],
    ['x\n  {{given}}', 'x\n  - a\n  - b'],
    ['# {{title}}\n\n{{thanks}}\n\nBye', '# The week\n\nNothing.\n\nBye'],
    ['{{thanks}}', 'Nothing.'],
    ['Only words', 'Only words'],
  ])('%j', (template, text) => {
    expect(fillTemplate(template, values, 'Nothing.')).toEqual({ kind: 'filled', text });
  });

  it('names the placeholders that don’t exist', () => {
    expect(fillTemplate('{{given}} {{Foo bar}} {{}} {{Foo bar}}', values, '')).toEqual({ kind: 'unknown', names: ['Foo bar', ''] });
  });
});
