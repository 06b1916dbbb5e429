import { firstOfEachMonth } from '../../domain/network/newly-established.ts';
import type { Milestone, Quarter } from '../../domain/network/network.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { Fold } from '../fold.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { Counts } from './counts.tsx';
import { EntryLine, People, PersonLink, Said } from './lines.tsx';
import { FewItems, PageSection } from './section.tsx';
import { useNetwork } from './model.ts';

const FURTHEST_FIRST = ['long-standing', 'established', 'getting-to-know', 'new'] as const;

/** Relationship stages, and who became established when. */
export function Standings() {
  const words = useWords();
  const { answers: { network } } = useNetwork();
  const { stages, close, quiet, quarters } = network;
  const { standing } = words.networkView;
  return (
    <PageSection name="standing" head={words.network.soFar} summary={standing.summary(network)}>
      {() => (
        <>
          <Counts
            counts={[
              ...FURTHEST_FIRST.map((step) => ({ key: step, label: words.reciprocity.standing[step], count: stages[step].length, evidence: () => <People people={stages[step]}>{(relationship) => <Rests relationship={relationship} />}</People> })),
              { key: 'close', label: words.network.close, count: close.length, evidence: () => <People people={close}>{(relationship) => <Rests relationship={relationship} />}</People> },
              { key: 'quiet', label: standing.quiet, count: quiet.length, evidence: () => <People people={quiet}>{(relationship) => <Last relationship={relationship} />}</People> },
            ]}
          />
          {quarters.some(({ established }) => established.length > 0) && (
            <>
              <h4>{words.network.turned}</h4>
              <Quarters quarters={quarters} />
            </>
          )}
        </>
      )}
    </PageSection>
  );
}

/** The number of months in touch, with the first entry of each and the last contact. */
function Rests({ relationship }: { readonly relationship: Relationship }) {
  const { words, today } = usePlatform();
  const entries = firstOfEachMonth(relationship, today);
  const said = words.networkView.standing.evidence(entries.length, relationship.lastContact, today);
  if (entries.length === 0) return <Last relationship={relationship} />;
  const { lastContact } = relationship;
  const isLastThere = entries.some(({ path, line }) => path === lastContact?.path && line === lastContact.line);
  return (
    <Fold summary={said}>
      {() => (
        <>
          {!isLastThere && <Last relationship={relationship} />}
          <FewItems items={[...entries].reverse()}>{(entry) => <EntryLine entry={entry} />}</FewItems>
        </>
      )}
    </Fold>
  );
}

/** The last contact, which may come from a property alone. */
function Last({ relationship: { lastContact } }: { readonly relationship: Relationship }) {
  const words = useWords();
  return lastContact === null ? null : <Said source={lastContact}>{words.networkView.standing.quietEvidence(lastContact)}</Said>;
}

/** From one quarter to the next, and the bar within. */
const STEP = 40;
const BAR = 26;
const TALL = 72;
/** Space for the number above a bar and the quarter below. */
const ABOVE = 14;
const BELOW = 26;

/** The quarters as a drawing, and as a table with the people and entries. */
function Quarters({ quarters }: { readonly quarters: readonly Quarter[] }) {
  const words = useWords();
  const { standing } = words.networkView;
  const width = quarters.length * STEP;
  const most = Math.max(1, ...quarters.map(({ established }) => established.length));
  return (
    <figure class="rapport-network-figure">
      <svg class="rapport-network-chart rapport-network-quarters" viewBox={`0 0 ${String(width)} ${String(ABOVE + TALL + BELOW)}`} role="img" aria-label={standing.chart(quarters)}>
        <line class="rapport-network-axis" x1={0} x2={width} y1={ABOVE + TALL} y2={ABOVE + TALL} />
        {quarters.map((quarter, index) => {
          const name = words.network.quarter(quarter);
          const height = (quarter.established.length / most) * TALL;
          const middle = (index + 0.5) * STEP;
          return (
            <g key={name}>
              <rect class="rapport-network-fill" x={middle - BAR / 2} y={ABOVE + TALL - height} width={BAR} height={height} rx={2} />
              <text class="rapport-network-value" x={middle} y={ABOVE + TALL - height - 4}>{quarter.established.length}</text>
              <text class="rapport-network-tick" x={middle} y={ABOVE + TALL + 12}>{standing.shortQuarter(quarter)}</text>
              {(index === 0 || quarter.quarter === 1) && <text class="rapport-network-tick" x={middle} y={ABOVE + TALL + 23}>{quarter.year}</text>}
            </g>
          );
        })}
      </svg>
      <Fold summary={words.networkView.asTable}>
        {() => (
          <table class="rapport-network-table">
            <thead>
              <tr>
                <th scope="col">{standing.quarterColumn}</th>
                <th scope="col">{standing.countColumn}</th>
                <th scope="col">{standing.whoColumn}</th>
              </tr>
            </thead>
            <tbody>
              {[...quarters].reverse().map((quarter) => (
                <tr key={words.network.quarter(quarter)}>
                  <th scope="row">{words.network.quarter(quarter)}</th>
                  <td>{quarter.established.length}</td>
                  <td>{quarter.established.length > 0 && <FewItems items={quarter.established}>{(milestone) => <Turned milestone={milestone} />}</FewItems>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Fold>
    </figure>
  );
}

function Turned({ milestone: { relationship, entry } }: { readonly milestone: Milestone }) {
  const { facts } = relationship.record;
  return (
    <div class="rapport-network-person">
      <PersonLink name={facts.name} path={facts.path} />
      <EntryLine entry={entry} />
    </div>
  );
}
