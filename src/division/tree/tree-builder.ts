import { setImmediate } from 'node:timers/promises';
import { codeOrder, LEVEL_COUNT, NO_DAY, NONE, slotOf, type TreeColumns, type TreeRow } from './tree-columns.js';

const FIRST_TEXT = 1 << 16;

const int32 = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4));
const uint16 = (length: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(length * 2));
const uint8 = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));

/** Fills the columns of a tree with places that come in the order of their codes and, for one code, of their row ids. */
export class TreeBuilder {
  private count = 0;
  private readonly ids: Int32Array;
  private readonly codes: Float64Array;
  private readonly levels: Uint8Array;
  private readonly kinds: Uint8Array;
  private readonly above: readonly Int32Array[];
  private readonly parents: Int32Array;
  private readonly validFrom: Int32Array;
  private readonly validTo: Int32Array;
  private readonly offsets: Uint32Array;
  private readonly officialLengths: Uint16Array;
  private readonly nameLengths: Uint16Array;
  private readonly pinyinLengths: Uint16Array;
  private readonly namesWithin: Uint8Array;
  private text = Buffer.allocUnsafe(FIRST_TEXT);
  private textLength = 0;
  private readonly kindNumbers = new Map<string, number>();
  private readonly englishNames = new Map<number, string>();
  private readonly oddKeys = new Map<number, string>();

  constructor(private readonly size: number) {
    this.ids = int32(size);
    this.codes = new Float64Array(new SharedArrayBuffer(size * 8));
    this.levels = uint8(size);
    this.kinds = uint8(size);
    this.above = [int32(size), int32(size), int32(size), int32(size)];
    this.parents = int32(size);
    this.validFrom = int32(size);
    this.validTo = int32(size);
    this.offsets = new Uint32Array(new SharedArrayBuffer(size * 4));
    this.officialLengths = uint16(size);
    this.nameLengths = uint16(size);
    this.pinyinLengths = uint16(size);
    this.namesWithin = uint8(size);
  }

  /** Takes the next place. Throws for a code of a form that no place has, and for more places than announced. */
  add(row: TreeRow): void {
    const index = this.count++;
    const order = codeOrder(row.code);
    if (order === null || index >= this.size) throw new Error(`The place ${row.code} does not fit into the tree.`);
    this.ids[index] = row.id;
    this.codes[index] = order;
    this.levels[index] = row.level;
    this.kinds[index] = this.kindNumber(row.kind);
    // Row ids for now: ancestors may come later than what lies in them.
    for (let at = 0; at < this.above.length; at++) (this.above[at] as Int32Array)[index] = row.above[at] ?? NONE;
    this.parents[index] = row.parentId ?? NONE;
    this.validFrom[index] = row.validFrom ?? NO_DAY;
    this.validTo[index] = row.validTo ?? NO_DAY;
    if (row.key !== null) this.oddKeys.set(index, row.key);
    if (row.nameEn !== null) this.englishNames.set(index, row.nameEn);
    this.addTexts(index, row);
  }

  /** The finished tree. Lets the event loop go on between its steps. Throws where an ancestor is missing. */
  async finish(): Promise<TreeColumns> {
    if (this.count !== this.size) throw new Error('The tree has fewer places than were counted.');
    const slots = this.fillSlots();
    await setImmediate();
    for (const column of [...this.above, this.parents]) {
      this.toIndexes(column, slots);
      await setImmediate();
    }
    const [provinces, cities, districts, towns] = this.above as [Int32Array, Int32Array, Int32Array, Int32Array];
    const [children, childStarts] = grouped(this.parents, this.size);
    await setImmediate();
    const [ofLevel, levelStarts] = grouped(this.levels, LEVEL_COUNT);
    await setImmediate();
    const { firstBelow, lastBelow } = this.extents();
    const text = Buffer.from(new SharedArrayBuffer(this.textLength));
    this.text.copy(text, 0, 0, this.textLength);
    this.text = Buffer.alloc(0);
    const { size, ids, codes, levels, kinds, parents, validFrom, validTo, offsets } = this;
    const { officialLengths, nameLengths, pinyinLengths, namesWithin, englishNames, oddKeys } = this;
    return {
      ...{ size, ids, slots, codes, levels, kinds, provinces, cities, districts, towns, parents, validFrom, validTo },
      ...{ offsets, officialLengths, nameLengths, pinyinLengths, namesWithin, text },
      ...{ children, childStarts, ofLevel, levelStarts, firstBelow, lastBelow, englishNames, oddKeys },
      kindNames: [...this.kindNumbers.keys()],
    };
  }

