import { parentPort, workerData } from 'node:worker_threads';
import type { WorkbookFile } from '../zip/byte-ranges.js';
import { workbookEvents } from './workbook-events.js';

/** One event for each question, so that no more is read than can be imported. The last answer is null. */
const given = workerData as Uint8Array | { readonly path: string };
const content: WorkbookFile =
  given instanceof Uint8Array ? Buffer.from(given.buffer, given.byteOffset, given.length) : given;
const events = workbookEvents(content);

parentPort?.on('message', () => {
  void events.next().then(({ done, value }) => {
    parentPort?.postMessage(done === true ? null : value);
    if (done === true) parentPort?.close();
  });
});
