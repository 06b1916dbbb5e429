import type { ExchangeKind } from '../../../domain/interaction.ts';
import type { Day } from '../../../domain/day.ts';
import { openItems as openItemsOf } from '../../../domain/relationship/open-items.ts';
import { fileName } from '../../../domain/text/note-path.ts';
import type { Participant } from '../../../index/write/log-changes.ts';
import { distinct } from '../../../index/write/log-changes.ts';
import { readDateAndText } from '../../../notes/dates/spoken-date.ts';
import type { LogFormActions, LogFormView, PersonOption, RowName } from '../../../views/log-form/form-view.ts';
import type { Session, WriteOutcome } from '../session/session.ts';
import type { Drafts } from './drafts.ts';
import type { FormState } from './form-state.ts';
import { emptyForm, formForNext, isTicked, keepingDay } from './form-state.ts';
import { PeopleOptions } from './people-options.ts';
import type { Answer } from './form-model.ts';
import { formModel } from './form-model.ts';
import { closable, continuable, interpretForm } from './interpret-form.ts';
import { planWrite } from './plan-write.ts';

/** What the form needs from the app. */
export interface FormHost {
  /** The current text of a note; `null` if there is none. */
  readonly readNote: (path: string) => Promise<string | null>;
  readonly makeContact: (name: string) => Promise<{ readonly path: string } | { readonly refused: string }>;
  readonly refusedSentence: (outcome: Extract<WriteOutcome, { kind: 'refused' }>) => string;
  /** Called when it is written: `done` says what, and `action` is the id to undo it by. */
  readonly saved: (done: string, action: number | null, andNext: boolean) => void;
  readonly changed: () => void;
}

/** The log form without its looks: its state, what it means, and how it is saved. */
export class FormController implements LogFormActions {
  private state: FormState;
  /** The day by which the words of the text are read. */
  private today: Day;
  private answer: Answer | null = null;
  private readonly gone = new Set<string>();
  private draftFrom: Day | null = null;
  private refusal: string | null = null;
  private isSaving = false;
  private working: Promise<void> | null = null;
  private isStale = false;
  /** The contacts that are being created. */
  private readonly making = new Set<Promise<void>>();
  private people: PeopleOptions;

  constructor(
    private readonly session: Session,
    paths: readonly string[],
    private readonly drafts: Drafts,
    private readonly host: FormHost,
  ) {
    const people = paths.map((path) => this.contactAt(path));
    const draft = drafts.find(people, session.today());
    this.today = session.today();
    this.state = draft === null ? emptyForm(people) : draft.on === this.today ? draft.state : keepingDay(draft.state, draft.on, session.reader.vocabulary);
    this.draftFrom = draft?.on ?? null;
    this.people = new PeopleOptions(session);
  }

  /** What the form shows now. */
  view(): LogFormView {
    const { state, answer, gone, refusal, isSaving, draftFrom, session } = this;
    return formModel({ state, answer, gone, refusal, isSaving, draftFrom }, session);
  }

  /** Fills in what was given, unless a draft has it already. */
  addGave(what: string): void {
    const { marks } = this.state;
    if (!marks.gave.includes(what)) this.state = { ...this.state, marks: { ...marks, gave: [...marks.gave.filter((given) => given.trim() !== ''), what] } };
  }

  /** Updates the form after an outside change: a note, the day or the settings. */
  async refresh(): Promise<void> {
    const { session, state, today } = this;
    this.people = new PeopleOptions(session);
    this.today = session.today();
    if (this.today !== today) this.state = keepingDay(state, today, session.reader.vocabulary);
    await this.work();
  }

  /** Updates the path of a note that has moved. */
  moved(from: string, to: string): void {
    this.update({ ...this.state, people: this.state.people.map((person) => (person.path === from ? { ...person, path: to } : person)) });
  }

