import { ItemView } from 'obsidian';
import type { WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import { proposedChoices, type OnboardingChoices } from '../../../domain/onboarding/choices.ts';
import type { VaultSurvey } from '../../../domain/onboarding/vault-survey.ts';
import { interactionsOf } from '../../../index/search/vault-survey.ts';
import { FirstRunPage } from '../../../views/first-run/first-run-page.tsx';
import type { FirstRunActions, FirstRunModel } from '../../../views/first-run/model.ts';
import { openNewContact } from '../actions/new-contact.ts';
import { openQueue } from '../actions/open-views.ts';
import { renderWithPlatform } from '../platform.ts';
import type { Session } from '../session/session.ts';
import { FIRST_RUN_VIEW_TYPE } from '../view-types.ts';
import { chooseNote } from './choose-note.ts';
import { lookAtVault } from './survey-vault.ts';
import { changesOfNotes, saveChoices } from './save-choices.ts';

/** The state of the page. */
type Step =
  | { readonly kind: 'looking' }
  | { readonly kind: 'choosing'; readonly survey: VaultSurvey; readonly choices: OnboardingChoices; readonly isSaving: boolean; readonly failure: string | null }
  | { readonly kind: 'saved' };

/** The page that shows what was found in the vault. Writes nothing until it is saved. */
export class FirstRunView extends ItemView {
  private step: Step = { kind: 'looking' };
  private isOpen = false;
  /** Numbers the surveys: only the latest counts. */
  private looks = 0;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly session: Session,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return FIRST_RUN_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return this.session.words.firstRun.title;
  }

  override getIcon(): string {
    return 'lucide-list-checks';
  }

  override onOpen(): Promise<void> {
    this.isOpen = true;
    this.contentEl.addClass('rapport-view', 'rapport-page');
    this.register(this.session.subscribe(() => this.follow()));
    this.follow();
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    this.isOpen = false;
    render(null, this.contentEl);
    return Promise.resolve();
  }

  /** Surveys once every note has been read; repeats by itself only while there are no contacts. */
  private follow(): void {
    const { progress, index } = this.session;
    const waits = this.step.kind === 'looking' && this.looks === 0;
    const hadNobody = this.step.kind === 'choosing' && !this.step.isSaving && this.step.survey.contacts.length === 0 && index.contacts().length > 0;
    if (progress === null && (waits || hadNobody)) void this.look();
    this.show();
  }

  private async look(): Promise<void> {
    const look = ++this.looks;
    const survey = await lookAtVault(this.session, () => this.isOpen && look === this.looks);
    if (survey === null || !this.isOpen || look !== this.looks) return;
    const { settings, preferences } = this.session;
    const choices = proposedChoices(survey, !preferences.welcomed || settings.startFresh !== null);
    this.go({ kind: 'choosing', survey, choices, isSaving: false, failure: null });
  }

  private go(step: Step): void {
    this.step = step;
    this.show();
  }

  private choose(choices: OnboardingChoices): void {
    if (this.step.kind === 'choosing') this.go({ ...this.step, choices, failure: null });
  }

  private async save(): Promise<void> {
    const { step } = this;
    if (step.kind !== 'choosing' || step.isSaving) return;
    this.go({ ...step, isSaving: true, failure: null });
    const failure = await saveChoices(this.session, step.choices, step.survey);
    this.go(failure === null ? { kind: 'saved' } : { ...step, failure });
  }

  private async notNow(): Promise<void> {
    await this.session.savePreferences({ ...this.session.preferences, welcomed: true });
    this.leaf.detach();
  }

  private show(): void {
    if (!this.isOpen) return;
    renderWithPlatform(this.session, <FirstRunPage shown={this.shown()} actions={this.actions} />, this.contentEl);
  }

  private shown(): FirstRunModel {
    const { step, session } = this;
    if (step.kind === 'looking') return { kind: 'reading', progress: session.progress };
    if (step.kind === 'saved') return this.saved();
    const { survey, choices, isSaving, failure } = step;
    return { kind: 'found', survey, choices, startFresh: session.settings.startFresh, notesToChange: changesOfNotes(session, choices, survey).length, isSaving, failure };
  }

  private saved(): FirstRunModel {
    const { index } = this.session;
    const today = this.session.today();
    return { kind: 'saved', contacts: index.contacts().length, interactions: interactionsOf(index.relationships(today)), few: index.queue(today).today.filter(({ done }) => !done) };
  }

  private readonly actions: FirstRunActions = {
    choose: (choices) => this.choose(choices),
    chooseOwnNote: () => chooseNote(this.session, (ownNote) => this.step.kind === 'choosing' && this.choose({ ...this.step.choices, ownNote })),
    save: () => void this.save(),
    notNow: () => void this.notNow(),
    lookAgain: () => {
      this.go({ kind: 'looking' });
      void this.look();
    },
    newContact: () => openNewContact(this.session),
    openQueue: () => void openQueue(this.session),
  };
}
