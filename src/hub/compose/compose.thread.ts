import { parentPort, workerData } from 'node:worker_threads';
import { composeGraph, type CompositionInput } from './compose-graph.js';

// Composing takes a second or more: in a thread, clients do not notice.
parentPort?.postMessage(composeGraph(workerData as CompositionInput));
