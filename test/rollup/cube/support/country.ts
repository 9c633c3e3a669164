import type { Random } from '../../support/random.js';

export interface Division {
  readonly id: number;
  readonly level: number;
  parent: Division | null;
  /** Ancestors by level, as the columns of the table hold them. */
  above: (number | null)[];
  open: boolean;
  canonical: number | null;
  current: number | null;
}

/** A small country that changes: what it holds is written to the table whenever it did. */
export class Country {
  readonly divisions: Division[] = [];

  constructor(
    private readonly random: Random,
    private readonly firstId: number,
  ) {
    for (const [level, most] of [2, 3, 4, 5, 4].entries()) {
      for (let count = random.between(1, most); count > 0; count--) this.add(level + 1, this.parentFor(level + 1));
    }
  }

  get open(): Division[] {
    return this.divisions.filter(({ open }) => open);
  }

  /** A division under all codes that it has or had. */
  codesOf(id: number): Division[] {
    const today = (one: Division): number => one.canonical ?? one.id;
    const home = this.divisions.find((one) => one.id === id);
    return this.divisions.filter((one) => home && today(one) === today(home));
  }

  /** Something happens to a division; the ids of what changed, or none. */
  change(): number[] {
    const { random } = this;
    const division = random.pick(this.open.filter(({ level }) => level > 1));
    if (this.divisions.length > 28) return this.move(division);
    const others = this.open.filter((one) => one.level === division.level && one !== division);
    switch (random.pick(['MOVE', 'RENAME', 'MERGE', 'SPLIT'] as const)) {
      case 'MOVE':
        return this.move(division);
      case 'RENAME':
        return this.follow(division, [this.add(division.level, division.parent)], true);
      case 'MERGE':
        return others.length ? this.follow(division, [random.pick(others)], false) : this.move(division);
      case 'SPLIT':
        return this.close(division, [
          this.add(division.level, division.parent),
          this.add(division.level, division.parent),
        ]);
    }
  }

  private move(division: Division): number[] {
    division.parent = this.parentFor(division.level);
    this.derivePlaces();
    return [division.id];
  }

  private follow(division: Division, [heir]: Division[], sameLine: boolean): number[] {
    if (!heir) return [];
    const changed = this.close(division, [heir]);
    for (const one of this.divisions) {
      if (one.current === division.id || one === division) {
        one.current = heir.id;
        changed.push(one.id);
      }
      if (sameLine && (one.canonical === division.id || one === division)) {
        one.canonical = heir.id;
        changed.push(one.id);
      }
    }
    return changed;
  }

  /** What lay below goes to the heirs; the division itself stays where it stood. */
  private close(division: Division, heirs: Division[]): number[] {
    division.open = false;
    const children = this.open.filter(({ parent }) => parent === division);
    for (const child of children) child.parent = this.random.pick(heirs);
    this.derivePlaces();
    return [division.id, ...children.map(({ id }) => id)];
  }

  private add(level: number, parent: Division | null): Division {
    const id = this.firstId + this.divisions.length;
    const division: Division = { id, level, parent, above: [], open: true, canonical: null, current: null };
    this.divisions.push(division);
    this.derivePlaces();
    return division;
  }

  /** The parent of a town may be a city or a province. */
  private parentFor(level: number): Division | null {
    if (level === 1) return null;
    const nearest = this.open.filter((one) => one.level === level - 1);
    const all = this.open.filter((one) => one.level < level);
    return this.random.pick(nearest.length > 0 && this.random.chance(0.75) ? nearest : all);
  }

  private derivePlaces(): void {
    for (const one of this.divisions.toSorted((a, b) => a.level - b.level)) {
      const above = one.parent ? [...one.parent.above] : [null, null, null, null, null];
      one.above = above.with(one.level - 1, one.id);
    }
  }
}
