import { makeSynthetic } from '../../datasets/synthetic/make-synthetic.js';
import { withData } from './with-data.js';

/** `shanshui synth --figures N --seed S` */
export async function runSynthCommand({ figures, seed }: { figures: string; seed: string }): Promise<void> {
  const size = { observations: Number(figures), seed: Number(seed) };
  if (!Number.isSafeInteger(size.observations) || size.observations < 1 || !Number.isSafeInteger(size.seed)) {
    console.error(`Expected whole numbers: --figures 1 or more (given: ${figures}), --seed any (given: ${seed}).`);
    process.exitCode = 2;
    return;
  }
  await withData((db) => makeSynthetic(db, size, console.log));
}
