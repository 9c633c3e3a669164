// A dashboard that is open somewhere: the same question again and again on a connection that it keeps. In a thread of its
// own, so that it does not wait for those who prepare an attack. Posts its times and the wrong answers when it is to leave.
import { Buffer } from 'node:buffer';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const { url, query, answer } = workerData;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(query) };
let isOver = false;
parentPort.once('message', () => {
  isOver = true;
});

const ask = () =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve(text));
    });
    asked.on('error', reject);
    asked.end(query);
  });

const [times, wrong] = [[], []];
while (!isOver) {
  const begun = performance.now();
  const text = await ask().catch(String);
  times.push(performance.now() - begun);
  if (text !== answer) wrong.push(text);
  await sleep(20);
}
agent.destroy();
parentPort.postMessage({ times, wrong });
