import type { Observation, Place } from './observation.plan.js';

export const BOUNDARIES = ['AS_REPORTED', 'CURRENT'] as const;
export type Boundaries = (typeof BOUNDARIES)[number];

/**
 * What a roll-up sums: a node of one of the three trees, a program, or the observations of an organization or project.
 */
export type RollupNode =
  | { readonly tree: 'RECIPIENT' | 'SUPPORTER'; readonly division: number }
  | { readonly tree: 'PAIRING'; readonly pairing: number }
  | { readonly tree: 'PROGRAM'; readonly program: number }
  | { readonly tree: 'SUBJECT'; readonly subject: string };

/** Whether a node is a group of divisions: the place of one has a negative id. */
export const isGroup = (node: RollupNode): boolean => 'division' in node && node.division < 0;

/**
 * The path of an observation in the tree of the node, its own position first and the root last; empty if it has no
 * position in that tree.
 */
export function positionOf(
  observation: Observation,
  node: RollupNode,
  boundaries: Boundaries,
): readonly (number | string)[] {
  switch (node.tree) {
    case 'RECIPIENT':
      return pathOf(observation.place, boundaries);
    case 'SUPPORTER':
      return observation.pairing?.supporter ? pathOf(observation.pairing.supporter, boundaries) : [];
    case 'PAIRING':
    case 'PROGRAM':
      return observation.pairing?.path ?? [];
    case 'SUBJECT':
      return observation.subject === null ? [] : [observation.subject];
  }
}

function pathOf({ path, current }: Place, boundaries: Boundaries): readonly number[] {
  return boundaries === 'CURRENT' ? current : path;
}

/** How far below the node a position is: 0 at the node itself; null outside its subtree. */
export function depthBelow(path: readonly (number | string)[], node: RollupNode): number | null {
  const depth = path.indexOf(stepOf(node));
  return depth < 0 ? null : depth;
}

/**
 * Whether what is so far below a node stands at it. At a program that is what was reported of the whole program; where there
 * is none (`isOwn` for all at hand), its root pairings speak for it.
 */
export function standsAt(node: RollupNode, depth: number, isOwn: () => boolean): boolean {
  return depth === 0 || (node.tree === 'PROGRAM' && depth === 1 && !isOwn());
}

/** The node as a step of positions in its tree: a program, above its root pairings, as a negative number. */
export function stepOf(node: RollupNode): number | string {
  switch (node.tree) {
    case 'RECIPIENT':
    case 'SUPPORTER':
      return node.division;
    case 'PAIRING':
      return node.pairing;
    case 'PROGRAM':
      return -node.program;
    case 'SUBJECT':
      return node.subject;
  }
}
