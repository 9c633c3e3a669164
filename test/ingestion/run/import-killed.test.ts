import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, describe, it } from '@jest/globals';
import { csvFile } from '../../support/small-dataset.js';
import { filledTemplate, SMALL } from '../../support/templates.js';
import { makeTemporaryFolder } from '../../support/temporary-folder.js';
import { datedObservations } from './support/dated-observations.js';
import { PHASES, type Phase, prepareImport } from './support/doomed-import.js';

/** A few kills by default; KILLS=50 for a thorough run with a table of phases. */
const KILLS = Number(process.env.KILLS ?? 2);

let folder: string;
let path: string;
let template: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  path = join(folder, 'daily.csv');
  await writeFile(path, datedObservations(2));
  template = await filledTemplate(
    'daily',
    [SMALL, [csvFile('sources', 'code,title\nDAILY,x'), csvFile('observations', datedObservations(1))]],
    LONG_COMMIT,
  );
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Prolongs commits, so that kills hit them as well. */
const LONG_COMMIT = `
  create function dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.2); return null; end $$;
  create constraint trigger dawdle after insert on import deferrable initially deferred for each row execute function dawdle()`;

describe('an import whose process is killed', () => {
  it(
    'has written everything or nothing, and the same import completes it',
    async () => {
      const whole = await prepareImport(template, path);
      const before = await whole.stored();
      let took = await whole.complete();
      const after = await whole.stored();
      await whole.close();
      expect(after).not.toBe(before);

      const hits: Hit[] = [];
      let next = prepareImport(template, path);
      for (let kill = 0; kill < KILLS; kill++) {
        const doomed = await next;
        // Spread over the duration and a little beyond, at a random point of each part.
        const wait = ((kill + Math.random()) / KILLS) * took * 1.05;
        const phase = await doomed.killAfter(wait);
        // Starting a process takes long: the next one starts meanwhile.
        if (kill + 1 < KILLS) next = prepareImport(template, path);
        const found = await doomed.stored();
        expect([before, after]).toContain(found);
        expect(await doomed.differences()).toEqual([]);
        const { receipt, isRepeated } = await doomed.again();
        hits.push({ phase, found: isRepeated ? 'all' : 'nothing' });
        // The speed of the machine varies.
        if (found === after && phase === 'before or after') took = Math.min(took, Math.max(wait, took * 0.7));
        // A committed import is not repeated; an uncommitted one leaves no trace.
        expect(isRepeated).toBe(found === after);
        expect(receipt).toMatchObject({ status: 'APPLIED', counts: { rejected: 0 } });
        expect(await doomed.stored()).toBe(after);
        if (!isRepeated) expect(await doomed.differences()).toEqual([]);
        await doomed.close();
      }
      if (process.env.KILLS !== undefined) printHits(hits, took);
      expect(hits.some(({ found }) => found === 'nothing')).toBe(true);
    },
    60_000 + KILLS * 10_000,
  );
});

interface Hit {
  readonly phase: Phase;
  readonly found: 'all' | 'nothing';
}

/** Prints the phases in which the imports were killed, and how much was stored. */
function printHits(hits: readonly Hit[], took: number): void {
  const lines = PHASES.map((phase) => {
    const of = hits.filter((hit) => hit.phase === phase);
    const all = of.filter(({ found }) => found === 'all').length;
    return `${phase.padEnd(20)} ${of.length.toString().padStart(3)} killed, ${all.toString().padStart(3)} had all, ${(of.length - all).toString().padStart(3)} nothing`;
  });
  process.stderr.write(`${hits.length.toString()} kills of an import of ${took.toFixed(0)} ms\n${lines.join('\n')}\n`);
}
