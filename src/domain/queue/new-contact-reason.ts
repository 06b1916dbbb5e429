import type { ContactDays } from '../relationship/contact-days.ts';
import type { Day } from '../day.ts';
import type { ContactRecord, Reason } from '../relationship/relationship.ts';
import type { Source } from '../source.ts';
import { NEW_CONTACT_WITHIN } from '../thresholds.ts';

/**
 * Met within 30 days (by the property, else by the first entry), and no contact after that day nor a second entry on it.
 * `null` otherwise. Source: docs/rules.md, "New contacts".
 */
export function newContactReason({ facts, history }: ContactRecord, { days, months, last }: ContactDays, today: Day): Reason | null {
  const property = facts.metOn?.value.precision === 'day' ? facts.metOn : null;
  const [first] = days;
  const [firstMonth] = months;
  // Whoever has an earlier entry without a day was met at a time that can't be told.
  const metOn = property?.value.day ?? (first !== undefined && (firstMonth === undefined || first < firstMonth) ? first : null);
  if (metOn === null || metOn > today || today - metOn > NEW_CONTACT_WITHIN) return null;
  if (last !== null && last.date.day > metOn) return null;
  const onThatDay = history.filter(({ date, attempt }) => !attempt && date.precision === 'day' && date.day === metOn);
  if (onThatDay.length > 1) return null;
  const evidence: Source[] = onThatDay.map(({ path, line }) => ({ path, line }));
  if (property !== null) evidence.unshift({ path: facts.path, line: property.line });
  return { kind: 'new-contact', metOn, metAt: facts.metAt, measure: today - metOn, evidence };
}
