import type { VNode } from 'preact';
import type { UnknownPerson } from '../../../domain/onboarding/unknown-person.ts';
import { FindPeoplePage } from '../../../views/find-people/find-people-page.tsx';
import type { FindPeopleActions, FindPeopleModel } from '../../../views/find-people/model.ts';
import { keyOf } from '../../../views/find-people/model.ts';
import { toggled } from '../../../views/checkbox.tsx';
import { PageView } from '../page-view.ts';
import { FIND_PEOPLE_VIEW_TYPE } from '../view-types.ts';
import { createPeople } from './create-people.ts';

/** People who are linked in dated notes but have no contact note, in the main area. */
export class FindPeopleView extends PageView {
  private ticked: ReadonlySet<string> = new Set();
  private isCreating = false;
  private status = '';
  private failures: readonly string[] = [];

  override getViewType(): string {
    return FIND_PEOPLE_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return this.session.words.findPeople.title;
  }

  override getIcon(): string {
    return 'lucide-user-search';
  }

  protected override page(): VNode {
    return <FindPeoplePage shown={this.shown()} actions={this.actions} />;
  }

  protected override moved(from: string, to: string): void {
    if (this.ticked.has(from)) this.ticked = toggled(toggled(this.ticked, from, false), to, true);
  }

  private shown(): FindPeopleModel {
    const { session, ticked, isCreating, status, failures } = this;
    const progress = session.progress ?? session.historyProgress;
    if (progress !== null) return { kind: 'reading', ...progress };
    const notes = session.index.recordingNotes();
    const missing = session.index.withoutTexts(notes);
    if (missing.length > 0) {
      void session.readTexts(missing);
      return { kind: 'reading', read: notes.length - missing.length, total: notes.length };
    }
    return { kind: 'found', people: session.index.unknownPeople(), ticked, isCreating, status, failures };
  }

  private async create(): Promise<void> {
    const { session } = this;
    const { findPeople } = session.words;
    const chosen = session.index.unknownPeople().filter((person) => this.ticked.has(keyOf(person)));
    if (chosen.length === 0) this.say(findPeople.nothingTicked, []);
    else {
      this.isCreating = true;
      this.show();
      const { made, failures } = await createPeople(session, chosen);
      this.isCreating = false;
      this.ticked = new Set();
      this.say(made === 0 ? '' : findPeople.made(made), failures);
    }
  }

  private say(status: string, failures: readonly string[]): void {
    this.status = status;
    this.failures = failures;
    this.show();
  }

  private readonly actions: FindPeopleActions = {
    tick: (person: UnknownPerson, isTicked: boolean) => {
      this.ticked = toggled(this.ticked, keyOf(person), isTicked);
      this.show();
    },
    create: () => void this.create(),
  };
}
