import type { ImportRun } from '../lookup/import-run.js';
import { loadCrossWords } from '../lookup/cross-words.loader.js';
import { loadMetricFacts } from '../measure/metric-facts.loader.js';
import type { ParsedFile } from '../session/parsed-file.js';
import { ObservationConverter } from './observation-converter.loader.js';
import { NoteRemarks } from './note-remarks.js';
import { type ObservationBatch, ObservationParser } from './observation-parser.js';
import { ObservationWriter, type StagedBatch } from './write/observation-writer.store.js';

/** Few enough rows to hold in memory, enough to keep the cost of statements per batch small. */
const BATCH_ROWS = 6_000;

/**
 * Imports observations. They have no codes: metric, place, period and the like identify them, and a changed value is
 * stored as a correction. While the database writes one batch, the next is converted and the one after that is parsed.
 */
export async function applyObservations(run: ImportRun, files: readonly ParsedFile[]): Promise<void> {
  const metrics = await loadMetricFacts(run.db);
  const writer = new BatchWriter(run, new ObservationConverter(run, metrics));
  const words = await loadCrossWords(run.db, run.layout, run.now.getUTCFullYear());
  const ords = new Map(run.files.map((file, ord) => [file, ord]));
  let batch: ObservationBatch = { fast: [], drafts: [] };
  for (const file of files) {
    const reader = new ObservationParser(file.progress, ords.get(file.progress) ?? 0, words);
    for await (const part of file.parts(words)) {
      reader.parse(part, batch);
      run.onRows(part.read);
      if (batch.fast.length + batch.drafts.length < BATCH_ROWS) continue;
      await writer.add(batch);
      batch = { fast: [], drafts: [] };
    }
  }
  await writer.add(batch);
  await writer.close();
  const { findingTriggers, sensitiveMetrics } = run.changed;
  for (const id of findingTriggers.metrics) if (metrics.get(id)?.sensitive) sensitiveMetrics.add(id);
}

class BatchWriter {
  readonly #writer: ObservationWriter;
  readonly #remarks = new NoteRemarks();
  /** Converted, but not sent to the database yet. */
  #staged: StagedBatch | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    run: ImportRun,
    private readonly converter: ObservationConverter,
  ) {
    this.#writer = new ObservationWriter(run);
  }

  /** Resolves a batch before the one ahead of it is written, and converts it meanwhile. */
  async add(batch: ObservationBatch): Promise<void> {
    await this.#writing;
    const known = await this.converter.resolve(batch);
    this.#write();
    const converted = this.converter.convert(known);
    this.#remarks.hear(converted);
    this.#staged = await this.#writer.stage(converted);
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
    // Awaited later; this handler keeps an early failure from crashing the process.
    this.#writing.catch(() => undefined);
  }
}
