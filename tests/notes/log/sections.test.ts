import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/domain/day.ts';
import type { Settings } from '../../../src/domain/settings/settings.ts';
import { read } from './reading.ts';

const datesIn = (body: string, settings: Partial<Settings> = {}): readonly string[] => read(`---\ntype: person\n---\n${body}`, settings).interactions.map(({ date }) => formatDate(date));
const isLog = (opening: string, settings: Partial<Settings> = {}): boolean => datesIn(`${opening}\n\n- 2026-07-01 x`, settings).length === 1;

describe('a log section starts at a heading', () => {
  it.each([
    'Interactions', 'Interaction log', 'Interaction history', 'Recent interactions', 'Contact log', 'Communication log', 'Communications', 'Conversations', 'Activity',
    'Recent thread', 'Meetings', 'Meeting history', 'Touchpoints', 'Log',
  ])('## %s', (name) => {
    expect(isLog(`## ${name}`)).toBe(true);
    expect(isLog(`## ${name.toUpperCase()}`)).toBe(true);
  });

  it.each([
    ['of any level', '# Log'], ['of the lowest level', '###### Log'], ['with closing marks', '## Log ##'], ['of the setext form', 'Log\n==='],
    ['in emphasis', '## **Interaction _log_**'], ['with emoji', '## 📞 Interactions 👩‍👩‍👧'], ['with a flag', '## 🇵🇱 Interactions'], ['with brackets', '## Interactions (2026)'],
    ['with square brackets', '## Interactions [12]'], ['with a colon', '## Interactions:'], ['with dots', '## Interactions …'], ['with a block id', '## Interactions ^log'], ['with more spaces', '##   Interaction   log  '],
    ['highlighted', '## ==Interactions=='],
  ])('%s', (_, heading) => {
    expect(isLog(heading)).toBe(true);
  });

  it.each(['## Interactions with others', '## History', '## Timeline', '## Logs', '## Catalog', 'Interactions', '- ## Interactions', '> ## Interactions', '```\n## Log\n```', '## Notes (Log)'])('not at %s', (heading) => {
    expect(isLog(heading)).toBe(false);
  });

  it('of a name that the user adds, in any language', () => {
    expect(isLog('## Gespräche', { logHeadings: ['Gespräche'] })).toBe(true);
    expect(isLog('## Gespra\u0308che', { logHeadings: ['Gespräche'] })).toBe(true);
    expect(isLog('## 連絡履歴', { logHeadings: ['連絡履歴'] })).toBe(true);
    expect(isLog('## Контакты:', { logHeadings: ['контакты'] })).toBe(true);
    expect(isLog('## Chronik', { logHeading: 'Chronik' })).toBe(true);
  });
});

describe('a log section starts at a paragraph of bold text', () => {
  it.each(['**Interaction Log:**', '**Interaction Log**', '**Interaction Log**:', '__Interaction Log__', '**📞 Log**'])('%s', (written) => {
    expect(isLog(written)).toBe(true);
  });

  it.each(['**Interaction Log** of Ada', 'The **Interaction Log**', '*Interaction Log*', '- **Log**', '**Friends**'])('not at %s', (written) => {
    expect(isLog(written)).toBe(false);
  });

  it('it ends at any heading, or at the next paragraph that is only bold', () => {
    expect(datesIn('**Log:**\n\n- 2026-07-01 x\n\n###### Notes\n- 2026-07-02 y')).toEqual(['2026-07-01']);
    expect(datesIn('**Log:**\n\n- 2026-07-01 x\n\n**Notes**\n\n- 2026-07-02 y')).toEqual(['2026-07-01']);
    expect(datesIn('**Log:**\n\n- 2026-07-01 x\n\nA **bold** word\n\n- 2026-07-02 y')).toEqual(['2026-07-01', '2026-07-02']);
  });

  it('but not at a date in bold, which is an entry', () => {
    expect(datesIn('**Log:**\n\n**2026-07-01**\n\n- x\n\n**2026-07-02**\n\n- y')).toEqual(['2026-07-01', '2026-07-02']);
  });
});

describe('where it ends', () => {
  it('at the next heading of the same or a higher level', () => {
    expect(datesIn('## Log\n- 2026-07-01 x\n### Calls\n- 2026-07-02 y\n## Notes\n- 2026-07-03 z')).toEqual(['2026-07-01', '2026-07-02']);
    expect(datesIn('### Log\n- 2026-07-01 x\n# Notes\n- 2026-07-03 z')).toEqual(['2026-07-01']);
  });

  it('not at a bold paragraph, a rule, or a heading in a quote or fence', () => {
    expect(datesIn('## Log\n\n**Notes**\n\n---\n\n> ## Notes\n\n```\n## Notes\n```\n\n- 2026-07-01 x')).toEqual(['2026-07-01']);
  });

  it('with the note, where a fence or comment never closes', () => {
    expect(datesIn('## Log\n- 2026-07-01 x\n\n```\n- 2026-07-02 y\n## Notes')).toEqual(['2026-07-01']);
    expect(datesIn('## Log\n- 2026-07-01 x\n\n%%\n- 2026-07-02 y\n## Notes')).toEqual(['2026-07-01']);
  });
});

describe('several sections', () => {
  it('are all read, in order', () => {
    expect(datesIn('## Meetings\n- 2026-07-01 x\n## Notes\n- 2026-07-02 y\n## Log\n- 2026-07-03 z\n\n**Touchpoints**\n\n- 2026-07-04 a')).toEqual(['2026-07-01', '2026-07-03', '2026-07-04']);
  });

  it('one inside another is part of it', () => {
    expect(datesIn('## Interactions\n### Meetings\n- 2026-07-01 x\n### Log\n- 2026-07-02 y')).toEqual(['2026-07-01', '2026-07-02']);
  });
});

describe('line endings, marks and indentation', () => {
  const note = '---\ntype: person\n---\n## Log\n- 2026-07-01 walk\n  by the river\n\n| Date | x |\n|---|---|\n| 2026-07-02 | y |\n';

  it.each([['CR LF', '\r\n'], ['CR alone, below the frontmatter', '\r']])('%s', (_, ending) => {
    const log = note.indexOf('## ');
    const [head, body] = [note.slice(0, log), note.slice(log)];
    const { interactions } = read(ending === '\r' ? head + body.replaceAll('\n', ending) : note.replaceAll('\n', ending));
    expect(interactions).toMatchObject([{ line: 5, text: 'walk\nby the river' }, { line: 10, text: 'y' }]);
  });

  it('a byte order mark', () => {
    expect(read(`\uFEFF${note}`).interactions).toMatchObject([{ line: 5 }, { line: 10 }]);
  });

  it('tabs', () => {
    expect(read('---\ntype: person\n---\n## Log\n-\t2026-07-01 walk\n\tby the river\n\t- gave:: tea').interactions).toMatchObject([{ text: 'walk\nby the river', exchanges: [{ kind: 'gave', what: 'tea' }] }]);
  });

  it('a log that is indented by up to three spaces', () => {
    expect(datesIn('  ## Log\n   - 2026-07-01 walk')).toEqual(['2026-07-01']);
  });
});
