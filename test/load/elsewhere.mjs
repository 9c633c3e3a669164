// Asks once from a thread of its own, so that reading a long answer does not count as time of the server. Posts the status
// and the length of the answer.
import { parentPort, workerData } from 'node:worker_threads';

const { url, headers, body } = workerData;
const response = await fetch(url, { method: 'POST', headers, body });
const text = await response.text();
parentPort.postMessage({ status: response.status, length: text.length });
