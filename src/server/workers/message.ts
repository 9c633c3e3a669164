import type { Counted } from '../observe/metrics.js';

/** From the primary process to a worker. */
export type ToWorker =
  | {
      readonly kind: 'begin';
      /** From 1. A worker that replaces another has its number. */
      readonly worker: number;
      readonly ownerUrl: string;
      readonly readerUrl: string;
    }
  | { readonly kind: 'count'; readonly id: number }
  | { readonly kind: 'page'; readonly id: number; readonly text: string }
  | { readonly kind: 'stop' };

/** From a worker to the primary process. */
export type FromWorker =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** `id`: of the question; null for the last count of a worker that ends. */
  | { readonly kind: 'counted'; readonly id: number | null; readonly counted: Counted }
  /** Asks for the page of metrics of all processes. */
  | { readonly kind: 'page'; readonly id: number };
