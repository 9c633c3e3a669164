import { stringify } from 'csv-stringify/sync';
import { levelOfCode } from '../../../division/division-code.js';
import { kindOfDivision } from '../../../division/division-kind.js';
import type { Change } from './change.js';
import { dateOfChange, periodBetween } from './change-dates.js';
import { type Vintage, parentOf } from './source-vintage.js';

/** What changed from one vintage to the next. */
export interface Step {
  readonly before: Vintage;
  readonly after: Vintage;
  readonly changes: readonly Change[];
}

export interface ChangeFiles {
  readonly closedDivisions: string;
  readonly successions: string;
  readonly openedDivisions: string;
}

/** The content of the three CSV files on all changes, for any number of successive vintages. */
export function writeChangeFiles(steps: readonly Step[]): ChangeFiles {
  const openings = new Map<string, string>();
  const closed: Record<string, string>[] = [];
  const successions: Record<string, string>[] = [];
  for (const step of steps) {
    for (const change of step.changes) {
      closed.push(closedRow(change, step, openings));
      successions.push(...successionRows(change, step));
    }
    for (const [code, date] of openingsOf(step)) openings.set(code, date);
  }
  const opened = [...openings].filter(([code]) => steps.at(-1)?.after.names.has(code)).sort(byCode(([code]) => code));
  return {
    closedDivisions: stringify(closed.sort(byCode((row) => row.code ?? '')), { header: true }),
    successions: stringify(successions.sort(byCode((row) => row.predecessor ?? '')), { header: true }),
    openedDivisions: stringify(opened, { header: true, columns: ['code', 'valid_from'] }),
  };
}

function closedRow(change: Change, step: Step, openings: ReadonlyMap<string, string>): Record<string, string> {
  return {
    code: change.code,
    name: change.name,
    level: levelOfCode(change.code),
    parent: parentOf(change.code, step.before) ?? '',
    kind: kindOfDivision(change.name, change.code),
    valid_from: openings.get(change.code) ?? '',
    valid_to: dateOf(change, step),
  };
}

function successionRows(change: Change, step: Step): readonly Record<string, string>[] {
  const successors = change.successors.length > 0 ? change.successors : [''];
  return successors.map((successor) => ({
    predecessor: change.code,
    successor,
    kind: change.kind,
    date: dateOf(change, step),
    note: change.note,
  }));
}

/** Codes and names that are new in a step, with the date of their predecessors if all have the same. */
function openingsOf(step: Step): ReadonlyMap<string, string> {
  const dates = new Map<string, Set<string>>();
  for (const change of step.changes) {
    for (const successor of change.successors) {
      dates.set(successor, (dates.get(successor) ?? new Set()).add(dateOf(change, step)));
    }
  }
  const openings = new Map<string, string>();
  for (const [code, name] of step.after.names) {
    if (code.length === 12 || step.before.names.get(code) === name) continue;
    const [date, ...others] = dates.get(code) ?? [];
    openings.set(code, date !== undefined && others.length === 0 ? date : periodOf(step));
  }
  return openings;
}

function dateOf(change: Change, step: Step): string {
  return dateOfChange(change.code, periodOf(step));
}

function periodOf({ before, after }: Step): string {
  return periodBetween(before.asOf, after.asOf);
}

/** Orders by code, wider divisions first, because a parent precedes its children; equal codes keep the order of time. */
function byCode<Row>(codeOf: (row: Row) => string): (a: Row, b: Row) => number {
  return (a, b) => {
    const [left, right] = [codeOf(a), codeOf(b)];
    return left.length - right.length || Number(left) - Number(right);
  };
}
