import type { LegacyHighs } from 'highs';
import type { Solver } from './width.plan.js';

/** Some programs that have a solution are taken for infeasible when they are simplified before. */
const WAYS = [{}, { presolve: 'off' }] as const;

/** Opens the solver, which is loaded when something sensitive is first decided; after `most` programs it finds nothing. */
export async function openSolver(most: number): Promise<Solver> {
  const { default: load } = await import('highs');
  const highs = await (load as unknown as () => Promise<LegacyHighs>)();
  let left = most;
  return (program) => (left-- > 0 ? optimumOf(highs, program) : null);
}

export function optimumOf(highs: LegacyHighs, program: string): ReadonlyMap<string, number> | null {
  for (const options of WAYS) {
    const { Status, Columns } = highs.solve(program, options);
    if (Status === 'Optimal') {
      return new Map(Object.entries(Columns).map(([name, { Primal }]) => [name, wholeOf(Primal as number)]));
    }
  }
  return null;
}

/** Solutions are exact to about nine digits. */
function wholeOf(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-6 ? nearest : value;
}
