import type { VNode } from 'preact';
import type { Cadence } from '../../../domain/cadence.ts';
import { proposedHowOften, proposedWho, readHowOften, readWho, settingsOfHowOften, writeHowOften, writeWho, type HowOften, type WhoCounts } from '../../../domain/onboarding/choices.ts';
import { dueNext, groupsOf, peopleToSort } from '../../../domain/onboarding/frequencies.ts';
import type { VaultSurvey } from '../../../domain/onboarding/vault-survey.ts';
import { effectiveCadence } from '../../../domain/relationship/effective-cadence.ts';
import type { Relationship } from '../../../domain/relationship/relationship.ts';
import { isObject } from '../../../domain/settings/json.ts';
import { interactionsOf } from '../../../index/search/vault-survey.ts';
import { SetupPage } from '../../../views/setup/setup-page.tsx';
import type { DoneModel, HowOftenModel, SetupActions, SetupModel, WhoModel } from '../../../views/setup/model.ts';
import { chooseItem } from '../actions/choose-item.ts';
import { openNewContact } from '../actions/new-contact.ts';
import { openQueue } from '../actions/open-views.ts';
import { openLogForm } from '../log-form/log-form-modal.tsx';
import { PageView } from '../page-view.ts';
import { SETUP_VIEW_TYPE } from '../view-types.ts';
import { changes, saveHowOften, saveWho, startToday, writesOfHowOften, writesOfWho } from './save-setup.ts';
import { surveyOf } from './survey-vault.ts';

/** Where this device keeps choices that aren't saved yet. */
const CHOICES_KEY = 'rapport-setup';

interface Choices {
  readonly who: WhoCounts;
  readonly howOften: HowOften;
}

/** Sets up the contacts of a vault, in the main area. Writes nothing until it is saved. */
export class SetupView extends PageView {
  /** Notes open in another tab. */
  override navigation = false;
  private step: 'who' | 'how-often' | 'done' | null = null;
  private survey: VaultSurvey | null = null;
  private isLooking = false;
  private choices: Choices | null = null;
  /** The contact who is asked about; `null` once everyone was. */
  private asked: string | null = null;
  private isSaving = false;
  private failure: string | null = null;

  override getViewType(): string {
    return SETUP_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return this.session.words.setup.title;
  }

  override getIcon(): string {
    return 'lucide-list-checks';
  }

  protected override page(): VNode {
    return <SetupPage shown={this.shown()} actions={this.actions} />;
  }

  protected override moved(from: string, to: string): void {
    if (this.asked === from) this.asked = to;
    if (this.choices === null) return;
    const { people } = this.choices.howOften;
    const cadence = people.get(from);
    if (cadence !== undefined) this.choose({ howOften: { ...this.choices.howOften, people: new Map([...people].map(([path, own]) => [path === from ? to : path, own])) } });
  }

  private shown(): SetupModel {
    const { session, survey, choices, step } = this;
    const { index } = session;
    const progress = session.progress ?? session.historyProgress;
    // The first contact, logged from this page, ends the question who counts.
    const isStale = survey !== null && survey.contacts.length === 0 && index.contacts().length > 0 && !this.isSaving;
    if (progress === null && (survey === null || isStale)) void this.look();
    if (survey === null || choices === null || step === null) return { kind: 'reading', progress };
    const saving = { isSaving: this.isSaving, failure: this.failure };
    if (step === 'who') return { kind: 'who', survey, choices: choices.who, writes: writesOfWho(session, choices.who, survey), ...saving } satisfies WhoModel;
    if (step === 'how-often') return { ...this.howOften(survey, choices.howOften), ...saving };
    return this.done();
  }

  private done(): DoneModel {
    const { index, settings } = this.session;
    const today = this.session.today();
    const list = index.queue(today).today;
    return { kind: 'done', contacts: index.contacts().length, few: list.filter(({ done }) => !done), next: dueNext(index.relationships(today), settings.dailySize - list.length, today) };
  }

  private howOften(survey: VaultSurvey, choices: HowOften): Omit<HowOftenModel, 'isSaving' | 'failure'> {
    const { session } = this;
    const { settings } = session;
    const relationships = session.index.relationships(session.today());
    const people = peopleToSort(relationships);
    const after = settingsOfHowOften(choices, settings, session.today());
    const place = people.findIndex(({ record }) => record.facts.path === this.asked);
    return {
      kind: 'how-often',
      // What is logged while this page is open counts at once.
      survey: { ...survey, contacts: relationships.map(({ record }) => record.facts.name), interactions: interactionsOf(relationships) },
      people,
      at: place < 0 ? people.length : place,
      groups: groupsOf(people),
      choices,
      contacts: relationships.length,
      withFrequency: relationships.filter(({ record: { facts } }) => choices.people.has(facts.path) || effectiveCadence(facts, after) !== null).length,
      startFresh: settings.startFresh,
      writes: writesOfHowOften(session, choices),
      changesSettings: changes(after, settings),
    };
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    const survey = await surveyOf(this.session, () => this.contentEl.isConnected);
    this.isLooking = false;
    if (survey === null) return;
    const { settings, preferences, app } = this.session;
    const stored: unknown = app.loadLocalStorage(CHOICES_KEY);
    const json = isObject(stored) ? stored : {};
    this.choices = { who: readWho(json['who'], proposedWho(survey)), howOften: readHowOften(json['howOften'], proposedHowOften(survey.contacts.length, !preferences.welcomed, settings)) };
    this.survey = survey;
    this.goTo(survey.contacts.length === 0 || (survey.found.length > 0 && json['step'] !== 'how-often') ? 'who' : 'how-often');
  }

