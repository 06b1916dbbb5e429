import { formatCadence, type Cadence, type TrackedCadence } from '../cadence.ts';
import type { ContactFacts } from '../contact.ts';
import type { EffectiveCadence } from './relationship.ts';
import type { Settings } from '../settings/settings.ts';
import { foldTag, foldWord } from '../vocabulary.ts';

/**
 * The cadence that applies to a contact: its own, else that of its circle, then of its tags, then of its relationship, then
 * the default. A tag is what someone sorts people by; a relationship says what they are.
 * `null` if there is none. Source: docs/note-format.md, "Frequency".
 */
export function effectiveCadence(facts: ContactFacts, { cadence: set }: Settings): EffectiveCadence | null {
  if (facts.cadence !== null) {
    const { text, cadence } = facts.cadence.value;
    return { text, cadence, from: 'note', source: { path: facts.path, line: facts.cadence.line } };
  }
  const byCircle = lookedUp(facts.circle, set.byCircle);
  if (byCircle !== null) return fromSettings(byCircle, 'circle');
  const byTag = cadenceOfTags(facts.tags, set.byTag);
  if (byTag !== null) return fromSettings(byTag, 'tag');
  const byRelationship = lookedUp(facts.relationship, set.byRelationship);
  if (byRelationship !== null) return fromSettings(byRelationship, 'relationship');
  // "None" as the overall default means that nothing was chosen, not that no one wants to be in touch.
  return set.default === null || set.default === 'none' ? null : fromSettings(set.default, 'default');
}

/** The cadence if something can be due by it, `null` for none and for `cadence: none`. */
export function trackedCadence(effective: EffectiveCadence | null): TrackedCadence | null {
  return effective === null || effective.cadence === 'none' ? null : effective.cadence;
}

function lookedUp(word: string | null, cadences: Readonly<Record<string, Cadence>>): Cadence | null {
  if (word === null) return null;
  const folded = foldWord(word);
  return Object.hasOwn(cadences, folded) ? (cadences[folded] ?? null) : null;
}

/** The one of the most nested tag that has one, in the order of the note among equals: `family/close` before `family`. */
function cadenceOfTags(tags: readonly string[], byTag: Readonly<Record<string, Cadence>>): Cadence | null {
  let found: Cadence | null = null;
  let longest = 0;
  for (const tag of Object.keys(byTag).length === 0 ? [] : tags) {
    const parts = foldTag(tag).split('/');
    for (let count = parts.length; count > longest; count--) {
      const outer = parts.slice(0, count).join('/');
      if (!Object.hasOwn(byTag, outer)) continue;
      found = byTag[outer] ?? null;
      longest = count;
    }
  }
  return found;
}

function fromSettings(cadence: Cadence, from: Exclude<EffectiveCadence['from'], 'note'>): EffectiveCadence {
  return { text: formatCadence(cadence), cadence, from, source: null };
}
