import { formatCadence, parseCadence, type Cadence } from '../../domain/cadence.ts';
import { FREQUENCIES } from '../../domain/onboarding/frequencies.ts';
import { useWords } from '../platform.ts';

interface Props {
  readonly label: string;
  readonly chosen: Cadence | null;
  readonly onChoose: (cadence: Cadence | null) => void;
}

/** Chooses a frequency, or none. Another one that was set earlier is a choice too. */
export function FrequencySelect({ label, chosen, onChoose }: Props) {
  const { setup } = useWords();
  const written = chosen === null ? '' : formatCadence(chosen);
  const usual = FREQUENCIES.map((cadence) => formatCadence(cadence));
  const choices = [...FREQUENCIES, ...(chosen === null || usual.includes(written) ? [] : [chosen])];
  return (
    <label class="rapport-setup-select">
      <bdi dir="auto">{label}</bdi>
      <select class="dropdown" value={written} onChange={(event) => onChoose(parseCadence(event.currentTarget.value))}>
        <option value="">{setup.notSet}</option>
        {choices.map((cadence) => <option key={formatCadence(cadence)} value={formatCadence(cadence)}>{setup.frequency(cadence)}</option>)}
      </select>
    </label>
  );
}
