import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type ComposedGraph, composeGraph, type CompositionInput } from './compose-graph.js';

const MEMORY_MB = 512;
const TIME_MS = 60_000;
/** From source, in tests, no thread starts: there is no build of this file. */
const IS_BUILT = extname(fileURLToPath(import.meta.url)) === '.js';

/**
 * Composes in a thread of limited memory and time, so that no SDL holds up the graph in force. Throws an Error if the
 * thread ends without a result.
 */
export async function composeInThread(input: CompositionInput): Promise<ComposedGraph> {
  if (!IS_BUILT) return composeGraph(input);
  const worker = new Worker(new URL('./compose.thread.js', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const timer = setTimeout(() => void worker.terminate(), TIME_MS);
  try {
    return await new Promise<ComposedGraph>((resolve, reject) => {
      worker
        .once('message', resolve)
        .once('error', reject)
        .once('exit', () => {
          reject(new Error('The composition took too long.'));
        });
    });
  } finally {
    clearTimeout(timer);
  }
}
