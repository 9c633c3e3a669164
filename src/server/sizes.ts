import { availableParallelism, totalmem } from 'node:os';

/** What a machine has for this server. */
export interface Machine {
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
}

/** What the limits of a container leave of this machine. */
export function thisMachine(): Machine {
  const limit = process.constrainedMemory();
  // Without a limit, systems report 0 or more than there is.
  return { cores: availableParallelism(), memory: limit > 0 ? Math.min(limit, totalmem()) : totalmem() };
}

const GIBIBYTE = 2 ** 30;

/** How many processes answer, unless a setting says it: one core is left to the database, and each has a gibibyte. */
export function usualWorkers({ cores, memory }: Machine): number {
  return Math.max(1, Math.min(cores - 1, Math.floor(memory / GIBIBYTE)));
}

const LEAST_POOL = 4;

/**
 * How many connections each process reads with, unless a setting says it. All together four for each core and two more: a
 * statement waits for its process about as long as it runs, and beyond that more at once only wait for each other.
 */
export function usualPoolSize({ cores }: Machine, workers: number): number {
  return Math.max(LEAST_POOL, Math.ceil((4 * cores + 2) / workers));
}

/** Connections of writers, most of whom wait for each other: the fifth to come waits for a connection instead. */
export const WRITERS = 4;
/** For health and cancelling, and for hearing of changed places and of changed metrics. */
const OTHERS = 3;

/** How many connections the processes of a server open at most. */
export function mostConnections({
  WORKERS,
  POOL_SIZE,
}: {
  readonly WORKERS: number;
  readonly POOL_SIZE: number;
}): number {
  return WORKERS * (2 * POOL_SIZE + WRITERS + OTHERS);
}
