import type { Brief, PersonBrief } from '../domain/brief/brief.ts';
import type { SharedGround } from '../domain/brief/shared-ground.ts';
import type { AboutLine } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import type { HistoryEntry, Relationship } from '../domain/relationship/relationship.ts';
import type { OpenItem } from '../domain/relationship/open-items.ts';
import { channelLabel, type NamedChannel } from '../domain/named-channel.ts';
import type { Source } from '../domain/source.ts';
import { initials } from '../domain/text/initials.ts';
import { plainWords } from '../domain/text/plain-words.ts';
import { LINES_IN_A_BRIEF } from '../domain/thresholds.ts';
import type { Messages } from './en.ts';

/** One line of a brief, in words, with what it is based on. */
export interface BriefLine {
  /** In front: a date or a name. */
  readonly label: string | null;
  /** The path of the contact whom the label names. */
  readonly person: string | null;
  /** The words of the note; empty in privacy mode. */
  readonly words: string;
  /** What is said of them. */
  readonly remark: string | null;
  readonly source: Source;
}

/** Lines of one kind. There are `more` that aren't among them. */
export interface BriefSection {
  readonly name: keyof Messages['briefView']['heads'];
  readonly head: string;
  readonly lines: readonly BriefLine[];
  readonly more: number;
}

/** What the words of a brief depend on. */
export interface BriefWording {
  readonly words: Messages;
  readonly today: Day;
  /** Privacy mode: initials, and no words of notes. */
  readonly discreet: boolean;
  readonly nameOf: (path: string) => string;
}

/** A brief in words, the same in the app, in the terminal and as a copy. Sections without lines are left out. */
export class BriefLines {
  private readonly words: Messages;

  constructor(private readonly wording: BriefWording) {
    this.words = wording.words;
  }

  /** Who someone is, in the words of the note. */
  identity({ record: { facts } }: Relationship): readonly string[] {
    return this.wording.discreet ? [] : this.words.contactView.identity(facts);
  }

  nameAt(path: string): string {
    const name = this.wording.nameOf(path);
    return this.wording.discreet ? initials(name) : name;
  }

  /** What several people have in common; `null` of fewer. */
  shared({ shared }: Brief): BriefSection | null {
    return shared === null ? null : this.section('shared', this.sharedLines(shared));
  }

  /** Everything about one person. */
  of(person: PersonBrief): readonly BriefSection[] {
    const { record: { facts } } = person.relationship;
    const sections = [
      this.section('met', this.metLines(person)),
      this.section('about', this.noteLines(facts.path, person.about)),
      this.section('talks', this.talkLines(person)),
      this.section('open', this.openLines(person)),
      this.section('giving', this.givingLines(person)),
      this.section('acquaintances', this.acquaintanceLines(person)),
      this.section('upcoming', this.upcomingLines(person)),
    ];
    return sections.filter(({ lines }) => lines.length > 0);
  }

  private section(name: BriefSection['name'], lines: readonly BriefLine[]): BriefSection {
    const shown = lines.slice(0, LINES_IN_A_BRIEF);
    return { name, head: this.words.briefView.heads[name], lines: shown, more: lines.length - shown.length };
  }

  private line(source: Source, { label = null, person = null, words = '', remark = null }: Partial<BriefLine>): BriefLine {
    return { label, person, words: this.wording.discreet ? '' : plainWords(words), remark, source };
  }

  private sharedLines({ acquainted, organisations, venues, acquaintances }: SharedGround): readonly BriefLine[] {
    const { words: { briefView, introductions }, wording: { today, discreet } } = this;
    const namesOf = (people: readonly Relationship[]): readonly string[] => people.map((person) => this.nameAt(pathOf(person)));
    const sharedWords = discreet ? [] : [
      ...organisations.map(({ word, people }) => ({ people, remark: briefView.areAt(namesOf(people), plainWords(word)) })),
      ...venues.map(({ word, people }) => ({ people, remark: briefView.metAt(namesOf(people), plainWords(word)) })),
    ];
    return [
      ...acquainted.map(({ tie, people }) => this.line(tie, { remark: people.length > 2 ? briefView.together(namesOf(people), tie.date, today) : introductions.tie(tie, this.nameAt(tie.from), this.nameAt(tie.to), today) })),
      ...sharedWords.map(({ people, remark }) => this.line(noteOf(people[0]), { remark })),
      ...acquaintances.flatMap(({ person, knownBy }) => knownBy.slice(0, 1).map(({ tie }) => this.line(tie, { label: this.nameAt(pathOf(person)), person: pathOf(person), remark: briefView.knownTo(namesOf(knownBy.map((known) => known.person))) }))),
    ];
  }

  private openLines({ open: { thanks, forMe, tasks, forThem } }: PersonBrief): readonly BriefLine[] {
    const { words: { briefView, contactView: { open, promises }, dates }, wording: { today } } = this;
    const item = (openItem: OpenItem): BriefLine => this.line(openItem, { words: openItem.text, remark: this.openRemark(openItem) });
    return [
      ...forMe.map(item),
      ...thanks.slice(0, 1).map((latest) => this.line(latest, { words: latest.what, remark: [open.theyGave(dates.relativeDate(latest.date, today)), ...(thanks.length > 1 ? [open.moreToThank(thanks.length - 1)] : [])].join(' · ') })),
      ...tasks.map((task) => this.line(task, { words: task.text, remark: [briefView.task, ...(task.due === null ? [] : [promises.due(task.due, today)])].join(' · ') })),
      ...forThem.map(item),
    ];
  }

