import type { ExchangeKind } from '../../domain/interaction.ts';
import { allianceOf } from '../../domain/exchange/alliance.ts';
import type { DatedExchange, OnlyInNeed, Reciprocity, Relationship } from '../../domain/relationship/relationship.ts';
import { Fold } from '../fold.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { ExchangeLines } from './exchange-line.tsx';
import { PanelSection } from './section.tsx';

const KINDS: readonly ExchangeKind[] = ['gave', 'received', 'thanked', 'asked', 'asked-me'];

/** Give and take, with every line. Facts and counts, no score. */
export function BetweenYou({ relationship }: { readonly relationship: Relationship }) {
  const words = useWords();
  const { reciprocity, excluded } = relationship;
  const { ledger } = reciprocity;
  if (ledger.length === 0) return null;
  return (
    <PanelSection head={words.contactView.between.head} name="between">
      {reciprocity.shown && excluded === null && <Pattern relationship={relationship} />}
      <div class="rapport-folds">
        {KINDS.map((kind) => (
          <Marks key={kind} kind={kind} marks={ledger.filter((mark) => mark.kind === kind)} />
        ))}
      </div>
    </PanelSection>
  );
}

function Pattern({ relationship: { reciprocity, quiet, lastContact } }: { readonly relationship: Relationship }) {
  const { words, today } = usePlatform();
  const { onlyInNeed, reachedOut, givesWanted, givesSinceAsk } = reciprocity;
  const alliance = allianceOf(reciprocity, today);
  return (
    <>
      <Balance reciprocity={reciprocity} />
      <p class="rapport-sentence">{words.reciprocity.pattern(reciprocity)}.</p>
      {alliance !== null && <Fold summary={words.network.alliancesNote}>{() => <ExchangeLines exchanges={alliance} />}</Fold>}
      <div class="rapport-gives">
        <Steps done={givesSinceAsk} of={givesWanted} />
        <p class="rapport-sentence">{words.reciprocity.givesSinceAsk(reciprocity, quiet, lastContact, today)}.</p>
      </div>
      <InNeed side="me" habit={onlyInNeed.me} />
      <InNeed side="them" habit={onlyInNeed.them} />
      {reachedOut.me + reachedOut.them > 0 && (
        <p class="rapport-sentence">
          {words.contactView.between.reachedOut}: {words.reciprocity.reachedOut(reachedOut)}
        </p>
      )}
    </>
  );
}

/** Both sides of the last two years as one bar, each with its word and number. */
function Balance({ reciprocity: { last24Months } }: { readonly reciprocity: Reciprocity }) {
  const words = useWords();
  const { between } = words.contactView;
  const { given, received } = last24Months;
  if (given + received === 0) return null;
  return (
    <div class="rapport-balance" role="img" aria-label={between.balance(last24Months)}>
      <span class="rapport-muted">{between.period}</span>
      <div class="rapport-balance-sides">
        <span>
          {between.youGave} <strong>{given}</strong>
        </span>
        <span>
          <strong>{received}</strong> {between.theyGave}
        </span>
      </div>
      <div class="rapport-balance-line">
        {given > 0 && <span class="rapport-balance-mine" style={{ flexGrow: given }} />}
        {received > 0 && <span class="rapport-balance-theirs" style={{ flexGrow: received }} />}
      </div>
    </div>
  );
}

/** Gives since the last ask as steps; the sentence beside it says the same. */
function Steps({ done, of }: { readonly done: number; readonly of: number }) {
  return (
    <div class="rapport-steps" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <span class={index < done ? 'rapport-step rapport-step-done' : 'rapport-step'} key={index} />
      ))}
    </div>
  );
}

function InNeed({ side, habit }: { readonly side: 'me' | 'them'; readonly habit: OnlyInNeed | null }) {
  const words = useWords();
  if (habit === null) return null;
  return (
    <>
      <p class="rapport-sentence">{words.reciprocity.onlyInNeed(side, habit)}.</p>
      <Fold summary={words.contactView.between.asks(habit.evidence.length)}>
        {() => <ExchangeLines exchanges={habit.evidence} />}
      </Fold>
    </>
  );
}

/** The lines of one kind, latest first, one click away. */
function Marks({ kind, marks }: { readonly kind: ExchangeKind; readonly marks: readonly DatedExchange[] }) {
  const words = useWords();
  if (marks.length === 0) return null;
  return (
    <Fold summary={words.contactView.between.lines[kind](marks.length)}>
      {() => <ExchangeLines exchanges={[...marks].reverse()} />}
    </Fold>
  );
}
