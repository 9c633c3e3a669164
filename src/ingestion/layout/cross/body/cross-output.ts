import type { CrossFigure, CrossSum } from '../cross-table.js';

/** What came of some rows. */
export interface CrossOutput {
  readonly figures: readonly CrossFigure[];
  readonly sums: readonly CrossSum[];
}

/** Where figures and sums wait until they are taken. */
export class OutputBuffer {
  #figures: CrossFigure[] = [];
  #sums: CrossSum[] = [];

  addFigure(figure: CrossFigure): void {
    this.#figures.push(figure);
  }

  addSum(sum: CrossSum): void {
    this.#sums.push(sum);
  }

  take(): CrossOutput {
    const taken = { figures: this.#figures, sums: this.#sums };
    this.#figures = [];
    this.#sums = [];
    return taken;
  }
}
