import { COUNTRY_ID } from '../../../../src/division/root-id.js';
import type { Random } from '../../support/random.js';
import { Country } from './country.js';
import { drawAmount, drawInterval, keyOf } from './draw-observation.js';
import { insert } from './insert.js';
import {
  catalogueRows,
  divisionRows,
  type Group,
  groupRows,
  organizationRows,
  type Pairing,
  pairingRows,
  pathOf,
} from './world-rows.js';

/** Ids in one database without end: each world has its own thousand. */
const WORLD_IDS = 1_000;

interface Stored {
  readonly id: number;
  readonly stock: boolean;
  readonly columns: Readonly<Record<string, string | number | boolean | null>>;
}

/** A change: the statements to run, and what to report to the cube. */
export interface Step {
  readonly sql: string[];
  readonly observations: number[];
  readonly divisions: number[];
  readonly pairings: number[];
  /** Sources whose date of publication changed. */
  readonly sources: number[];
  readonly what: string;
}

/** What happens to observations. */
export const TO_OBSERVATIONS = ['ADD', 'ADD', 'ADD', 'CORRECT', 'RETRACT', 'PREFER'] as const;
const WHAT = [...TO_OBSERVATIONS, ...(['DIVISION', 'PAIRING', 'GROUP', 'REDATE', 'MOVE'] as const)];
const SUBJECTS = ['institution', 'enterprise', 'project'] as const;

/** One flow and one stock in a small country of its own, with observations that come, change and go. */
export class World {
  readonly country: Country;
  readonly base: number;
  readonly flow: number;
  readonly stock: number;
  readonly pairings: Pairing[] = [];
  readonly groups: Group[] = [];
  private observations: Stored[] = [];
  private nextObservation: number;

  constructor(
    private readonly random: Random,
    readonly number: number,
    /** Their places are put into the table by `placeGroups`. */
    withGroups = false,
  ) {
    this.base = number * WORLD_IDS;
    this.flow = this.base + 1;
    this.stock = this.base + 2;
    this.nextObservation = this.base + 1;
    this.country = new Country(random, this.base + 1);
    for (let count = withGroups ? random.pick([0, 1, 2]) : 0; count > 0; count--) {
      this.groups.push({ id: this.base + this.groups.length + 1, members: this.members() });
    }
    for (let count = random.between(1, 5); count > 0; count--) {
      const parent = this.pairings.length > 0 && random.chance(0.7) ? random.pick(this.pairings) : null;
      this.pairings.push({ id: this.base + this.pairings.length + 1, parent, supporter: this.supporter() });
    }
  }

  get hasProgramFigures(): boolean {
    return this.observations.some(({ columns }) => columns.program_id != null);
  }

  get subjects(): string[] {
    return SUBJECTS.map((kind) => `${kind}:${(this.base + 1).toString()}`);
  }

  /** Everything but observations. */
  create(): string[] {
    const place = this.random.pick(this.country.divisions).id;
    return [
      ...divisionRows(this.country.divisions),
      ...groupRows(this.groups),
      ...catalogueRows(this),
      ...organizationRows(this.base + 1, place),
      ...pairingRows(this.pairings, this.base + 1),
    ];
  }

