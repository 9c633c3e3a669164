import { makeSynthetic } from '../../datasets/synthetic/make-synthetic.js';
import { withData } from './with-data.js';

interface SynthOptions {
  readonly figures: string;
  readonly seed: string;
  readonly organizations?: string;
  readonly pairings?: string;
}

/** `shanshui synth --figures N --seed S --organizations N --pairings N` */
export async function runSynthCommand({ figures, seed, organizations, pairings }: SynthOptions): Promise<void> {
  const size = {
    ...{ observations: Number(figures), seed: Number(seed) },
    organizations: organizations === undefined ? null : Number(organizations),
    pairings: pairings === undefined ? null : Number(pairings),
  };
  const isCount = (count: number | null, least: number): boolean =>
    count === null || (Number.isSafeInteger(count) && count >= least);
  if (
    !isCount(size.observations, 1) ||
    !Number.isSafeInteger(size.seed) ||
    !isCount(size.organizations, 0) ||
    !isCount(size.pairings, 0)
  ) {
    console.error(
      `Expected whole numbers: --figures 1 or more (given: ${figures}), --seed any (given: ${seed}), --organizations and --pairings none or more (given: ${organizations ?? 'none'}, ${pairings ?? 'none'}).`,
    );
    process.exitCode = 2;
    return;
  }
  await withData((db) => makeSynthetic(db, size, console.log));
}
