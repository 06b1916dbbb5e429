/** The rules of the architecture: which folder may import which. Type-only imports count. */
const outside = (allowed) => ({ pathNot: allowed });

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: ['^src/hosts/'] }, to: {} },
    { name: 'domain-imports-only-domain', severity: 'error', from: { path: '^src/domain/' }, to: outside('^src/domain/') },
    {
      name: 'only-structure-knows-remark',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/notes/structure/' },
      to: { path: 'node_modules/(unified|remark|micromark|mdast|unist)' },
    },
    {
      name: 'only-frontmatter-knows-yaml',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/notes/frontmatter/' },
      to: { path: 'node_modules/(gray-matter|yaml|js-yaml)/' },
    },
    {
      name: 'notes-import-domain',
      severity: 'error',
      from: { path: '^src/notes/' },
      to: outside(['^src/(notes|domain)/', 'node_modules/(gray-matter|yaml|unified|remark|micromark|mdast|unist|@types/mdast)']),
    },
    { name: 'readers-never-import-writers', severity: 'error', from: { path: '^src/notes/', pathNot: '^src/notes/write/' }, to: { path: '^src/notes/write/' } },
    { name: 'index-imports-notes-and-domain', severity: 'error', from: { path: '^src/index/' }, to: outside('^src/(index|notes|domain)/') },
    { name: 'words-import-domain', severity: 'error', from: { path: '^src/i18n/' }, to: outside('^src/(i18n|domain)/') },
    { name: 'views-import-domain-and-words', severity: 'error', from: { path: '^src/views/' }, to: outside(['^src/(views|domain|i18n)/', 'node_modules/(preact|(@types/)?d3-)']) },
    {
      name: 'only-charts-know-d3',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/views/charts/' },
      to: { path: 'node_modules/(@types/)?d3-' },
    },
    // Notes: ground (text, structure, frontmatter, dates) below readers, readers below writers.
    { name: 'ground-of-notes-imports-no-reader', severity: 'error', from: { path: '^src/notes/(text|structure|frontmatter|dates)/' }, to: { path: '^src/notes/', pathNot: '^src/notes/(text|structure|frontmatter|dates)/' } },
    { name: 'only-the-survey-and-writers-import-the-note-reader', severity: 'error', from: { path: '^src/notes/', pathNot: '^src/notes/(write|survey)/' }, to: { path: '^src/notes/note\\.ts$' } },
    // Index: the port knows nothing of it, links come before answers, and only what stands above the index asks it.
    { name: 'the-port-imports-no-index', severity: 'error', from: { path: '^src/index/port/' }, to: { path: '^src/index/', pathNot: '^src/index/port/' } },
    { name: 'links-import-no-answers', severity: 'error', from: { path: '^src/index/links/' }, to: { path: '^src/index/', pathNot: '^src/index/(links|port)/' } },
    { name: 'parts-of-the-index-do-not-import-it', severity: 'error', from: { path: '^src/index/(port|links|answers|problems)/' }, to: { path: '^src/index/vault-index\\.ts$' } },
    // The app: its vault below the session, the session below actions and views, commands on top.
    { name: 'the-apps-vault-imports-no-session', severity: 'error', from: { path: '^src/hosts/obsidian/vault/' }, to: { path: '^src/hosts/obsidian/', pathNot: '^src/hosts/obsidian/vault/' } },
    { name: 'the-session-imports-no-view', severity: 'error', from: { path: '^src/hosts/obsidian/session/' }, to: { path: '^src/hosts/obsidian/', pathNot: '^src/hosts/obsidian/(session|vault)/' } },
    { name: 'actions-import-no-view', severity: 'error', from: { path: '^src/hosts/obsidian/actions/' }, to: { path: '^src/hosts/obsidian/', pathNot: '^src/hosts/obsidian/(actions|session|vault|platform|view-types)' } },
    { name: 'only-the-plugin-imports-commands', severity: 'error', from: { path: '^src/hosts/obsidian/', pathNot: '^src/hosts/obsidian/(commands/|main\\.ts$)' }, to: { path: '^src/hosts/obsidian/commands/' } },
    {
      name: 'a-host-imports-no-other-host',
      severity: 'error',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/hosts/', pathNot: '^src/hosts/$1/' },
    },
    { name: 'nothing-imports-a-host', severity: 'error', from: { path: '^src/', pathNot: '^src/hosts/' }, to: { path: '^src/hosts/' } },
    { name: 'only-the-plugin-knows-the-app', severity: 'error', from: { path: '^src/', pathNot: '^src/hosts/obsidian/' }, to: { path: 'node_modules/obsidian/' } },
    {
      name: 'only-terminal-and-site-know-node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/(cli|site)/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
