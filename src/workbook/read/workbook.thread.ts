import { parentPort, workerData } from 'node:worker_threads';
import type { WorkbookFile } from '../zip/byte-ranges.js';
import { workbookEvents } from './workbook-events.js';

/** Sends one event per message, so that reading never runs ahead of the import; null after the last event. */
const given = workerData as Uint8Array | { readonly path: string };
const content: WorkbookFile =
  given instanceof Uint8Array ? Buffer.from(given.buffer, given.byteOffset, given.length) : given;
// What a library remarks about a damaged file would fill the log.
console.error = console.warn = console.log = () => undefined;

const events = workbookEvents(content);

parentPort?.on('message', () => {
  void events.next().then(({ done, value }) => {
    parentPort?.postMessage(done === true ? null : value);
    if (done === true) parentPort?.close();
  });
});
