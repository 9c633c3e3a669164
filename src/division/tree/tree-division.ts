import { toGlobalId } from '../../kernel/global-id.js';
import { LASTING, type Lasting } from '../../kernel/lasting.js';
import { DIVISION_LEVELS, type DivisionLevel } from '../division-level.js';
import { type DivisionModel, divisionTypeName } from '../division.type.js';
import { codeOfOrder, NO_DAY, NONE, type TreeColumns } from './tree-columns.js';

const MS_A_DAY = 86_400_000;

/** A place of the tree: it reads of the columns what it is asked for. */
export class TreeDivision implements DivisionModel, Lasting {
  readonly [LASTING]: true | undefined;

  /** `isKept`: by the tree, for all that ask for the place. */
  constructor(
    private readonly columns: TreeColumns,
    private readonly index: number,
    isKept: boolean,
  ) {
    this[LASTING] = isKept ? true : undefined;
  }

  /** Where the place is in these columns; NONE if they are not its own. */
  indexIn(columns: TreeColumns): number {
    return columns === this.columns ? this.index : NONE;
  }

  get __typename(): string {
    return divisionTypeName(this.level);
  }
  get rowId(): number {
    return this.columns.ids[this.index] ?? NONE;
  }
  get id(): string {
    return toGlobalId('Division', keyOf(this.columns, this.index));
  }
  get code(): string {
    return codeOfOrder(this.columns.codes[this.index] ?? 0);
  }
  get name(): string {
    const { offsets, officialLengths, nameLengths, namesWithin } = this.columns;
    const { index } = this;
    const start = (offsets[index] ?? 0) + (namesWithin[index] === 1 ? 0 : (officialLengths[index] ?? 0));
    return this.text(start, nameLengths[index] ?? 0);
  }
  get officialName(): string {
    return this.text(this.columns.offsets[this.index] ?? 0, this.columns.officialLengths[this.index] ?? 0);
  }
  get nameEn(): string | null {
    return this.columns.englishNames.get(this.index) ?? null;
  }
  get pinyin(): string {
    const { offsets, officialLengths, nameLengths, pinyinLengths, namesWithin } = this.columns;
    const { index } = this;
    const names = (officialLengths[index] ?? 0) + (namesWithin[index] === 1 ? 0 : (nameLengths[index] ?? 0));
    return this.text((offsets[index] ?? 0) + names, pinyinLengths[index] ?? 0);
  }
  get level(): DivisionLevel {
    return DIVISION_LEVELS[this.columns.levels[this.index] ?? NONE] ?? 'VILLAGE';
  }
  get kind(): string {
    return this.columns.kindNames[this.columns.kinds[this.index] ?? 0] ?? '';
  }
  get provinceId(): number | null {
    return this.above(this.columns.provinces);
  }
  get cityId(): number | null {
    return this.above(this.columns.cities);
  }
  get districtId(): number | null {
    return this.above(this.columns.districts);
  }
  get townId(): number | null {
    return this.above(this.columns.towns);
  }
  get parentId(): number | null {
    return this.above(this.columns.parents);
  }
  get validFrom(): string | null {
    return dayOf(this.columns.validFrom[this.index] ?? NO_DAY);
  }
  get validTo(): string | null {
    return dayOf(this.columns.validTo[this.index] ?? NO_DAY);
  }

  private text(start: number, length: number): string {
    return this.columns.text.toString('utf8', start, start + length);
  }

  private above(column: Int32Array): number | null {
    const index = column[this.index] ?? NONE;
    return index === NONE ? null : (this.columns.ids[index] ?? null);
  }
}

/** The key of the global id of a place. */
export function keyOf({ oddKeys, codes }: TreeColumns, index: number): string {
  return oddKeys.get(index) ?? codeOfOrder(codes[index] ?? 0);
}

function dayOf(days: number): string | null {
  return days === NO_DAY ? null : new Date(days * MS_A_DAY).toISOString().slice(0, 10);
}
