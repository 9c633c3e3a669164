import { valueFromASTUntyped } from 'graphql';
import type { Picked } from './document/picked.js';
import { propertyOf } from './document/scope.js';
import type { AnswerError } from './execute.js';

/** No field of GraphQL may begin so. */
const FAULT = '__fault';

/** The code of the error by which a roll-up has no answer; null for anything else. */
export function faultOf(value: unknown): string | null {
  const code = propertyOf(value, FAULT);
  return typeof code === 'string' ? code : null;
}

/** Errors of one metric at one place. All others are of the request, and an unknown code is a mistake in it. */
const OF_ONE_METRIC: ReadonlySet<unknown> = new Set(['OUTSIDE_EXTENT', 'LIMIT_EXCEEDED']);
/** A page that took too long is asked for again, in smaller ones. */
const OF_THE_REQUEST: ReadonlySet<unknown> = new Set(['time', 'answer']);

/**
 * Puts the code of an error where a roll-up has no answer, so that its cell says why, and the code of its metric for the
 * header. False for every other error: it fails the file.
 */
export function markFault(
  fields: readonly Picked[],
  variables: Readonly<Record<string, unknown>>,
): (error: AnswerError, data: unknown) => boolean {
  return ({ path, extensions = {} }, data) => {
    if (!path || !OF_ONE_METRIC.has(extensions['code']) || OF_THE_REQUEST.has(extensions['subject'])) return false;
    const field = fieldAt(fields, path);
    if (field?.type.name !== 'Rollup') return false;
    const parent = path.slice(0, -1).reduce(stepInto, data);
    const at = path.at(-1) ?? '';
    if (typeof parent !== 'object' || parent === null || stepInto(parent, at) !== null) return false;
    // A list that failed as a whole has no cells to say so.
    if (field.isList && typeof at !== 'number') return false;
    const code = metricAt(fields, path, Array.isArray(parent) ? parent.length : 1, variables);
    const metric = code === null ? null : { code, name: code, nameEn: code, unit: '', nature: '' };
    Object.assign(parent, { [at]: { [FAULT]: extensions['code'], metric, metric_: metric } });
    return true;
  };
}

const stepInto = (value: unknown, step: string | number): unknown => propertyOf(value, step.toString());

function fieldAt(fields: readonly Picked[], path: readonly (string | number)[]): Picked | null {
  let found: Picked | null = null;
  let below: readonly Picked[] = fields;
  for (const step of path) {
    if (typeof step === 'number') continue;
    found = below.find(({ key }) => key === step) ?? null;
    below = found?.children ?? [];
  }
  return found;
}

/** The metric as the query names it: of a list of roll-ups, of a table, or of one roll-up. */
function metricAt(
  fields: readonly Picked[],
  path: readonly (string | number)[],
  length: number,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  const last = path.findLastIndex((step) => typeof step === 'string');
  const own = fieldAt(fields, path);
  const above = path.slice(0, last).findLastIndex((_, index) => {
    const field = fieldAt(fields, path.slice(0, index + 1));
    return field?.type.name === 'Table' && typeof path[index] === 'string';
  });
  const holder = own?.name === 'cells' ? fieldAt(fields, path.slice(0, above + 1)) : own;
  const argumentOf = (name: string): unknown => {
    const given = holder?.args.find((one) => one.name.value === name);
    return given && valueFromASTUntyped(given.value, variables);
  };
  const [one, several] = [argumentOf('metric'), argumentOf('metrics')];
  if (typeof one === 'string') return one;
  const codes: readonly unknown[] = Array.isArray(several) ? several : typeof several === 'string' ? [several] : [];
  const position = path.at(-1);
  // A table has the columns of one metric side by side.
  const code = typeof position === 'number' ? codes[Math.floor((position * codes.length) / length)] : undefined;
  return typeof code === 'string' ? code : null;
}
