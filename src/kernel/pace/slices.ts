import { setImmediate } from 'node:timers/promises';

const SLICE_MS = 8;
const BETWEEN_LOOKS = 64;

/** Maps a list that may be long, and lets the event loop go on every few milliseconds. */
export async function mapInSlices<In, Out>(
  items: readonly In[],
  map: (item: In, index: number) => Out,
): Promise<Out[]> {
  const mapped: Out[] = [];
  let since = performance.now();
  for (const [index, item] of items.entries()) {
    mapped.push(map(item, index));
    if (index % BETWEEN_LOOKS === BETWEEN_LOOKS - 1 && performance.now() - since > SLICE_MS) {
      await setImmediate();
      since = performance.now();
    }
  }
  return mapped;
}
