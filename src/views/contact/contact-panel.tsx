import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Background } from '../../domain/introductions/origin.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Reason, Relationship, ReminderPause } from '../../domain/relationship/relationship.ts';
import { HowYouMet, WhatCameOfIt } from './background.tsx';
import { usePlatform } from '../platform.ts';
import { About } from './about.tsx';
import { BetweenYou } from './between-you.tsx';
import { Checks, NotCountedLines } from './checks.tsx';
import type { ContactActions } from './contact-actions.ts';
import { Mentions } from './elsewhere.tsx';
import { Interactions } from './interactions.tsx';
import { KeepingInTouch } from './keeping-in-touch.tsx';
import { OpenRequests, ToThankFor } from './open-requests.tsx';
import { PersonHeader } from './person.tsx';
import { Plans, Tasks } from './promises.tsx';
import { Reasons } from './reasons.tsx';

export interface ContactPanelProps {
  readonly relationship: Relationship;
  readonly background: Background;
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

/** Everything about one relationship, most useful first: what to do, what is open, how it stands, the history. */
export function ContactPanel({ relationship, background, reasons, pauses, problems, nameOf, isDailyNote, actions }: ContactPanelProps) {
  const { words: { contactView } } = usePlatform();
  const { record, reciprocity, excluded } = relationship;
  const { path } = record.facts;
  const nudges = excluded === null;
  const { root, keepFocus } = useKeptFocus();
  return (
    <div class="rapport-contact-panel" ref={root} tabIndex={-1}>
      <PersonHeader relationship={relationship} actions={actions} />
      {nudges && <Reasons relationship={relationship} reasons={reasons} pauses={pauses} />}
      <Checks problems={problems} />
      {nudges && <OpenRequests byMe={reciprocity.openByMe} byThem={reciprocity.openByThem} close={(request, state) => keepFocus('open', actions.close(request, state))} />}
      {nudges && <Tasks head={contactView.promises.head} name="promises" tasks={record.commitments} path={path} nameOf={nameOf} done={(item) => keepFocus('promises', actions.done(item))} />}
      {nudges && reciprocity.shown && <ToThankFor received={reciprocity.toThank} />}
      {nudges && <Plans plans={record.plans} unanswered={relationship.unansweredPlans} done={(item) => keepFocus('plans', actions.done(item))} />}
      {nudges && <Tasks head={contactView.otherTasks} name="tasks" tasks={record.tasks} path={path} nameOf={nameOf} done={(item) => keepFocus('tasks', actions.done(item))} />}
      <About facts={record.facts} />
      <KeepingInTouch relationship={relationship} />
      <BetweenYou relationship={relationship} />
      <WhatCameOfIt background={background} nameOf={nameOf} />
      <HowYouMet facts={record.facts} background={background} nameOf={nameOf} />
      <Interactions
        path={path}
        history={record.history}
        nameOf={nameOf}
        mark={actions.mark}
        sayContact={(line, isContact) => keepFocus('history', actions.sayContact(line, isContact))}
      />
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
