import type { App } from 'obsidian';
import type { Day } from '../../../../src/domain/day.ts';
import { parseDay } from '../../../../src/domain/day.ts';
import { defaultSettings, type Settings } from '../../../../src/domain/settings/settings.ts';
import { Drafts } from '../../../../src/hosts/obsidian/log-form/drafts.ts';
import { FormController } from '../../../../src/hosts/obsidian/log-form/form-controller.ts';
import type { Session } from '../../../../src/hosts/obsidian/session/session.ts';
import { en } from '../../../../src/i18n/en.ts';
import { VaultIndex } from '../../../../src/index/vault-index.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { newLines } from '../../../../src/notes/text/new-lines.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';

/** Who fills in a form over notes that lie in memory; what was saved is in `notes` and `done`. */
export interface FakeForm {
  readonly form: FormController;
  readonly notes: Map<string, string>;
  readonly done: string[];
  /** How many writes there were. */
  readonly actions: string[];
  today(): Day;
  /** Resolves once what was filled in has been worked out. */
  settled(): Promise<void>;
}

/** What a device remembers, from one form to the next. */
export interface Memory {
  data: unknown;
}

export interface FakeFormOptions {
  readonly memory?: Memory;
  readonly settings?: Partial<Settings>;
  readonly today?: string;
  /** Resolves once the note of a new person may be there. */
  readonly untilCreated?: Promise<void>;
  /** Called whenever what the form shows has changed, and when it was saved. */
  readonly changed?: () => void;
  readonly saved?: (andNext: boolean) => void;
}

/** A contact note with these log lines. */
export function contact(...log: readonly string[]): string {
  return ['---', 'type: person', '---', '## Interactions', '', ...log.map((line) => (line.startsWith(' ') ? line : `- ${line}`)), ''].join('\n');
}

/** Opens a form on a Tuesday. */
export function openForm(texts: Readonly<Record<string, string>>, people: readonly string[], { memory = { data: null }, settings: changed = {}, today: on = '2026-09-01', untilCreated, changed: whenChanged, saved: whenSaved }: FakeFormOptions = {}): FakeForm {
  const notes = new Map(Object.entries(texts));
  const settings = { ...defaultSettings, ...changed };
  const reader = noteReader(settings, readYaml);
  const index = new VaultIndex(reader, settings);
  index.apply([...notes].map(([path, text]) => ({ kind: 'saved', path, text })));
  const done: string[] = [];
  const actions: string[] = [];
  const today = parseDay(on);
  const session: Session = {
    app: notTheApp(),
    index, reader, settings, engine: readYaml, words: en, progress: null,
    historyProgress: null, discreet: false,
    preferences: { newContactFolder: null, newContactTemplate: null, showsCountInStatusBar: false, welcomed: true },
    readTexts: () => Promise.resolve(),
    clearCache: () => Promise.resolve(true),
    today: () => today ?? fail('no day'),
    timeNow: () => fail('not asked for'),
    subscribe: () => () => undefined,
    write(action, changes) {
      const results = changes.map(({ path, change }) => ({ path, before: notes.get(path), change }));
      for (const { path, before, change } of results) {
        if (before === undefined) return Promise.resolve({ kind: 'refused', path, refused: { kind: 'missing-note', path }, line: null, left: [] });
        const edit = change(before);
        if (isRefusal(edit)) return Promise.resolve({ kind: 'refused', path, ...edit, left: [] });
      }
      const lines = results.flatMap(({ path, before = '', change }) => {
        const edit = change(before);
        const after = isRefusal(edit) ? before : applySplices(before, edit);
        notes.set(path, after);
        index.apply([{ kind: 'saved', path, text: after }]);
        return newLines(path, before, after);
      });
      actions.push(action);
      return Promise.resolve({ kind: 'written', action: actions.length, lines });
    },
    undo: () => fail('not asked for'),
    redo: () => fail('not asked for'),
    create: () => fail('not asked for'),
    showNotice: () => fail('not asked for'),
    open: () => fail('not asked for'),
    saveSettings: () => fail('not asked for'),
    savePreferences: () => fail('not asked for'),
    setDiscreet: () => fail('not asked for'),
    recordShown: () => undefined,
    problems: () => [],
  };
  const drafts = new Drafts({
    load: () => memory.data,
    save: (data) => {
      memory.data = JSON.parse(JSON.stringify(data)) as unknown;
    },
  });
  const form = new FormController(session, people, drafts, {
    readNote: (path) => Promise.resolve(notes.get(path) ?? null),
    async makeContact(name) {
      await untilCreated;
      const path = `${name}.md`;
      notes.set(path, contact());
      index.apply([{ kind: 'saved', path, text: contact() }]);
      return { path };
    },
    refusedSentence: ({ refused }) => en.refusal(refused),
    saved(sentence, _, andNext) {
      done.push(sentence);
      whenSaved?.(andNext);
    },
    changed: () => whenChanged?.(),
  });
  return {
    form, notes, done, actions,
    today: () => session.today(),
    settled: () => form.settled(),
  };
}

/** The form itself never asks for the app. */
function notTheApp(): App {
  return new Proxy({} as App, { get: () => fail('the app') });
}

function fail(what: string): never {
  throw new Error(what);
}
