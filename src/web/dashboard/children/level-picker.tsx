import type { JSX } from 'preact';
import type { DivisionLevel } from '../../generated/graphql.js';
import { useSurroundings } from '../address/context.js';

const LEVELS: readonly DivisionLevel[] = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWN', 'VILLAGE'];

interface Props {
  readonly standing: DivisionLevel;
  /** Null: directly below. */
  readonly chosen: DivisionLevel | null;
}

/** How deep to look: directly below, or all places of a level at once. */
export function LevelPicker({ standing, chosen }: Props): JSX.Element | null {
  const { words, go } = useSurroundings();
  const below = LEVELS.slice(LEVELS.indexOf(standing) + 1);
  if (below.length === 0) return null;
  return (
    <label>
      {words.level}{' '}
      <select
        value={chosen ?? ''}
        onChange={(event) => {
          go({ level: below.find((level) => level === event.currentTarget.value) ?? null });
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
