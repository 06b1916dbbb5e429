import { initials } from '../../domain/text/initials.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { isPersonal } from '../../domain/vocabulary.ts';
import { Icon } from '../icon.tsx';
import { usePlatform } from '../platform.ts';
import type { ContactActions } from './contact-actions.ts';
import { ReachList } from './reach.tsx';

/** The head of the panel: who it is, the stage, how to reach them, and the actions. */
export function PersonHeader({ relationship, actions }: { readonly relationship: Relationship; readonly actions: ContactActions }) {
  const { words, discreet } = usePlatform();
  const { facts } = relationship.record;
  const name = discreet ? initials(facts.name) : facts.name;
  const identity = discreet ? [] : words.contactView.identity(facts);
  const inMemory = relationship.excluded === 'deceased';
  return (
    <div class="rapport-person">
      <h2 class="rapport-person-name" dir="auto">
        {name}
      </h2>
      {identity.length > 0 && (
        <p class="rapport-person-identity" dir="auto">
          {identity.join(' · ')}
        </p>
      )}
      <Standing relationship={relationship} />
      <ReachList facts={facts} />
      {!inMemory && (
        <div class="rapport-actions" role="group" aria-label={words.contactView.actions.of(name)}>
          <button type="button" class="mod-cta rapport-action" onClick={actions.log}>
            <Icon name="lucide-pencil-line" />
            {words.contactView.actions.log}
          </button>
          {relationship.excluded === null && (
            <>
              <button type="button" class="rapport-action" aria-haspopup="menu" onClick={(event) => actions.snooze(event.currentTarget)}>
                <Icon name="lucide-bell-off" />
                {words.contactView.actions.snooze}
              </button>
              <button type="button" class="rapport-action" onClick={actions.setCadence}>
                <Icon name="lucide-repeat" />
                {words.contactView.actions.cadence}
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** The stage, balance and silence in words; nothing for family and friends. */
function Standing({ relationship }: { readonly relationship: Relationship }) {
  const { words, today } = usePlatform();
  const { excluded, quiet, lastContact, reciprocity, stage, record } = relationship;
  if (excluded !== null) {
    return (
      <ul class="rapport-badges">
        <Badge icon={excluded === 'deceased' ? 'lucide-flower-2' : 'lucide-archive'} text={words.queue.excluded[excluded]} />
      </ul>
    );
  }
  if (isPersonal(record.facts.relationship)) return null;
  return (
    <ul class="rapport-badges">
      <Badge icon="lucide-sprout" text={words.reciprocity.standing[stage]} />
      {reciprocity.shown && reciprocity.pattern !== 'unknown' && <Badge icon="lucide-arrow-left-right" text={words.reciprocity.patternLabel[reciprocity.pattern]} />}
      {quiet && lastContact !== null && <Badge icon="lucide-moon" text={words.reciprocity.quietFor(lastContact, today)} />}
    </ul>
  );
}

function Badge({ icon, text }: { readonly icon: string; readonly text: string }) {
  return (
    <li class="rapport-badge">
      <Icon name={icon} />
      {text}
    </li>
  );
}
