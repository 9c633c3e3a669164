import type { JSX } from 'preact';
import type { DivisionLevel } from '../../generated/graphql.js';
import { LEVELS } from '../address/address.js';
import { useDashboard } from '../address/dashboard-context.js';

interface Props {
  readonly current: DivisionLevel;
  /** Null: directly below. */
  readonly chosen: DivisionLevel | null;
}

/** Which places to list: those directly below, or all of one level. */
export function LevelPicker({ current, chosen }: Props): JSX.Element | null {
  const { words, navigate } = useDashboard();
  const below = LEVELS.slice(LEVELS.indexOf(current) + 1);
  if (below.length === 0) return null;
  return (
    <label>
      {words.level}{' '}
      <select
        value={chosen ?? ''}
        onChange={(event) => {
          navigate({ level: below.find((level) => level === event.currentTarget.value) ?? null });
        }}
      >
        <option value="">{words.directly}</option>
        {below.map((level) => (
          <option key={level} value={level}>
            {words.levels[level]}
          </option>
        ))}
      </select>
    </label>
  );
}