  private goTo(step: 'who' | 'how-often'): void {
    this.step = step;
    this.failure = null;
    this.asked = this.open()[0]?.record.facts.path ?? null;
    this.show();
  }

  /** Those who have no frequency yet, neither by a choice nor by a group of theirs. */
  private open(): readonly Relationship[] {
    const { session, choices } = this;
    if (choices === null) return [];
    const after = settingsOfHowOften({ ...choices.howOften, others: null }, session.settings, session.today());
    return this.people().filter(({ record: { facts } }) => !choices.howOften.people.has(facts.path) && effectiveCadence(facts, after) === null);
  }

  private people(): readonly Relationship[] {
    return peopleToSort(this.session.index.relationships(this.session.today()));
  }

  /** Goes on to the next person who has no frequency, or with `by` -1 back to the one before. */
  private move(by: 1 | -1): void {
    const people = this.people();
    const place = people.findIndex(({ record }) => record.facts.path === this.asked);
    const open = new Set(this.open());
    const next = by === 1 ? people.slice(place + 1).find((person) => open.has(person)) : people[(place < 0 ? people.length : place) - 1];
    if (by === 1 || next !== undefined) this.asked = next?.record.facts.path ?? null;
    this.show();
  }

  private choose(chosen: Partial<Choices>): void {
    if (this.choices === null) return;
    this.choices = { ...this.choices, ...chosen };
    this.failure = null;
    const { who, howOften } = this.choices;
    this.session.app.saveLocalStorage(CHOICES_KEY, { step: this.step, who: writeWho(who), howOften: writeHowOften(howOften) });
    this.show();
  }

  private answer(cadence: Cadence): void {
    if (this.choices === null || this.asked === null) return;
    const { howOften } = this.choices;
    this.choose({ howOften: { ...howOften, people: new Map(howOften.people).set(this.asked, cadence) } });
    this.move(1);
  }

  private async save(): Promise<void> {
    const { session, step, survey, choices } = this;
    if (this.isSaving || survey === null || choices === null) return;
    this.isSaving = true;
    this.show();
    this.failure = step === 'who' ? await saveWho(session, choices.who, survey) : await saveHowOften(session, choices.howOften);
    this.isSaving = false;
    if (this.failure !== null) return this.show();
    session.app.saveLocalStorage(CHOICES_KEY, null);
    if (step === 'who') return this.lookAgain();
    this.step = 'done';
    await this.welcomed();
    this.show();
  }

  /** Surveys the vault again; nothing of it is to be asked twice. */
  private async lookAgain(): Promise<void> {
    await this.look();
    this.goTo(this.survey !== null && this.survey.contacts.length > 0 ? 'how-often' : 'who');
  }

  private welcomed(): Promise<void> {
    return this.session.savePreferences({ ...this.session.preferences, welcomed: true });
  }

  private chooseOwnNote(): void {
    const { app, words } = this.session;
    chooseItem(app, {
      placeholder: words.setup.chooseNote,
      items: app.vault.getMarkdownFiles(),
      textOf: ({ path }) => path.replace(/\.md$/i, ''),
      onChosen: ({ path }) => this.choices !== null && this.choose({ who: { ...this.choices.who, ownNote: path } }),
    });
  }

  private readonly actions: SetupActions = {
    goTo: (step) => this.goTo(step),
    chooseWho: (who) => this.choose({ who }),
    chooseHowOften: (howOften) => this.choose({ howOften }),
    answer: (cadence) => this.answer(cadence),
    skip: () => this.move(1),
    back: () => this.move(-1),
    chooseOwnNote: () => this.chooseOwnNote(),
    save: () => void this.save(),
    notNow: () => void this.welcomed().then(() => this.leaf.detach()),
    lookAgain: () => void this.look(),
    log: () => openLogForm(this.session, { people: [] }),
    newContact: () => openNewContact(this.session),
    startNow: () => void startToday(this.session, this.done().next.map(({ record }) => record.facts.path)),
    openQueue: () => void openQueue(this.session),
  };
}
