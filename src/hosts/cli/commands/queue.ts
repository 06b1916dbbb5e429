import { formatDay, type Day } from '../../../domain/day.ts';
import { ideaForStep } from '../../../domain/giving/give-idea.ts';
import type { Interaction } from '../../../domain/interaction.ts';
import { withShown } from '../../../domain/queue/shown-history.ts';
import type { Queue, QueueItem, Reason, Relationship, TodaysItem } from '../../../domain/relationship/relationship.ts';
import { channelLabel } from '../../../domain/named-channel.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { ideasWithTexts, namesIn } from '../output/give-ideas.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import type { TextSpan } from '../output/wrap.ts';
import { readTexts } from '../read-notes.ts';
import type { Terminal } from '../terminal.ts';
import { ShownHistoryFile } from '../write/shown-history-file.ts';

export interface QueueOptions extends ReadingOptions {
  readonly limit?: number;
  readonly all?: true;
}

/** How many people are shown under *Later*, by default. */
const OTHERS_SHOWN = 15;
/** The last lines of an item, and as many about the person. */
const LINES_SHOWN = 2;

/** `rapport queue`: who to follow up with, and why. */
export async function queue(folder: string, options: QueueOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const shown = options.all === true || options.json === true ? Infinity : (options.limit ?? OTHERS_SHOWN);
  readTexts(open.vault, notesShown(open.index.queue(open.today), shown), open.index);
  const answer = open.index.queue(open.today);
  record(answer, open, terminal);
  terminal.write(options.json === true ? asJson(queueFacts(answer, open)) : queuePage(answer, open, shown, options.all === true, terminal));
}

/** Remembers the list that is shown, so that nobody is in it for ever. */
function record(answer: Queue, { vault, today }: OpenVault, terminal: Terminal): void {
  const file = new ShownHistoryFile(terminal.stateFolder, vault.root);
  const before = file.read();
  const now = withShown(before, answer.today, today);
  if (now !== before) file.write(now);
}

/** The notes whose texts the page shows. */
function notesShown({ today, comingUp, later }: Queue, others: number): readonly string[] {
  const ofReasons = [...today, ...later.slice(0, others)].flatMap(({ reasons }) => reasons.flatMap(({ evidence }) => evidence.map(({ path }) => path)));
  const ofPlans = comingUp.flatMap(({ next }) => (next.kind === 'plan' ? [next.plan.path] : []));
  return [...ofReasons, ...ofPlans, ...today.flatMap(({ relationship: { record } }) => [record.facts.path, ...record.history.slice(-LINES_SHOWN).map(({ path }) => path)])];
}

function queuePage(answer: Queue, open: OpenVault, shown: number, all: boolean, terminal: Terminal): string {
  const { today } = open;
  const ideas = ideasFor(answer.today, open);
  const page = new Page(terminal);
  page.heading(words.today(today));
  page.gap();
  if (answer.today.length === 0) page.text(0, words.nobodyToday);
  answer.today.forEach((item, index) => {
    writeTodays(page, item, index + 1, ideas, open);
  });
  if (answer.today.length > 0 && answer.today.every(({ done }) => done)) page.text(0, words.allDone(answer.later.length));
  writePart(page, words.comingUpHead, answer.comingUp, ({ next }) => words.comingUp(next, today));
  writePart(page, words.laterHead, answer.later.slice(0, shown), ({ reasons: [strongest] }) => (strongest === undefined ? '' : words.reason(strongest, today)));
  if (answer.later.length > shown) page.text(2, page.dim(words.more(answer.later.length - shown)));
  if (all) writePart(page, words.notInQueueHead, answer.notInQueue, ({ relationship }) => page.dim(words.notInQueue(relationship, today)));
  page.gap();
  page.text(0, page.dim(words.counts(answer.today.length, answer.comingUp.length, answer.later.length, answer.notInQueue.length, open.index.contacts().length)));
  const problems = open.problems.filter(({ severity }) => severity === 'problem').length;
  if (problems > 0) page.text(0, { text: words.problemsFound(problems), style: page.colours.yellow });
  return page.toString();
}

