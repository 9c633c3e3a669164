// A process of its own that begins a run, for run.test.ts: it leaves a file, a server and a process and says in a
// line of JSON where. It ends the run when its stdin ends, unless it is killed before.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { postmasterPid } from '../postmaster-pid.js';
import { endRun, startRun } from './start-run.js';

await startRun({ database: process.argv.includes('--database') });
const folder = tmpdir();
await writeFile(join(folder, 'left'), '');
const left = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' });
const postmaster = await postmasterPid(join(folder, 'database'));
process.stdout.write(`${JSON.stringify({ folder, pids: [left.pid, postmaster].filter((pid) => pid != null) })}\n`);
await once(process.stdin.resume(), 'close');
await endRun();
process.exit();
