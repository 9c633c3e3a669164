import type { Sum } from '../../support/naive-series.js';

/** A sum of observations with whole coefficients, as an outsider can work it out from what is public about them. */
export type Form = ReadonlyMap<string, number>;

export function plus(one: Form, other: Form, times: 1 | -1): Form {
  const sum = new Map(one);
  for (const [id, count] of other) sum.set(id, (sum.get(id) ?? 0) + times * count);
  return new Map([...sum].filter(([, count]) => count !== 0));
}

export function formOf(sums: readonly Sum[]): Form {
  const form = new Map<string, number>();
  for (const { parts } of sums) for (const [{ id }, times] of parts) form.set(id, (form.get(id) ?? 0) + times);
  return new Map([...form].filter(([, times]) => times !== 0));
}

export function valueOf(form: Form, world: ReadonlyMap<string, number>): number {
  let value = 0;
  for (const [id, times] of form) value += times * (world.get(id) ?? 0);
  return value;
}

/** The same text for the same sum. */
export const textOf = (form: Form): string =>
  [...form]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times).toString()} x${id}`)
    // The reader of the format has a limit for lines.
    .join('\n ');
