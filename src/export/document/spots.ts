import type { PlannedColumn, RollupSpot } from './columns.js';

/** Somewhere in a row where a roll-up or a figure stands. */
export interface Spot extends Pick<RollupSpot, 'way' | 'keys'> {
  readonly isRollup: boolean;
}

/** Where roll-ups and figures stand in a row, each place once. */
export function spotsIn(columns: readonly PlannedColumn[]): readonly Spot[] {
  const all = columns.flatMap((column): readonly Spot[] => {
    if ('spread' in column) {
      const keys = column.spread.leaves[0]?.about?.keys ?? {};
      return [{ way: column.spread.way, keys, isRollup: true }];
    }
    const { about, figure } = column.leaf;
    return [...(about ? [{ ...about, isRollup: true }] : []), ...(figure ? [{ ...figure, isRollup: false }] : [])];
  });
  return [...new Map(all.map((spot) => [spot.way.join('\n'), spot])).values()];
}
