import type { CrossFigure, CrossSum } from '../cross-table.js';

/** Where figures and sums go as they are understood. */
export interface CrossOutput {
  readonly figures: CrossFigure[];
  readonly sums: CrossSum[];
}
