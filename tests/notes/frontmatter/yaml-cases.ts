/** YAML text, and what any engine must read from it: plain data, or an error. */
export type YamlCase =
  | { readonly yaml: string; readonly reads: unknown }
  | { readonly yaml: string; readonly fails: true; readonly line?: number };

/**
 * What the plugin relies on in an engine, whichever it is: the `yaml` package in Node, the app's `parseYaml` in the
 * app. Recorded from `yaml` 2.9.1; run with every engine there is.
 */
export const YAML_CASES: readonly YamlCase[] = [
  { yaml: '', reads: null },
  { yaml: '# only a comment\n', reads: null },
  { yaml: 'type: person\nname: Ada Lovelace\n', reads: { type: 'person', name: 'Ada Lovelace' } },
  { yaml: 'a: 1\r\nb: x\r\n', reads: { a: 1, b: 'x' } },

  // Dates, times and words that YAML 1.1 would have read as something else.
  { yaml: 'a: 2024-05-01\nb: 2024-05-01T10:30:00Z\nc: 04-17\nd: --04-17\ne: ????-04-17\nf: 10:30\n',
    reads: { a: '2024-05-01', b: '2024-05-01T10:30:00Z', c: '04-17', d: '--04-17', e: '????-04-17', f: '10:30' } },
  { yaml: 'a: yes\nb: No\nc: on\nd: OFF\ne: y\nf: 0b1\ng: 1_000\n', reads: { a: 'yes', b: 'No', c: 'on', d: 'OFF', e: 'y', f: '0b1', g: '1_000' } },

  // What becomes null, a boolean, a number.
  { yaml: 'a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: nULL\ng: ""\n', reads: { a: null, b: null, c: null, d: null, e: null, f: 'nULL', g: '' } },
  { yaml: 'a: true\nb: False\nc: TRUE\nd: tRUE\ne: "true"\n', reads: { a: true, b: false, c: true, d: 'tRUE', e: 'true' } },
  { yaml: 'a: +15551234567\nb: 01234\nc: 1.10\nd: 0x1F\ne: 0o17\nf: 1e3\ng: .5\nh: 5.\ni: -7\n',
    reads: { a: 15551234567, b: 1234, c: 1.1, d: 31, e: 15, f: 1000, g: 0.5, h: 5, i: -7 } },
  { yaml: 'a: .inf\nb: -.INF\nc: .nan\nd: .Nan\n', reads: { a: Infinity, b: -Infinity, c: NaN, d: '.Nan' } },
  { yaml: "a: '5'\nb: \"01\"\n", reads: { a: '5', b: '01' } },

  // Strings.
  { yaml: "a: 'it''s'\nb: \"a\\tb\\u00e9\\\"\"\nc: x # comment\nd: x#y\ne: a:b\nf: https://example.org/#top\n",
    reads: { a: "it's", b: 'a\tbé"', c: 'x', d: 'x#y', e: 'a:b', f: 'https://example.org/#top' } },
  { yaml: 'a: |\n  one\n  two\nb: >-\n  one\n  two\nc: one\n  two\n', reads: { a: 'one\ntwo\n', b: 'one two', c: 'one two' } },

  // Lists and maps.
  { yaml: 'a: [x, "y, z", 1]\nb:\n  - x\n  - 2\nc:\n- x\nd: []\ne: [x, ]\n', reads: { a: ['x', 'y, z', 1], b: ['x', 2], c: ['x'], d: [], e: ['x'] } },
  { yaml: 'a:\n  - type: work\n    value: x\n  - {type: home}\nb: {c: d}\n', reads: { a: [{ type: 'work', value: 'x' }, { type: 'home' }], b: { c: 'd' } } },
  { yaml: '{"type": "person", "n": [1]}\n', reads: { type: 'person', n: [1] } },

  // Unquoted links are lists in lists.
  { yaml: 'a: [[Ada]]\nb: [[Ada|A]]\nc:\n  - [[Ada]]\nd: "[[Ada]]"\n', reads: { a: [['Ada']], b: [['Ada|A']], c: [[['Ada']]], d: '[[Ada]]' } },

  // Keys.
  { yaml: '1: a\n"b c": d\ntrue: e\n', reads: { 1: 'a', 'b c': 'd', true: 'e' } },
  { yaml: '__proto__: a\nconstructor: b\n', reads: Object.fromEntries([['__proto__', 'a'], ['constructor', 'b']]) },
  { yaml: 'a: &x 1\nb: *x\n', reads: { a: 1, b: 1 } },
  { yaml: '<<: {a: 1}\n', reads: { '<<': { a: 1 } } },

  // Errors.
  { yaml: 'a: 1\nb: c: d\n', fails: true, line: 2 },
  { yaml: 'a: 1\na: 2\n', fails: true },
  { yaml: 'a: 1\nb:\n\t- c\n', fails: true, line: 3 },
  { yaml: 'a: [[A]], [[B]]\n', fails: true, line: 1 },
  { yaml: 'a: "b\n', fails: true },
  { yaml: 'a: [b\n', fails: true },
  { yaml: 'a: @b\n', fails: true, line: 1 },
  { yaml: 'a: *b\n', fails: true },
  { yaml: 'a: 1\n--- b\n', fails: true, line: 2 },
  { yaml: 'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n', fails: true },
];
