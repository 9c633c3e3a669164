import { randomUUID } from 'node:crypto';
import type { Caller } from '../../access/caller.js';

/** What kind of work a request is. */
export type Work = 'graphql' | 'export' | 'report' | 'import' | 'page';

/** A part of a request, in milliseconds of `performance.now()`. */
export interface Phase {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Statement {
  readonly sql: string;
  readonly start: number;
  readonly end: number;
  readonly rows: number;
}

/** The longest statements are kept one by one; the others are counted. */
const KEPT_STATEMENTS = 16;
/** A request has a handful of phases; an export has those of every page. */
const KEPT_PHASES = 8;
const LONGEST_NAME = 80;

/** What a request has used and come to, for the log, the metrics and the trace. */
export class Account {
  readonly requestId = randomUUID();
  readonly start = performance.now();
  readonly at = new Date();
  /** Who sent it; null until that is known, and where it was refused. */
  caller: Caller | null = null;
  documentHash: string | null = null;
  cost: number | null = null;
  statements = 0;
  rows = 0;
  databaseMs = 0;
  /** Codes of the errors of the answer. */
  readonly codes = new Set<string>();
  /** Whether it was refused because there were too many others. */
  isShed = false;
  /** The longest statements, one by one. */
  readonly kept: Statement[] = [];
  readonly phases: Phase[] = [];
  private name: string | null = null;

  constructor(readonly work: Work) {}

  get operationName(): string | null {
    return this.name;
  }

  /** A client may call its operation whatever it likes, at any length. */
  set operationName(name: string | null) {
    this.name = name === null ? null : name.slice(0, LONGEST_NAME);
  }

  /** Forgets what a query has cost: the same is about to be counted again. */
  restart(): void {
    this.cost = null;
    this.phases.length = 0;
  }

  addError({ code, subject }: Readonly<Record<string, unknown>>): void {
    if (typeof code === 'string') this.codes.add(code);
    this.isShed ||= code === 'UNAVAILABLE' && subject === 'load';
  }

  addStatement(statement: Statement): void {
    this.statements += 1;
    this.rows += statement.rows;
    this.databaseMs += statement.end - statement.start;
    if (this.kept.length < KEPT_STATEMENTS) {
      this.kept.push(statement);
      return;
    }
    const lengths = this.kept.map(({ start, end }) => end - start);
    const shortest = lengths.indexOf(Math.min(...lengths));
    if (statement.end - statement.start > (lengths[shortest] ?? 0)) this.kept[shortest] = statement;
  }

  /** Records a part of the request that has just ended. */
  addPhase(name: string, start: number): void {
    if (this.phases.length < KEPT_PHASES) this.phases.push({ name, start, end: performance.now() });
  }
}
