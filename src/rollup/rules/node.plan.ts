import type { Figure } from './figure.plan.js';

export const BOUNDARIES = ['AS_REPORTED', 'CURRENT'] as const;
export type Boundaries = (typeof BOUNDARIES)[number];

/** What a roll-up is asked for: a node of one of the three trees, a program, or a thing with figures of its own. */
export type RollupNode =
  | { readonly tree: 'RECIPIENT' | 'SUPPORTER'; readonly division: number }
  | { readonly tree: 'PAIRING'; readonly pairing: number }
  | { readonly tree: 'PROGRAM'; readonly roots: readonly number[] }
  | { readonly tree: 'SUBJECT'; readonly subject: string };

/**
 * The way from a figure's position up to the root of the node's tree, its own position first; empty where the figure has
 * no position in that tree.
 */
export function positionOf(figure: Figure, node: RollupNode, boundaries: Boundaries): readonly (number | string)[] {
  switch (node.tree) {
    case 'RECIPIENT':
      return boundaries === 'CURRENT' ? figure.place.current : figure.place.path;
    case 'SUPPORTER':
      if (!figure.pairing) return [];
      return boundaries === 'CURRENT' ? figure.pairing.supporter.current : figure.pairing.supporter.path;
    case 'PAIRING':
    case 'PROGRAM':
      return figure.pairing?.path ?? [];
    case 'SUBJECT':
      return figure.subject === null ? [] : [figure.subject];
  }
}

/** The nodes whose subtrees answer: a program is the sum of its root pairings. */
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
