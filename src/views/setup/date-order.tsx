import { useId } from 'preact/hooks';
import type { DateOrder } from '../../domain/settings/settings.ts';
import type { FoundDates } from '../../domain/onboarding/vault-survey.ts';
import { usePlatform } from '../platform.ts';

const ORDERS: readonly (DateOrder | null)[] = ['day-first', 'month-first', null];

interface Props {
  readonly dates: FoundDates;
  readonly chosen: DateOrder | null;
  readonly onChoose: (order: DateOrder | null) => void;
}

/** Ambiguous dates: what each reading gives, and what the unambiguous ones suggest. */
export function DateOrderChoice({ dates, chosen, onChoose }: Props) {
  const { words, discreet, openSource } = usePlatform();
  const { setup } = words;
  const group = useId();
  return (
    <section class="rapport-setup-section">
      <h3 id={`${group}-title`}>{setup.dates(dates.count)}</h3>
      <p>{setup.datesWhy(dates.dayFirst, dates.monthFirst)}</p>
      <div class="rapport-table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{setup.dateWritten}</th>
              <th scope="col">{setup.order('day-first')}</th>
              <th scope="col">{setup.order('month-first')}</th>
            </tr>
          </thead>
          <tbody>
            {dates.samples.map(({ written, dayFirst, monthFirst, path, line }) => (
              <tr key={`${path} ${line}`}>
                <td>
                  <button type="button" class="rapport-link" aria-label={`${written}. ${discreet ? setup.showNote : setup.show(path)}`} onClick={(event) => openSource({ path, line }, event)}>{written}</button>
                </td>
                <td>{words.dates.fullDate(dayFirst)}</td>
                <td>{words.dates.fullDate(monthFirst)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div role="radiogroup" aria-labelledby={`${group}-title`}>
        {ORDERS.map((order) => (
          <label class="rapport-tick-label" key={String(order)}>
            <input type="radio" name={group} checked={chosen === order} onChange={() => onChoose(order)} />
            <span>{setup.order(order)}</span>
          </label>
        ))}
      </div>
    </section>
  );
}
