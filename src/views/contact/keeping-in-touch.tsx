import type { ComponentChildren } from 'preact';
import type { CalendarDate } from '../../domain/day.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { isPersonal } from '../../domain/vocabulary.ts';
import { usePlatform } from '../platform.ts';
import { RhythmChart } from './rhythm-chart.tsx';
import { SourceLine, PanelSection } from './section.tsx';

/** Last contact, frequency, next date, and the rhythm of two years; only history for the deceased. */
export function KeepingInTouch({ relationship }: { readonly relationship: Relationship }) {
  const { words, today } = usePlatform();
  const { touch } = words.contactView;
  const { lastContact, cadence, askedBy, rhythm, attempts, record, stage, excluded } = relationship;
  const { facts } = record;
  const reminded = excluded === null;
  if (lastContact === null && cadence === null && askedBy === null && attempts === null && facts.birthday === null) return null;
  return (
    <PanelSection head={excluded === 'deceased' ? touch.inMemoryHead : touch.head} name="touch">
      <dl class="rapport-facts">
        {reminded && !isPersonal(facts.relationship) && (
          <Fact label={touch.stage}>
            {words.reciprocity.standing[stage]} <span class="rapport-muted">{touch.stageBasedOn[stage]}</span>
          </Fact>
        )}
        {lastContact !== null && (
          <Fact label={touch.last}>
            <SourceLine source={lastContact}>
              <Moment date={lastContact.date} />
            </SourceLine>
          </Fact>
        )}
        {reminded && attempts !== null && <Fact label={touch.tried}>{touch.triedSince(attempts.count, attempts.since, today)}</Fact>}
        {reminded && cadence !== null && (
          <Fact label={touch.frequency}>
            {cadence.source === null ? (
              <>
                {words.queue.frequencyName(cadence.cadence)} <span class="rapport-muted">{touch.frequencyFrom[cadence.from]}</span>
              </>
            ) : (
              <SourceLine source={cadence.source}>{words.queue.frequencyName(cadence.cadence)}</SourceLine>
            )}
          </Fact>
        )}
        {reminded && askedBy !== null && (
          <Fact label={touch.next}>{askedBy < today ? touch.since(askedBy) : <Moment date={{ day: askedBy, precision: 'day' }} />}</Fact>
        )}
        {reminded && rhythm !== null && <Fact label={touch.usually}>{touch.everySpan(rhythm)}</Fact>}
        {facts.birthday !== null && (
          <Fact label={touch.birthday}>
            <SourceLine source={{ path: facts.path, line: facts.birthday.line }}>{touch.birthdayText(facts.birthday.value)}</SourceLine>
          </Fact>
        )}
      </dl>
      {record.history.length > 0 && excluded !== 'deceased' && <RhythmChart history={record.history} />}
    </PanelSection>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="rapport-fact">
      <dt class="rapport-fact-label">{label}</dt>
      <dd class="rapport-fact-value">{children}</dd>
    </div>
  );
}

/** A date relative to today and in full; a month alone as the month. */
function Moment({ date }: { readonly date: CalendarDate }) {
  const { words, today } = usePlatform();
  const { relativeDate, fullDate } = words.dates;
  if (date.precision === 'month') return <>{fullDate(date)}</>;
  return (
    <>
      {relativeDate(date, today)} <span class="rapport-muted">{fullDate(date)}</span>
    </>
  );
}