  /** Resolves once everything filled in has been interpreted. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.making);
    while (this.working !== null) await this.working;
  }

  readonly options: LogFormActions['options'] = (typed) => this.people.offer(typed, this.state.people);

  readonly addPerson = (option: PersonOption): void => {
    if (option.kind === 'contact') this.add(this.contactAt(option.path));
    else if (option.kind === 'plain') this.add({ name: option.name, path: null });
    else this.makeContact(option.name, (person) => this.add(person));
  };

  readonly addTyped = (typed: string): void => {
    const name = typed.trim().replace(/\s+/g, ' ');
    const found = this.session.index.find(name);
    const [path] = found;
    if (name !== '') this.add(path !== undefined && found.length === 1 ? this.contactAt(path) : { name, path: null });
  };

  readonly removePerson = (index: number): void => this.update({ ...this.state, people: this.state.people.filter((_, at) => at !== index), ticked: new Map(), frequency: null, continues: false });

  readonly makeNote = (index: number): void => {
    const person = this.state.people[index];
    if (person === undefined) return;
    this.makeContact(person.name, (made) => this.update({ ...this.state, people: distinct(this.state.people.map((other) => (other === person ? made : other))) }));
  };

  readonly type = (text: string): void => this.update({ ...this.state, text });

  readonly toggleRow = (row: RowName): void => {
    const isOpen = this.state.open.includes(row);
    const opened = isOpen ? this.state : this.withRoomFor(row);
    this.update({ ...opened, open: isOpen ? opened.open.filter((other) => other !== row) : [...opened.open, row] });
  };

  readonly chooseDay = (day: Day): void => this.update({ ...this.closed('day'), date: { day, precision: 'day' }, dayText: '' });

  readonly typeDay = (dayText: string): void => this.update({ ...this.state, dayText, date: null });

  readonly chooseChannel: LogFormActions['chooseChannel'] = (channel) => this.update({ ...this.closed('channel'), channel: channel === null ? null : { channel } });

  readonly chooseDirection: LogFormActions['chooseDirection'] = (direction) => this.update({ ...this.state, direction });

  readonly toggleAttempt = (): void => this.update({ ...this.state, attempt: !this.state.attempt });

  readonly setMark = (kind: ExchangeKind, index: number, what: string): void => this.setMarks(kind, this.state.marks[kind].map((other, at) => (at === index ? what : other)));

  readonly addMark = (kind: ExchangeKind): void => this.setMarks(kind, [...this.state.marks[kind], '']);

  readonly setFollowUp = (followUp: string): void => this.update({ ...this.state, followUp });

  readonly presetFollowUp = (when: string): void => {
    const { followUp } = this.state;
    const read = readDateAndText(followUp, this.session.today(), this.session.settings.dateOrder);
    this.setFollowUp(`${when} ${(read.kind === 'date' ? (read.text ?? '') : followUp).trim()}`);
  };

  readonly chooseFrequency: LogFormActions['chooseFrequency'] = (frequency) => this.update({ ...this.closed('frequency'), frequency });

  readonly toggleOpenItem = (key: string): void => {
    const { ticked } = this.state;
    const item = this.view().openItems.find((other) => other.key === key);
    if (item !== undefined) this.update({ ...this.state, ticked: new Map([...ticked, [key, !item.isChosen]]) });
  };

  readonly toggleContinues = (): void => this.update({ ...this.state, continues: !this.state.continues });

  readonly startEmpty = (): void => {
    this.drafts.forget(this.state.people, this.session.today());
    this.draftFrom = null;
    this.update(emptyForm(this.state.people));
  };

  readonly save = (andNext: boolean): void => void this.write(andNext);

  /** Saves the entry. If it is refused, the form stays as it is, with the reason. */
  async write(andNext: boolean): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.host.changed();
    // Whoever types fast saves before the note of a new person is there.
    await Promise.allSettled(this.making);
    await this.work();
    const { answer, state, session } = this;
    const obstacle = answer === null ? session.words.logForm.nobody : this.obstacle(answer);
    const outcome = answer === null || obstacle !== null ? null : await session.write(answer.plan.action, answer.plan.changes);
    this.isSaving = false;
    if (answer === null || outcome?.kind !== 'written') {
      this.refusal = outcome?.kind === 'refused' ? this.host.refusedSentence(outcome) : obstacle;
      this.host.changed();
      return;
    }
    this.drafts.forget(state.people, session.today());
    this.draftFrom = null;
    this.answer = null;
    this.state = andNext ? formForNext(answer.understood.entry.date, answer.understood.channel) : emptyForm([]);
    this.host.saved(answer.plan.done, outcome.action, andNext);
    if (andNext) await this.refresh();
  }

  private obstacle({ understood, plan }: Answer): string | null {
    const { people } = this.state;
    const { logForm } = this.session.words;
    const gone = people.filter(({ path }) => path !== null && this.gone.has(path));
    if (people.length === 0) return logForm.nobody;
    if (gone.length > 0) return logForm.gone(gone.map(({ name }) => name));
    if (people.every(({ path }) => path === null)) return logForm.noNote(people.map(({ name }) => name));
    return understood.obstacle ?? plan.writings.find(({ refused }) => refused !== null)?.refused ?? null;
  }

  private add(person: Participant): void {
    this.update({ ...this.state, people: distinct([...this.state.people, person]), ticked: new Map(), frequency: null, continues: false });
  }

  private makeContact(name: string, then: (person: Participant) => void): void {
    const making = this.createContact(name, then).finally(() => this.making.delete(making));
    this.making.add(making);
  }

  private async createContact(name: string, then: (person: Participant) => void): Promise<void> {
    const made = await this.host.makeContact(name);
    if ('path' in made) then({ name, path: made.path });
    this.refusal = 'refused' in made ? made.refused : null;
    this.host.changed();
  }

  private setMarks(kind: ExchangeKind, whats: readonly string[]): void {
    this.update({ ...this.state, marks: { ...this.state.marks, [kind]: whats } });
  }

  /** A row for a mark opens with a field to fill in. */
  private withRoomFor(row: RowName): FormState {
    const { state } = this;
    if (row === 'day' || row === 'channel' || row === 'follow-up' || row === 'frequency' || state.marks[row].length > 0) return state;
    return { ...state, marks: { ...state.marks, [row]: [''] } };
  }

  private closed(row: RowName): FormState {
    return { ...this.state, open: this.state.open.filter((other) => other !== row) };
  }

  private contactAt(path: string): Participant {
    return { path, name: this.session.index.facts(path)?.name ?? fileName(path) };
  }

  private update(state: FormState): void {
    this.state = state;
    this.refusal = null;
    this.drafts.keep(state, this.session.today());
    this.host.changed();
    void this.work();
  }

  /** Interprets the form; changes made meanwhile are included. */
  private work(): Promise<void> {
    this.isStale = true;
    this.working ??= this.workItOut().finally(() => {
      this.working = null;
    });
    return this.working;
  }

  private async workItOut(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      const { state, session } = this;
      await this.lookForNotes(state);
      const first = state.people.find(({ path }) => path !== null)?.path ?? null;
      await session.readTexts([...state.people.flatMap(({ path }) => path ?? []), ...this.notesOfOpenItems(first)]);
      const understood = interpretForm(state, session);
      if (this.state === state && understood.spokenDate !== null) this.state = { ...state, date: understood.spokenDate };
      const today = session.today();
      const openItems = first === null ? [] : closable(session, first, understood.entry, today);
      const offered = first === null || state.people.length > 1 ? null : continuable(session, first, understood.entry, today);
      const closes = openItems.filter((found) => isTicked(found, state)).map(({ item }) => item);
      const plan = await planWrite({ people: state.people, entry: understood.entry, closes, frequency: state.people.length === 1 ? state.frequency : null, offered, continues: state.continues, hasObstacle: understood.obstacle !== null }, session, this.host.readNote);
      this.answer = { understood, openItems, plan };
      this.host.changed();
    }
  }

  /** The notes whose texts say what is open with a contact. */
  private notesOfOpenItems(path: string | null): readonly string[] {
    const relationship = path === null ? null : this.session.index.relationship(path, this.session.today());
    return relationship === null ? [] : openItemsOf(relationship).map((item) => item.path);
  }

  private async lookForNotes({ people }: FormState): Promise<void> {
    for (const { path } of people) {
      if (path === null) continue;
      if ((await this.host.readNote(path)) === null) this.gone.add(path);
      else this.gone.delete(path);
    }
  }
}
