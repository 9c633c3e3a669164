import type { CrossOutput } from './cross/body/cross-output.js';
import { cellName } from './cross/cross-problem.js';
import type { CrossWords } from './cross/cross-reader.js';
import type { CrossFigure, CrossSum, SumMeaning } from './cross/cross-table.js';
import type { SheetNotice } from './sheet-part.js';

/** What is to be done about the sums of a sheet, whose lines are rows of the sheet. */
interface Totals {
  /** Sums over places that agree with their parts: totals of the place that they name. */
  readonly figures: readonly CrossFigure[];
  readonly leftOut: readonly SheetNotice[];
  /** Which rows and columns were taken as totals, the first few, and of which places. */
  readonly taken: readonly SheetNotice[];
}

/** As many rows are remembered for the places of their figures: a sum is of hundreds of rows, not of millions. */
const MOST_LINES = 20_000;

/**
 * Collects the sums of a sheet. One over places that agrees with its parts is a total of its place; one that disagrees
 * is left out, with the difference, and so is one whose parts lie elsewhere: the place in the title may be the one that
 * gives. Any other repeats what its parts say.
 */
export class CrossTotals {
  readonly #sums: CrossSum[] = [];
  /** What figures the tables have of the place in their title: a sum of the same must not be stored beside it. */
  readonly #ofTitle = new Set<string>();
  /** The places of the figures in a row. */
  readonly #placesAt = new Map<number, Set<string>>();

  /** `mayLieIn`: any place in any other, if it is left out. */
  constructor(private readonly mayLieIn: CrossWords['mayLieIn']) {}

  /** `place`: the one that the title names. */
  add({ figures, sums }: CrossOutput, place: string | null): void {
    for (const sum of sums) this.#sums.push(sum);
    for (const figure of figures) this.#placeOf(figure);
    if (place === null) return;
    for (const figure of figures)
      if (figure.place === place && figure.scope !== 'OWN') this.#ofTitle.add(keyOf(figure));
  }

  end(): Totals {
    const figures: CrossFigure[] = [];
    const taken = new Map<string, CrossSum[]>();
    const leftOut: SheetNotice[] = [];
    for (const sum of this.#sums) {
      const { line, column, text, label, over, meaning, agrees, computed } = sum;
      if (agrees === false) leftOut.push(disagreeing({ line, text, label, computed: computed ?? '' }));
      if (over !== 'place' || agrees !== true || meaning?.scope !== '') continue;
      const key = keyOf(meaning);
      if (this.#ofTitle.has(key)) continue;
      this.#ofTitle.add(key);
      const foreign = this.#foreignPartOf(sum, meaning.place);
      if (foreign !== null) {
        leftOut.push(elsewhere({ line, label, place: meaning.place, foreign }));
        continue;
      }
      figures.push({ ...meaning, line, column, text });
      const about = `${label}|${meaning.place}`;
      taken.set(about, [...(taken.get(about) ?? []), sum]);
    }
    return { figures, leftOut, taken: [...taken.values()].slice(0, MOST_TAKEN).flatMap(takenAs) };
  }

  #placeOf({ line, place }: CrossFigure): void {
    const known = this.#placesAt.get(line);
    if (known) known.add(place);
    else if (this.#placesAt.size < MOST_LINES) this.#placesAt.set(line, new Set([place]));
  }

  /** A part of a sum that cannot lie in the place; null if there is none. */
  #foreignPartOf({ parts }: CrossSum, place: string): string | null {
    const { mayLieIn } = this;
    if (mayLieIn === undefined) return null;
    for (const { lines } of parts)
      for (let line = lines[0]; line <= lines[1]; line++)
        for (const part of this.#placesAt.get(line) ?? []) if (!mayLieIn(part, place)) return part;
    return null;
  }
}

const MOST_TAKEN = 20;

function takenAs([first, ...more]: readonly CrossSum[]): readonly SheetNotice[] {
  if (first?.meaning == null) return [];
  const { line, column, label, meaning } = first;
  const [at, cells] = [cellName({ line, column }), (more.length + 1).toString()];
  const message = {
    en: `"${label}" was read as the total of ${meaning.place}: ${cells} ${more.length === 0 ? 'cell' : 'cells'}, from ${at}.`,
    zh: `“${label}”作为${meaning.place}的合计采用：${cells}格，自${at}起。`,
  };
  return [{ code: 'TABLE_UNDERSTOOD', line, given: label, message }];
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

function elsewhere({
  line,
  label,
  place,
  foreign,
}: Pick<CrossSum, 'line' | 'label'> & { readonly place: string; readonly foreign: string }): SheetNotice {
  return {
    code: 'TOTAL_LEFT_OUT',
    line,
    given: label,
    message: {
      en: `"${label}" was not read: "${foreign}", which it adds up, does not lie in ${place}. Where it is the total of another place, name that place in its label.`,
      zh: `“${label}”未读取：其中的“${foreign}”不在${place}，不能作为${place}的合计。如是其他地区的合计，请在该行写明地区名称。`,
    },
  };
}
