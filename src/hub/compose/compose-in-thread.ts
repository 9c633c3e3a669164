import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { HubFault } from '../partner/hub-fault.js';
import { type ComposedGraph, composeGraph, type CompositionInput, type PartnerSdl } from './compose-graph.js';

const MEMORY_MB = 512;
const TIME_MS = 30_000;
/** From source, in tests, no thread starts: there is no build of this file. */
const IS_BUILT = extname(fileURLToPath(import.meta.url)) === '.js';

/**
 * Composes in a thread of limited memory and time, so that no SDL holds up the graph in force. A partner whose SDL takes too
 * much of either is left out, with a fault. Throws an Error if the shared graph alone does.
 */
export async function composeInThread(input: CompositionInput): Promise<ComposedGraph> {
  try {
    return await composeOnce(input);
  } catch (error) {
    if (input.partners.length === 0) throw error;
  }
  const faults: HubFault[] = [];
  const partners: PartnerSdl[] = [];
  let composed = await composeOnce({ ...input, partners });
  for (const one of input.partners) {
    try {
      composed = await composeOnce({ ...input, partners: [...partners, one] });
      partners.push(one);
    } catch {
      const message = `the composition took more than ${(TIME_MS / 1000).toString()} s or ${MEMORY_MB.toString()} MB.`;
      faults.push({ partner: one.partner.name, rule: 'COMPOSITION', type: null, field: null, message });
    }
  }
  return { ...composed, faults: [...composed.faults, ...faults] };
}

async function composeOnce(input: CompositionInput): Promise<ComposedGraph> {
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
