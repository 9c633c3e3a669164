import type { CrossOutput } from './cross/body/cross-output.js';
import type { CrossFigure, CrossSum, SumMeaning } from './cross/cross-table.js';
import type { SheetNotice } from './sheet-part.js';

/** What is to be done about the sums of a sheet, whose lines are rows of the sheet. */
interface Totals {
  /** Sums over places that agree with their parts: totals of the place that they name. */
  readonly figures: readonly CrossFigure[];
  readonly leftOut: readonly SheetNotice[];
}

/**
 * Collects the sums of a sheet. One over places that agrees with its parts is a total of its place; one that disagrees
 * is left out, with the difference; any other repeats what its parts say.
 */
export class CrossTotals {
  readonly #sums: CrossSum[] = [];
  /** What figures the tables have of the place in their title: a sum of the same must not be stored beside it. */
  readonly #ofTitle = new Set<string>();

  /** `place`: the one that the title names. */
  add({ figures, sums }: CrossOutput, place: string | null): void {
    for (const sum of sums) this.#sums.push(sum);
    if (place === null) return;
    for (const figure of figures) if (figure.place === place) this.#ofTitle.add(keyOf(figure));
  }

  end(): Totals {
    const figures: CrossFigure[] = [];
    const leftOut: SheetNotice[] = [];
    for (const { line, column, text, label, over, meaning, agrees, computed } of this.#sums) {
      if (agrees === false) leftOut.push(disagreeing({ line, text, label, computed: computed ?? '' }));
      if (over !== 'place' || agrees !== true || meaning?.scope !== '') continue;
      const key = keyOf(meaning);
      if (this.#ofTitle.has(key)) continue;
      this.#ofTitle.add(key);
      figures.push({ ...meaning, line, column, text });
    }
    return { figures, leftOut };
  }
}

function keyOf({ metric, place, period, supporter, recipient }: SumMeaning): string {
  return [metric, place, period, supporter, recipient].join('|');
}

function disagreeing({
  line,
  text,
  label,
  computed,
}: Pick<CrossSum, 'line' | 'text' | 'label'> & { readonly computed: string }): SheetNotice {
  return {
    code: 'TOTAL_LEFT_OUT',
    line,
    given: label,
    message: {
      en: `"${label}" was not read: it states ${text}, but its parts add up to ${computed}.`,
      zh: `“${label}”未读取：合计为${text}，但各分项相加为${computed}。`,
    },
  };
}