  /** Makes a random change; returns the statements to run, and what to report to the cube. */
  step(of: readonly (typeof WHAT)[number][] = WHAT): Step {
    const nothing = { sql: [], observations: [], divisions: [], pairings: [], sources: [] };
    const what = this.random.pick(of);
    switch (what) {
      case 'DIVISION':
        return this.change();
      case 'GROUP': {
        const group = this.groups[0];
        if (!group) return this.change();
        const before = group.members;
        group.members = this.members();
        const members = [...before, ...group.members].flatMap((id) => this.country.codesOf(id).map((one) => one.id));
        const divisions = [-group.id, ...members];
        return { ...nothing, what, sql: groupRows(this.groups), divisions };
      }
      case 'PAIRING': {
        const pairing = this.random.pick(this.pairings);
        if (this.random.chance(0.5)) pairing.supporter = this.supporter();
        const below = new Set(this.pairings.filter((one) => pathOf(one).includes(pairing.id)));
        const above = this.pairings.filter((one) => !below.has(one));
        pairing.parent = above.length > 0 && this.random.chance(0.7) ? this.random.pick(above) : null;
        return { ...nothing, what, sql: pairingRows(this.pairings, this.base + 1), pairings: [pairing.id] };
      }
      case 'MOVE': {
        // An organization or cluster moves, and what it supports with it.
        const kind = this.random.pick(['cluster', 'institution', 'enterprise'] as const);
        const column = kind === 'cluster' ? 'city_id' : 'division_id';
        const place = this.random.pick(this.country.divisions).id;
        const id = this.base + 1;
        const pairings = this.pairings.filter(({ supporter: [of] }) => of === `supporter_${kind}_id`);
        const sql = [`update ${kind} set ${column} = ${place.toString()} where id = ${id.toString()}`];
        return { ...nothing, what, sql, pairings: pairings.map((one) => one.id) };
      }
      case 'REDATE': {
        const source = this.base + this.random.between(1, 3);
        const published = this.random.pick(['null', `'2021-09'`, `'2021-09-02'`, `'2021-09-03'`, `'2022'`]);
        const sql = [`update source set published = ${published} where id = ${source.toString()}`];
        return { ...nothing, what, sql, sources: [source] };
      }
      default:
        return { ...nothing, what, ...(what === 'ADD' || !this.observations.length ? this.add() : this.revise(what)) };
    }
  }

  /** A division is renamed, merged, split or moved. */
  change(): Step {
    // Where a group is follows from where its members are.
    const divisions = [...this.country.change(), ...this.groups.map(({ id }) => -id)];
    return {
      sql: divisionRows(this.country.divisions),
      observations: [],
      divisions,
      pairings: [],
      sources: [],
      what: 'DIVISION',
    };
  }

  private add(): { sql: string[]; observations: number[] } {
    const added: Stored[] = [];
    for (let count = this.random.between(1, 4); count > 0; count--) {
      const columns =
        this.observations.length > 0 && this.random.chance(0.5)
          ? this.variant(this.random.pick(this.observations))
          : this.fresh();
      const stored = { id: this.nextObservation, stock: columns.basis === 'STOCK', columns };
      if (this.observations.some((one) => keyOf(one) === keyOf(stored))) continue;
      this.nextObservation++;
      this.observations.push(stored);
      added.push(stored);
    }
    return {
      sql: added.map((one) => insert('observation', { ...one.columns, id: one.id })),
      observations: added.map(({ id }) => id),
    };
  }

  private revise(what: 'CORRECT' | 'RETRACT' | 'PREFER'): { sql: string[]; observations: number[] } {
    const old = this.random.pick(this.observations);
    const id = old.id.toString();
    if (what === 'PREFER') {
      return { sql: [`update observation set preferred = not preferred where id = ${id}`], observations: [old.id] };
    }
    this.observations = this.observations.filter((one) => one !== old);
    if (what === 'RETRACT') {
      return {
        sql: [`update observation set retracted_at = now(), retraction_reason = 'r' where id = ${id}`],
        observations: [old.id],
      };
    }
    const next = {
      ...old,
      id: this.nextObservation++,
      columns: { ...old.columns, ...drawAmount(this.random), key: undefined as never },
    };
    this.observations.push(next);
    const hidden = insert('observation', {
      ...next.columns,
      id: next.id,
      retracted_at: '2022-01-01',
      retraction_reason: 'while it is written',
    });
    return {
      sql: [
        hidden,
        `update observation set superseded_by_id = ${next.id.toString()}, superseded_at = now() where id = ${id}`,
        `update observation set retracted_at = null, retraction_reason = null where id = ${next.id.toString()}`,
      ],
      observations: [old.id, next.id],
    };
  }

