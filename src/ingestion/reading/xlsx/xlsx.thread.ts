import { parentPort, workerData } from 'node:worker_threads';
import type { FileContent } from '../file-content.js';
import { xlsxEvents } from './xlsx-events.js';

/** One event for each question, so that no more is read than can be taken in. The last answer is null. */
const given = workerData as Uint8Array | { readonly path: string };
const content: FileContent =
  given instanceof Uint8Array ? Buffer.from(given.buffer, given.byteOffset, given.length) : given;
const events = xlsxEvents(content);

parentPort?.on('message', () => {
  void events.next().then(({ done, value }) => {
    parentPort?.postMessage(done === true ? null : value);
    if (done === true) parentPort?.close();
  });
});
