import type { Knows } from '../../../../src/rollup/disclosure/knowledge.plan.js';
import { isSmall } from '../../../../src/rollup/disclosure/atom.plan.js';
import { Random } from '../../support/random.js';
import { valueOf } from './form.js';
import { type PublicCell, RULE, type Seen } from './public-view.js';
import type { Reports } from './random-reports.js';

/** A clearance for one or two of the places below the country. */
export function randomClearance(seed: number, { nodes }: Reports): Knows {
  const random = new Random(seed);
  const places = nodes.flatMap((node) => (node.tree === 'RECIPIENT' && node.division > 1 ? [node.division] : []));
  const cleared = new Set(random.shuffled(places).slice(0, random.between(1, 2)));
  return ({ place }) => place.path.some((one) => cleared.has(one));
}

/**
 * What a caller with a clearance sees: all that is made of its own places, and what the public sees. Other counts than small
 * ones need not be hidden from it, as they were withheld from those who know less.
 */
export function seenBy(knows: Knows, seen: Seen, { states }: Reports): Seen {
  const all = new Map((states.at(-1) ?? []).flat().map((one) => [one.id, one]));
  const isKnown = (id: string): boolean => {
    const one = all.get(id);
    return one !== undefined && knows(one);
  };
  const cells = seen.cells.map((cell): PublicCell => {
    const { form, value } = cell;
    // Where figures cross, an answer is no sum of them.
    if (valueOf(form, seen.truth) !== value) return cell;
    const others = new Map([...form].filter(([id]) => !isKnown(id)));
    // What a clearance opens nobody can withhold.
    if (others.size === 0) return { ...cell, isShown: true, since: -1 };
    // What a total adds to the own counts is a count of others, what was counted beside them is one without them.
    const hasTotal = [...others.keys()].some((id) => all.get(id)?.scope === 'TOTAL');
    const rest = new Map([...form].filter(([id, times]) => !isKnown(id) || (hasTotal && times < 0)));
    // A total that adds nothing is zero as published: with the own counts it tells nothing of others.
    const hasRest = rest.size > others.size && valueOf(rest, seen.truth) !== 0;
    const hasSmall = isSmall(value, RULE) && (hasRest || isSmall(valueOf(others, seen.truth), RULE));
    return { ...cell, isOpaque: cell.isOpaque || !hasSmall };
  });
  return { ...seen, cells };
}