  private fresh(): Stored['columns'] {
    const { random } = this;
    const stock = random.chance(0.45);
    const basis = stock ? 'STOCK' : random.chance(0.4) ? 'CUMULATIVE' : 'INCREMENT';
    const scope = random.chance(0.5) ? 'TOTAL' : 'OWN';
    const subject = scope === 'OWN' && random.chance(0.3) ? random.pick(SUBJECTS) : null;
    const isOfProgram = random.chance(0.1);
    return {
      metric_id: stock ? this.stock : this.flow,
      division_id: isOfProgram && random.chance(0.6) ? COUNTRY_ID : this.place(),
      institution_id: subject === 'institution' ? this.base + 1 : null,
      enterprise_id: subject === 'enterprise' ? this.base + 1 : null,
      project_id: subject === 'project' ? this.base + 1 : null,
      pairing_id: !isOfProgram && random.chance(0.55) ? random.pick(this.pairings).id : null,
      program_id: isOfProgram ? this.base + 1 : null,
      ...drawInterval(this.random, basis),
      basis,
      scope,
      ...drawAmount(this.random),
      source_id: this.base + random.between(1, 3),
      preferred: random.chance(0.1),
    };
  }

  /** Another observation that differs in a respect or two: that is how claims, chains and nested totals come about. */
  private variant({ columns }: Stored): Stored['columns'] {
    const { random } = this;
    const other = { ...columns, ...drawAmount(this.random), source_id: this.base + random.between(1, 3) };
    switch (random.pick(['CLAIM', 'TIME', 'TIME', 'SCOPE', 'PLACE', 'CODE', 'PAIRING', 'BASIS', 'CHAIN'] as const)) {
      case 'CLAIM':
        return other;
      case 'TIME':
        return { ...other, ...drawInterval(this.random, String(columns.basis), String(columns.period_start)) };
      case 'SCOPE':
        return {
          ...other,
          scope: columns.scope === 'OWN' ? 'TOTAL' : 'OWN',
          institution_id: null,
          enterprise_id: null,
          project_id: null,
        };
      case 'PLACE':
        return { ...other, division_id: this.place() };
      case 'CODE':
        return {
          ...other,
          division_id: random.pick([
            ...this.country.codesOf(Number(columns.division_id)),
            { id: Number(columns.division_id) },
          ]).id,
        };
      case 'PAIRING':
        return { ...other, pairing_id: null, program_id: null };
      case 'CHAIN':
        // Chains of two starts whose increments cover the same interval.
        return columns.basis === 'STOCK'
          ? { ...other, ...drawInterval(this.random, 'STOCK') }
          : {
              ...other,
              basis: 'CUMULATIVE',
              ...random.pick([
                { period_start: '2021-01-01', period_end: '2021-01-31' },
                { period_start: '2021-01-01', period_end: '2021-04-30' },
                { period_start: '2021-02-01', period_end: '2021-04-30' },
              ]),
            };
      case 'BASIS':
        return columns.basis === 'STOCK'
          ? other
          : { ...other, basis: columns.basis === 'INCREMENT' ? 'CUMULATIVE' : 'INCREMENT' };
    }
  }

  /** A division, now and then all of them. */
  private place(): number {
    const group = this.groups.length > 0 && this.random.chance(0.12) ? this.random.pick(this.groups) : null;
    if (group) return -group.id;
    return this.random.chance(0.08) ? COUNTRY_ID : this.random.pick(this.country.divisions).id;
  }

  private members(): number[] {
    const some = this.random.shuffled(this.country.divisions).slice(0, this.random.between(1, 3));
    return some.map(({ id }) => id);
  }

  private supporter(): Pairing['supporter'] {
    const id = this.base + 1;
    const kind = this.random.pick(['division', 'division', 'division', 'cluster', 'institution', 'enterprise']);
    if (kind !== 'division') return [`supporter_${kind}_id`, id];
    const place = this.place();
    return place < 0 ? ['supporter_group_id', -place] : ['supporter_division_id', place];
  }
}
