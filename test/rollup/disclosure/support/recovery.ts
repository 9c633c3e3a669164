import type { LegacyHighs } from 'highs';
import { type AdversaryOptions, attack, type Pinned } from './adversary.js';
import type { Seen } from './public-view.js';

/**
 * What an outsider recovers, without what no choice could keep from them: what is as close to known if all that could first
 * be asked for when it became so were withheld. A later report, or that one was withdrawn, can make a difference of counts
 * small that were published long before.
 */
export function recovered(highs: LegacyHighs, seen: Seen, outsider: AdversaryOptions): readonly Pinned[] {
  return attack(highs, seen, outsider).filter((pinned) => !wasKnown(highs, seen, { pinned, outsider }));
}

function wasKnown(
  highs: LegacyHighs,
  { cells, contributions, truth }: Seen,
  { pinned, outsider }: { readonly pinned: Pinned; readonly outsider: AdversaryOptions },
): boolean {
  const target = cells.find(({ what }) => what === pinned.what);
  const last = Math.max(...cells.map(({ since }) => since));
  const within = (published: number, known: number): Pinned | undefined =>
    attack(
      highs,
      {
        cells: cells.filter((cell) => cell === target || (cell.isShown && cell.since <= published)),
        contributions: contributions.filter(({ since }) => since <= known),
        truth,
      },
      outsider,
    ).at(0);
  for (let at = target?.since ?? 0; at <= last; at++) {
    const then = within(at, at);
    if (!then) continue;
    const without = within(at - 1, at);
    return without?.from === then.from && without.to === then.to;
  }
  return false;
}
