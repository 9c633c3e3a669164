import type { PlannedColumn, Spot } from './columns.js';

/** The place of a roll-up, an observation or a target in a row. */
export interface AmountSpot extends Pick<Spot, 'path' | 'keys'> {
  readonly isRollup: boolean;
}

/** The places of roll-ups, observations and targets in a row, each once. */
export function amountSpots(columns: readonly PlannedColumn[]): readonly AmountSpot[] {
  const all = columns.flatMap((column): readonly AmountSpot[] => {
    if ('spread' in column) {
      const keys = column.spread.leaves[0]?.about?.keys ?? {};
      return [{ path: column.spread.path, keys, isRollup: true }];
    }
    const { about, stated } = column.leaf;
    return [...(about ? [{ ...about, isRollup: true }] : []), ...(stated ? [{ ...stated, isRollup: false }] : [])];
  });
  return [...new Map(all.map((spot) => [spot.path.join('\n'), spot])).values()];
}