  private openRemark(item: OpenItem): string {
    const { words: { contactView: { open, promises }, dates }, wording: { today } } = this;
    if (item.kind === 'plan') return open.planned(item.plan.date, today);
    if (item.kind === 'promise') {
      const { waitingFor, due } = item.promise;
      return [waitingFor === 'me' ? promises.you : promises.they, ...(due === null ? [] : [promises.due(due, today)])].join(' · ');
    }
    const since = dates.relativeDate(item.request.date, today);
    return item.request.kind === 'asked' ? open.youAsked(since) : open.theyAsked(since);
  }

  private talkLines({ relationship: { lastContact }, talks }: PersonBrief): readonly BriefLine[] {
    const { words: { contactView, dates }, wording: { today } } = this;
    const [last] = talks;
    // A property may say that there was contact since.
    const isSince = lastContact !== null && (last === undefined || lastContact.date.day > last.date.day);
    const since = isSince ? [this.line(lastContact, { label: dates.shortDate(lastContact.date, today), remark: contactView.touch.last })] : [];
    return [...since, ...talks.map((entry) => this.talkLine(entry))];
  }

  private talkLine(entry: HistoryEntry): BriefLine {
    const { words: { contactView: { history }, dates }, wording: { today, discreet } } = this;
    const marks = entry.exchanges.map(({ kind, what }) => (discreet || what === '' || what === entry.text ? history.exchange[kind] : `${history.exchange[kind]}: ${plainWords(what)}`));
    const words = this.entryWords(entry);
    const others = entry.people.map((path) => this.nameAt(path)).filter((name) => discreet || !words.includes(name));
    const remarks = [...marks, ...(others.length === 0 ? [] : [history.withPeople(others)])];
    return this.line(entry, { label: dates.shortDate(entry.date, today), words, remark: remarks.length === 0 ? null : remarks.join(' · ') });
  }

  private givingLines({ relationship, giving: { ideas, wishes, lastGiven } }: PersonBrief): readonly BriefLine[] {
    const { words: { briefView, giving, reciprocity }, wording: { today, discreet } } = this;
    if (discreet) return [];
    const { quiet, lastContact } = relationship;
    return [
      ...ideas.map((idea) => this.line(idea.want, { remark: giving.idea(idea, (path) => this.nameAt(path)) })),
      ...this.noteLines(pathOf(relationship), wishes, briefView.lookingFor),
      ...(lastGiven === null ? [] : [this.line(lastGiven, { label: briefView.lastGiven, words: lastGiven.what, remark: reciprocity.givesSinceAsk(relationship.reciprocity, quiet, lastContact, today) })]),
    ];
  }

  private noteLines(path: string, lines: readonly AboutLine[], label: string | null = null): readonly BriefLine[] {
    return this.wording.discreet ? [] : lines.map(({ value, line }) => this.line({ path, line }, { label, words: value }));
  }

  private upcomingLines({ relationship, upcoming }: PersonBrief): readonly BriefLine[] {
    const { words: { briefView, dates }, wording: { today } } = this;
    return upcoming.map((date) => {
      const label = dates.shortDate(date.kind === 'plan' ? date.plan.date : { day: date.on, precision: 'day' }, today);
      if (date.kind === 'plan') return this.line(date.plan, { label, words: this.entryWords(date.plan), remark: date.plan.date.precision === 'month' ? null : dates.relativeDay(date.on, today) });
      return this.line({ path: pathOf(relationship), line: date.line }, { label, remark: briefView.birthday(date.on, today) });
    });
  }

  private metLines({ relationship: { record: { facts } }, firstMeeting, introducedBy }: PersonBrief): readonly BriefLine[] {
    const { words: { briefView, introductions, dates }, wording: { today, discreet } } = this;
    const { metAt, metOn, path } = facts;
    const on = metOn === null ? null : dates.shortDate(metOn.value, today);
    return [
      ...((metAt === null || discreet) && on === null ? [] : [this.line({ path, line: metOn?.line ?? 1 }, { label: briefView.met, words: metAt ?? '', remark: on })]),
      ...(firstMeeting === null ? [] : [this.line(firstMeeting, { label: briefView.firstMeeting, words: this.entryWords(firstMeeting), remark: dates.shortDate(firstMeeting.date, today) })]),
      ...introducedBy.filter(({ from }, index) => introducedBy.findIndex((tie) => tie.from === from) === index).map((tie) => this.line(tie, { remark: introductions.brought(this.nameAt(tie.from), this.nameAt(tie.to)) })),
    ];
  }

  private acquaintanceLines({ acquaintances }: PersonBrief): readonly BriefLine[] {
    const { words: { introductions }, wording: { today } } = this;
    return acquaintances.flatMap(({ relationship, link: { ties } }) =>
      ties.slice(0, 1).map((tie) => this.line(tie, { label: this.nameAt(pathOf(relationship)), person: pathOf(relationship), remark: introductions.tie(tie, this.nameAt(tie.from), this.nameAt(tie.to), today) })),
    );
  }

  private entryWords(entry: NamedChannel & { readonly text: string }): string {
    return this.words.queueView.line(channelLabel(entry), entry.text);
  }
}

function pathOf({ record }: Relationship): string {
  return record.facts.path;
}

function noteOf(person: Relationship | undefined): Source {
  return { path: person?.record.facts.path ?? '', line: 1 };
}
