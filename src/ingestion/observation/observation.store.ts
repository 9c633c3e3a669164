import type { ImportRun } from '../lookup/import-run.js';
import { loadMetricFacts } from '../lookup/metric-facts.loader.js';
import type { ParsedFile } from '../session/parsed-file.js';
import { ObservationConverter } from './observation-converter.loader.js';
import { type ObservationBatch, ObservationParser } from './observation-parser.js';
import { ObservationWriter, type StagedBatch } from './write/observation-writer.store.js';

/** Few enough to hold, enough that the statements of a batch are not what it costs. */
const BATCH_ROWS = 2_000;

/**
 * Figures have no codes: what they speak about tells them apart, and what they say may be corrected, never lost. While
 * the database takes in one batch, the next one is settled and the one after that is read.
 */
export async function applyObservations(run: ImportRun, files: readonly ParsedFile[]): Promise<void> {
  const writer = new BatchWriter(run, new ObservationConverter(run, await loadMetricFacts(run.db)));
  const ords = new Map(run.files.map((file, ord) => [file, ord]));
  let batch: ObservationBatch = { fast: [], drafts: [] };
  for (const file of files) {
    const reader = new ObservationParser(file.progress, ords.get(file.progress) ?? 0);
    for await (const part of file.parts()) {
      reader.parse(part, batch);
      run.onRows(part.read);
      if (batch.fast.length + batch.drafts.length < BATCH_ROWS) continue;
      await writer.add(batch);
      batch = { fast: [], drafts: [] };
    }
  }
  await writer.add(batch);
  await writer.close();
}

class BatchWriter {
  readonly #writer: ObservationWriter;
  /** Settled, and not handed to the database yet. */
  #staged: StagedBatch | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    run: ImportRun,
    private readonly converter: ObservationConverter,
  ) {
    this.#writer = new ObservationWriter(run);
  }

  /** What a batch needs to be known is asked for before the batch ahead of it is written: its rows are settled meanwhile. */
  async add(batch: ObservationBatch): Promise<void> {
    await this.#writing;
    const known = await this.converter.resolve(batch);
    this.#write();
    this.#staged = await this.#writer.stage(this.converter.convert(known));
  }

  async close(): Promise<void> {
    await this.#writing;
    this.#write();
    await this.#writing;
    this.#staged = await this.#writer.stage(await this.converter.convertSums());
    this.#write();
    await this.#writing;
    await this.converter.reportIncomplete();
    await this.#writer.close();
  }

  #write(): void {
    if (this.#staged === null) return;
    this.#writing = this.#writer.write(this.#staged);
    // Told by whoever waits for it; until then it must not count as unheard.
    this.#writing.catch(() => undefined);
  }
}
