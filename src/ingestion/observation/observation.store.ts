import { type FigureBatch, FigureIntake } from './write/figure.store.js';
import type { ImportRun } from '../lookup/import-run.js';
import { loadMetricFacts } from '../lookup/metric-facts.loader.js';
import { ObservationReader, type ObservationBatch } from './observation-reader.js';
import type { OpenedFile } from '../session/opened-file.js';
import { ObservationSettler } from './observation-settler.loader.js';

/** Few enough to hold, enough that the statements of a batch are not what it costs. */
const BATCH_ROWS = 2_000;

/**
 * Figures have no codes: what they speak about tells them apart, and what they say may be corrected, never lost. While
 * the database takes in one batch, the next one is settled and the one after that is read.
 */
export async function applyObservations(run: ImportRun, files: readonly OpenedFile[]): Promise<void> {
  const writer = new BatchWriter(run, new ObservationSettler(run, await loadMetricFacts(run.db)));
  const ords = new Map(run.files.map((file, ord) => [file, ord]));
  let batch: ObservationBatch = { quick: [], drafts: [] };
  for (const file of files) {
    const reader = new ObservationReader(file, ords.get(file) ?? 0);
    for await (const part of file.parts()) {
      reader.read(part, batch);
      run.onRows(part.read);
      if (batch.quick.length + batch.drafts.length < BATCH_ROWS) continue;
      await writer.take(batch);
      batch = { quick: [], drafts: [] };
    }
  }
  await writer.take(batch);
  await writer.close();
}

class BatchWriter {
  readonly #intake: FigureIntake;
  /** Settled, and not handed to the database yet. */
  #staged: FigureBatch | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    run: ImportRun,
    private readonly settler: ObservationSettler,
  ) {
    this.#intake = new FigureIntake(run);
  }

  /** What a batch needs to be known is asked for before the batch ahead of it is written: its rows are settled meanwhile. */
  async take(batch: ObservationBatch): Promise<void> {
    await this.#writing;
    const known = await this.settler.lookUp(batch);
    this.#write();
    this.#staged = await this.#intake.stage(this.settler.settle(known));
  }

  async close(): Promise<void> {
    await this.#writing;
    this.#write();
    await this.#writing;
    this.#staged = await this.#intake.stage(await this.settler.settleSums());
    this.#write();
    await this.#writing;
    await this.settler.tellHalves();
    await this.#intake.close();
  }

  #write(): void {
    if (this.#staged === null) return;
    this.#writing = this.#intake.write(this.#staged);
    // Told by whoever waits for it; until then it must not count as unheard.
    this.#writing.catch(() => undefined);
  }
}
