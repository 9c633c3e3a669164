import { once } from 'node:events';
import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { invalidWorkbook, overLimit } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import type { WorkbookFile } from '../zip/byte-ranges.js';
import type { WorkbookEvent } from './workbook-event.js';

/** Tests run the TypeScript sources, for which a thread needs options of its own. */
const EXTENSION = extname(fileURLToPath(import.meta.url));
const FROM_SOURCE = [
  '--no-warnings',
  '--experimental-transform-types',
  '--import',
  new URL('../../typescript-sources.mjs', import.meta.url).href,
];

/**
 * Yields the events of a workbook, which is read in a thread with limited memory and time: a file that exceeds them
 * ends its thread, never the server. Throws WorkbookError when it does.
 */
export async function* eventsOfThread(content: WorkbookFile): AsyncGenerator<WorkbookEvent> {
  const { threadMegabytes, stallMs } = WORKBOOK_LIMITS;
  const worker = new Worker(new URL(`./workbook.thread${EXTENSION}`, import.meta.url), {
    workerData: Buffer.isBuffer(content) ? new Uint8Array(content) : content,
    resourceLimits: { maxOldGenerationSizeMb: threadMegabytes, maxYoungGenerationSizeMb: 32 },
    ...(EXTENSION === '.ts' ? { execArgv: FROM_SOURCE } : {}),
  });
  try {
    for (;;) {
      const event = await nextEvent(worker, stallMs);
      if (event === null) return;
      yield event;
    }
  } finally {
    await worker.terminate();
  }
}

/** Requests the next event; null after the last. */
async function nextEvent(worker: Worker, stallMs: number): Promise<WorkbookEvent | null> {
  const stop = new AbortController();
  const { signal } = stop;
  try {
    worker.postMessage('next');
    return await Promise.race([
      once(worker, 'message', { signal }).then(([event]) => event as WorkbookEvent | null),
      once(worker, 'exit', { signal }).then(() =>
        Promise.reject(invalidWorkbook('a workbook that crashed its reader')),
      ),
      setTimeout(stallMs, null, { signal }).then(() =>
        Promise.reject(overLimit(`no rows for ${(stallMs / 1000).toString()} s`, 'stallMs')),
      ),
    ]);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    throw overLimit('more', 'threadMegabytes');
  } finally {
    stop.abort();
  }
}