  private kindNumber(kind: string): number {
    let number = this.kindNumbers.get(kind);
    if (number === undefined) {
      number = this.kindNumbers.size;
      if (number > 0xff) throw new Error('Places of more than 256 kinds do not fit into the tree.');
      this.kindNumbers.set(kind, number);
    }
    return number;
  }

  private addTexts(index: number, { name, officialName, pinyin }: TreeRow): void {
    const length = name.length + officialName.length + pinyin.length;
    if (length > 0xffff) throw new Error('A name does not fit into the tree.');
    if (this.textLength + length > this.text.length) {
      const wider = Buffer.allocUnsafe(Math.max(this.text.length * 2, this.textLength + length));
      this.text.copy(wider, 0, 0, this.textLength);
      this.text = wider;
    }
    this.offsets[index] = this.textLength;
    this.officialLengths[index] = officialName.length;
    this.nameLengths[index] = name.length;
    this.pinyinLengths[index] = pinyin.length;
    this.append(officialName);
    const isWithin = name.length <= officialName.length && name.every((byte, at) => byte === officialName[at]);
    this.namesWithin[index] = isWithin ? 1 : 0;
    if (!isWithin) this.append(name);
    this.append(pinyin);
  }

  private append(bytes: Uint8Array): void {
    this.text.set(bytes, this.textLength);
    this.textLength += bytes.length;
  }

  private fillSlots(): Int32Array {
    const slots = int32(2 ** Math.ceil(Math.log2(Math.max(this.size * 1.5, 2)))).fill(NONE);
    for (let index = 0; index < this.size; index++) {
      let slot = slotOf(this.ids[index] ?? 0, slots.length);
      while (slots[slot] !== NONE) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index;
    }
    return slots;
  }

  private toIndexes(column: Int32Array, slots: Int32Array): void {
    for (let at = 0; at < column.length; at++) {
      const id = column[at] ?? NONE;
      if (id !== NONE) column[at] = this.indexOf(id, slots);
    }
  }

  private indexOf(id: number, slots: Int32Array): number {
    for (let slot = slotOf(id, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
      const index = slots[slot] ?? NONE;
      if (index === NONE)
        throw new Error(`The place with the row id ${id.toString()} is an ancestor and not in the tree.`);
      if (this.ids[index] === id) return index;
    }
  }

  private extents(): { readonly firstBelow: Int32Array; readonly lastBelow: Int32Array } {
    const [firstBelow, lastBelow] = [int32(this.size).fill(NONE), int32(this.size).fill(NONE)];
    for (const column of this.above) {
      for (let index = 0; index < this.size; index++) {
        const ancestor = column[index] ?? NONE;
        if (ancestor === NONE) continue;
        const first = firstBelow[ancestor] ?? NONE;
        if (first === NONE || first > index) firstBelow[ancestor] = index;
        if ((lastBelow[ancestor] ?? NONE) < index) lastBelow[ancestor] = index;
      }
    }
    return { firstBelow, lastBelow };
  }
}

/** The indexes by the group that a column names, in order, and where each group starts. */
function grouped(column: Int32Array | Uint8Array, groups: number): readonly [members: Int32Array, starts: Int32Array] {
  const starts = int32(groups + 1);
  for (const group of column) if (group !== NONE) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice();
  const members = int32(starts[groups] ?? 0);
  for (let index = 0; index < column.length; index++) {
    const group = column[index] ?? NONE;
    if (group === NONE) continue;
    members[next[group] ?? 0] = index;
    next[group] = (next[group] ?? 0) + 1;
  }
  return [members, starts];
}
