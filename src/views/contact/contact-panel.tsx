import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NetworkEvent } from '../../domain/events/event.ts';
import type { GiveIdea } from '../../domain/giving/give-idea.ts';
import type { Background } from '../../domain/introductions/origin.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Reason, Relationship, ReminderPause } from '../../domain/relationship/relationship.ts';
import { HowYouMet, WhatCameOfIt } from './background.tsx';
import { useWords } from '../platform.ts';
import { About, WhatToGive } from './about.tsx';
import { BetweenYou } from './between-you.tsx';
import { Checks, NotCountedLines } from './checks.tsx';
import type { ContactActions, DailySource } from './contact-actions.ts';
import { Mentions } from './elsewhere.tsx';
import { EarlierInteractions, LastTime } from './interactions.tsx';
import { KeepingInTouch } from './keeping-in-touch.tsx';
import { OpenBetweenYou } from './open-between-you.tsx';
import { PersonHeader } from './person.tsx';
import { Plans, Tasks } from './promises.tsx';
import { Reasons } from './reasons.tsx';

export interface ContactPanelProps {
  readonly relationship: Relationship;
  readonly background: Background;
  /** Where they were met with others; `null` if that isn't known. */
  readonly event: NetworkEvent | null;
  /** The reasons why it is in the queue; empty if it isn't. */
  readonly reasons: readonly Reason[];
  readonly pauses: readonly ReminderPause[];
  /** Problems and hints of this note. */
  readonly problems: readonly Problem[];
  /** The name of the contact or note at a path. */
  readonly nameOf: (path: string) => string;
  /** Whether a note is a daily note. */
  readonly isDailyNote: (path: string) => boolean;
  readonly actions: ContactActions;
}

/** Everything about one relationship. First what someone wants to know before a call: what is open, the last time, what they care about, what to give. */
export function ContactPanel({ relationship, background, event, reasons, pauses, problems, nameOf, isDailyNote, actions }: ContactPanelProps) {
  const { contactView } = useWords();
  const { record, excluded } = relationship;
  const { path } = record.facts;
  const nudges = excluded === null;
  const { root, keepFocus } = useKeptFocus();
  const last = [...record.history].reverse().find(({ attempt }) => !attempt) ?? null;
  const giving = { ...actions.giving, dismiss: (idea: GiveIdea) => keepFocus('giving', actions.giving.dismiss(idea)) };
  const lines = { path, nameOf, mark: actions.mark, sayContact: (line: DailySource, isContact: boolean) => keepFocus('last', actions.sayContact(line, isContact)) };
  return (
    <div class="rapport-contact-panel" ref={root} tabIndex={-1}>
      <PersonHeader relationship={relationship} actions={actions} />
      {nudges && <Reasons relationship={relationship} giving={giving} reasons={reasons} pauses={pauses} />}
      {nudges && (
        <OpenBetweenYou
          relationship={relationship}
          nameOf={nameOf}
          actions={{
            close: (request, state) => keepFocus('open', actions.close(request, state)),
            done: (item) => keepFocus('open', actions.done(item)),
            reschedule: actions.reschedule,
            thank: (received) => keepFocus('open', actions.thank(received)),
          }}
        />
      )}
      {(nudges || last !== null) && <LastTime {...lines} last={last} lastContact={relationship.lastContact} />}
      <About facts={record.facts} />
      {nudges && <WhatToGive relationship={relationship} giving={giving} />}
      <Checks problems={problems} fixesOf={(problem) => actions.fixesOf(problem).map(({ label, run }) => ({ label, run: () => { void keepFocus('checks', Promise.resolve(true)); run(); } }))} />
      {nudges && <Plans plans={record.plans.filter((plan) => !relationship.unansweredPlans.includes(plan))} reschedule={actions.reschedule} />}
      {nudges && <Tasks head={contactView.otherTasks} name="tasks" tasks={record.tasks} path={path} nameOf={nameOf} done={(item) => keepFocus('tasks', actions.done(item))} />}
      <EarlierInteractions {...lines} history={record.history.filter((entry) => entry !== last)} />
      <KeepingInTouch relationship={relationship} />
      <BetweenYou relationship={relationship} />
      <WhatCameOfIt background={background} nameOf={nameOf} />
      <HowYouMet facts={record.facts} background={background} nameOf={nameOf} event={event} showEvent={actions.showEvent} />
      <Mentions mentions={record.mentions} nameOf={nameOf} isDailyNote={isDailyNote} sayContact={(line, isContact) => keepFocus('mentions', actions.sayContact(line, isContact))} />
      <NotCountedLines path={path} notCounted={record.facts.notCounted} />
    </div>
  );
}

/** Keeps the focus in the section, else in the panel, when the pressed button disappears. */
function useKeptFocus() {
  const root = useRef<HTMLDivElement>(null);
  const section = useRef<string | null>(null);
  useLayoutEffect(() => {
    const panel = root.current;
    if (panel === null || section.current === null || panel.ownerDocument.activeElement !== panel.ownerDocument.body) return;
    const target = panel.querySelector<HTMLElement>(`[data-section="${section.current}"]`) ?? panel;
    section.current = null;
    target.focus({ preventScroll: true });
  });
  const keepFocus = async (name: string, action: Promise<boolean>): Promise<boolean> => {
    section.current = name;
    const written = await action;
    if (!written) section.current = null;
    return written;
  };
  return { root, keepFocus };
}
