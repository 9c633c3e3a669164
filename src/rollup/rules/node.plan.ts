import type { Observation } from './observation.plan.js';

export const BOUNDARIES = ['AS_REPORTED', 'CURRENT'] as const;
export type Boundaries = (typeof BOUNDARIES)[number];

/**
 * What a roll-up sums: a node of one of the three trees, a program, or the observations of an organization or project.
 */
export type RollupNode =
  | { readonly tree: 'RECIPIENT' | 'SUPPORTER'; readonly division: number }
  | { readonly tree: 'PAIRING'; readonly pairing: number }
  | { readonly tree: 'PROGRAM'; readonly roots: readonly number[] }
  | { readonly tree: 'SUBJECT'; readonly subject: string };

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
      return boundaries === 'CURRENT' ? observation.place.current : observation.place.path;
    case 'SUPPORTER':
      if (!observation.pairing) return [];
      return boundaries === 'CURRENT' ? observation.pairing.supporter.current : observation.pairing.supporter.path;
    case 'PAIRING':
    case 'PROGRAM':
      return observation.pairing?.path ?? [];
    case 'SUBJECT':
      return observation.subject === null ? [] : [observation.subject];
  }
}

/** The nodes whose subtrees are summed: the root pairings of a program, else the node itself. */
export function rootsOf(node: RollupNode): readonly (number | string)[] {
  switch (node.tree) {
    case 'RECIPIENT':
    case 'SUPPORTER':
      return [node.division];
    case 'PAIRING':
      return [node.pairing];
    case 'PROGRAM':
      return node.roots;
    case 'SUBJECT':
      return [node.subject];
  }
}
