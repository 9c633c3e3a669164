import type { PlannedColumn, Spot } from './columns.js';

/** Somewhere in a row where a roll-up or a figure stands. */
export interface AmountSpot extends Pick<Spot, 'path' | 'keys'> {
  readonly isRollup: boolean;
}

/** Where roll-ups and figures stand in a row, each place once. */
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