/** A person on today's list: every reason, and a kind next step. */
function writeTodays(page: Page, { relationship, reasons, done }: TodaysItem, number: number, ideas: Ideas, open: OpenVault): void {
  const { today } = open;
  const { colours } = page;
  const { facts } = relationship.record;
  const identity = words.identity(facts);
  page.labelled(0, page.dim(String(number).padStart(2)), 2, { text: facts.name, style: colours.bold }, ...(identity === '' ? [] : [page.dim(`· ${identity}`)]), ...(done ? [{ text: `✓ ${doneWords(relationship, today)}`, style: colours.green }] : []));
  if (!done) {
    reasons.forEach((reason, index) => {
      page.text(4, words.reason(reason, today, index === 0));
    });
    writeBackground(page, relationship, today);
    const [strongest] = reasons;
    if (strongest !== undefined) page.text(4, { text: `→ ${nextStep(strongest, { relationship, reasons }, ideas, open)}`, style: colours.green });
  }
  page.gap();
}

/** What I could give to those in a list, by path. */
type Ideas = ReturnType<typeof ideasWithTexts>;

function ideasFor(items: readonly QueueItem[], open: OpenVault): Ideas {
  return ideasWithTexts(items.map(({ relationship }) => relationship.record.facts.path), open);
}

/** Something to give, or else a kind thing to do about the strongest reason. */
function nextStep(strongest: Reason, { relationship, reasons }: QueueItem, ideas: Ideas, open: OpenVault): string {
  const idea = ideaForStep(reasons, ideas.get(relationship.record.facts.path) ?? []);
  return idea === null ? words.nextStepFor(strongest) : words.giving.step(idea, namesIn(open));
}

function doneWords({ pauses }: Relationship, today: Day): string {
  const snoozed = pauses.find(({ kind }) => kind === 'snoozed');
  return snoozed === undefined ? words.doneToday : words.resting(snoozed, today);
}

/** What a good message needs: the last interactions, and what they care about. */
function writeBackground(page: Page, { record: { facts, history } }: Relationship, today: Day): void {
  const past = history.filter(({ date }) => date.day <= today).slice(-LINES_SHOWN).reverse();
  const column = page.columnFor(past.map(({ date }) => words.shortDate(date, today)));
  for (const entry of past) page.labelled(4, page.dim(words.shortDate(entry.date, today)), column, page.dim(words.entry(channelLabel(entry), wordsOf(entry))));
  for (const { value } of facts.about.slice(0, LINES_SHOWN)) page.text(4, page.dim(plainWords(value)));
}

/** What an entry says: its text, else its marks. */
function wordsOf({ text, exchanges }: Interaction): string {
  return text !== '' ? text : exchanges.map(({ kind, what }) => `${words.exchange(kind)}: ${what}`).join('; ');
}

/** A part of the list below its name: who, and why or when. */
function writePart<Item extends { readonly relationship: Relationship }>(page: Page, head: string, items: readonly Item[], why: (item: Item) => TextSpan | string): void {
  if (items.length === 0) return;
  const column = page.columnFor(items.map(({ relationship }) => relationship.record.facts.name));
  page.heading({ text: head, style: page.colours.cyan });
  for (const item of items) page.labelled(2, item.relationship.record.facts.name, column, why(item));
}

/** The queue as JSON: `queue` as in an export, and the rest of the page. */
function queueFacts(answer: Queue, open: OpenVault): object {
  const { today, index } = open;
  const ideas = ideasFor(answer.items, open);
  const person = ({ relationship }: Pick<QueueItem, 'relationship'>): object => ({ path: relationship.record.facts.path, name: relationship.record.facts.name });
  const why = (reasons: readonly Reason[]): readonly object[] => reasons.map((reason) => ({ kind: reason.kind, text: words.reason(reason, today), evidence: reason.evidence }));
  const item = (queued: QueueItem): object => ({ ...person(queued), reasons: why(queued.reasons), nextStep: queued.reasons[0] === undefined ? null : nextStep(queued.reasons[0], queued, ideas, open) });
  return {
    version: 1,
    today: formatDay(today),
    todaysFew: answer.today.map((todays) => ({ ...item(todays), done: todays.done })),
    later: answer.later.map(person),
    queue: answer.items.map(item),
    comingUp: answer.comingUp.map((coming) => ({ ...person(coming), on: formatDay(coming.next.on), kind: coming.next.kind })),
    rested: answer.rested.map(person),
    notInQueue: answer.notInQueue.map((absent) => ({
      ...person(absent),
      why: words.notInQueue(absent.relationship, today),
      excluded: absent.excluded,
      resting: absent.pauses.map((pause) => ({ kind: pause.kind, text: words.resting(pause, today) })),
    })),
    contacts: index.contacts().length,
  };
}
