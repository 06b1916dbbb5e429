/**
 * Notes of somebody who means harm, or of a tool that went wrong: every place that we show or write to holds something
 * that would act if it were taken for more than text. Whatever acts sets `window.injected` or asks for `.invalid`.
 */

/** HTML, script, styles, links and templates. Each is a name, a text and a value at once. */
export const INJECTIONS: readonly string[] = [
  '<img src=x onerror="window.injected=1">',
  '<script>window.injected=1</script>',
  '<svg onload="window.injected=1"></svg>',
  '<style>body{display:none!important}</style>',
  '<iframe srcdoc="<script>parent.injected=1</script>"></iframe>',
  '[read me](javascript:window.injected=1)',
  '![a pixel](https://tracker.invalid/pixel.png)',
  '<a href="https://tracker.invalid">x</a>',
  '"><b onmouseover=window.injected=1>bold</b>',
  '${window.injected=1} {{window.injected=1}} <%= window.injected=1 %>',
  '<% tp.user.injected() %> `$= window.injected=1`',
  '[[Home|"><img src=x onerror=window.injected=1>]]',
];

/** Characters that a terminal or a reader of text could obey: colours, the bell, a title, a line taken back, and text turned around. */
export const CONTROL = '\u001b[31mred\u001b[0m \u0007 \u001b]0;title\u0007 a\u0008b \u009b2J \u202egnp.exe\u202c \u2066x\u2069 \u200bzero';

/** File names that are one on some system, and harm on another. */
const ODD_NAMES: readonly string[] = ["Robert'); DROP TABLE", 'a\\b', '..\\..\\up', 'CON', 'nul.txt', ' leading', 'trailing ', '-rf', '--help', '$(touch injected)', '`id`', '%s%n', 'con\u202egnp', 'tab\there', 'line\u2028end', '*?"|', "=cmd|' /C calc'!A1", '__proto__', 'constructor'];

/** A contact whose every property, entry and mark is `evil`. */
function everywhere(evil: string): string {
  const quoted = `"${evil.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return [
    '---',
    'type: person',
    `name: ${quoted}`,
    `aliases: [${quoted}]`,
    ...['relationship', 'role', 'company', 'met-at', 'email', 'website', 'circle'].map((key) => `${key}: ${quoted}`),
    `introduced-by: ${quoted}`,
    `knows: [${quoted}]`,
    `tags: [${quoted}]`,
    'cadence: monthly',
    'goals: "[[Evil goal]]"',
    '---',
    `# ${evil}`,
    `- [ ] ${evil} 📅 2026-08-20`,
    '## Interactions',
    `- 2026-08-20 call: ${evil} (gave:: ${evil.replaceAll(/[()]/g, '')})`,
    `- 2026-07-20 ${evil}`,
    `  - asked:: ${evil}`,
    `  - [ ] ${evil}`,
    `- [ ] 2026-10-02 ${evil}`,
    `| 2026-06-01 | ${evil} |`,
    '',
  ].join('\n');
}

/** YAML that grows when it is read. */
function aliasBomb(): string {
  const levels = Array.from({ length: 24 }, (_, level) => `l${level}: &l${level} [${level === 0 ? 'x' : Array.from({ length: 9 }, () => `*l${level - 1}`).join(', ')}]`);
  return `---\ntype: person\n${levels.join('\n')}\n---\n## Log\n- 2026-08-01 call\n`;
}

/**
 * The texts of the vault by path. `size` says how large the large notes are: lines, levels or kilobytes of each, so that a
 * test can tell whether the time grows with more than the size.
 */
export function hostileNotes(size: number): Readonly<Record<string, string>> {
  const notes: Record<string, string> = {
    'Home.md': '# Home\n',
    'Evil goal.md': `---\ntype: networking-goal\ndue: 2026-12-31\ntarget: 3\nroles: [${INJECTIONS.map((_, index) => `"role ${index} <img src=x onerror=window.injected=1>"`).join(', ')}]\n---\n# <img src=x onerror="window.injected=1">\n`,
    'script.md': '---js\nglobalThis.injected = 1; module.exports = { type: "person" };\n---\n## Log\n- 2026-08-01 call\n',
    'json.md': '---json\n{"type": "person"}\n---\n',
    'bomb.md': aliasBomb(),
    'prototype.md': '---\ntype: person\n__proto__: {injected: 1}\nconstructor: {prototype: {injected: 1}}\n---\n## Log\n- 2026-08-01 call (__proto__:: x) (constructor:: y)\n',
    'merge.md': '---\ntype: person\n<<: {<<: {injected: 1}}\n? {a: [b]}\n: !!js/function "function(){globalThis.injected=1}"\n---\n',
    'control.md': `---\ntype: person\nname: ${JSON.stringify(CONTROL)}\n---\n## Log\n- 2026-08-20 call: ${CONTROL} (gave:: ${CONTROL})\n`,
    'broken.md': `---\ntype: person\nname: [${INJECTIONS[0] ?? ''}\n---\n## Log\n- 2026-02-30 call\n`,
    '2026-08-30.md': INJECTIONS.map((evil) => `- ${evil} lunch with [[evil 0]]\n- [[evil 1]] ${evil}\n`).join(''),
    'Meetings/2026-08-29 <b>All<b>.md': `---\npeople: ["[[evil 0]]", "[[evil 1]]"]\n---\n${INJECTIONS.join('\n')}\n`,
    'large/line.md': `---\ntype: person\n---\n## Log\n- 2026-08-01 call: ${'word '.repeat(size * 200)}\n`,
    'large/log.md': `---\ntype: person\n---\n## Log\n${Array.from({ length: size * 4 }, (_, index) => `- 2026-0${(index % 8) + 1}-1${index % 10} call: (gave:: ${'('.repeat(index % 7)}x`).join('\n')}\n`,
    'large/levels.md': `---\ntype: person\n---\n## Log\n${Array.from({ length: size }, (_, level) => `${' '.repeat(2 * level)}- 2026-08-01 call`).join('\n')}\n`,
    'large/brackets.md': `---\ntype: person\n---\n## Log\n- 2026-08-01 ${'['.repeat(size * 50)}\n- 2026-08-02 ${'(gave:: '.repeat(size * 20)}\n`,
    'large/quotes.md': `---\ntype: person\n---\n${'> '.repeat(size * 20)}x\n`,
    'large/links.md': `- ${Array.from({ length: size * 4 }, (_, index) => `[[evil ${index % 12}]]`).join(' ')}\n`,
    'large/properties.md': `---\ntype: person\n${Array.from({ length: size * 4 }, (_, index) => `key${index}: {a: [1, {b: ${index}}]}`).join('\n')}\n---\n`,
    'large/open.md': `---\ntype: person\n${'name: x\n'.repeat(size)}`,
    'large/fence.md': `---\ntype: person\n---\n## Log\n- 2026-08-01 call\n\`\`\`\n${'- 2026-08-02 call\n'.repeat(size)}`,
  };
  INJECTIONS.forEach((evil, index) => (notes[`evil ${index}.md`] = everywhere(evil)));
  for (const name of ODD_NAMES) notes[`odd/${name}.md`] = '---\ntype: person\n---\n## Log\n- 2026-08-01 call with [[evil 2]]\n';
  for (let index = 0; index < size; index++) notes[`same/${index}/Same Name.md`] = `---\ntype: person\n---\n## Log\n- 2026-08-01 call with [[Same Name]]\n`;
  return notes;
}
