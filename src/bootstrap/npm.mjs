import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { modules, root } from './project.mjs';

export function npm(args, cwd = root) {
  const own = modules + sep;
  const path = (process.env.PATH ?? '').split(delimiter);
  // npm ci removes node_modules, and with it the Node that may be running us; it needs one that stays.
  const lasting = args[0] === 'ci' ? path.filter((folder) => !(folder + sep).startsWith(own)) : path;
  const env = { ...process.env, PATH: lasting.join(delimiter) };
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(lastingNode(lasting), [cli, ...args], env, cwd);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, env, cwd);
}

function lastingNode(path) {
  const candidates = [process.env.npm_node_execpath, process.execPath, ...path.map((folder) => join(folder, 'node'))];
  return candidates.find((file) => file && !file.startsWith(modules + sep) && isExecutable(file)) ?? process.execPath;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

let child;

/** Passes a signal on to the command that runs. */
export function stopRunning(signal) {
  child?.kill(signal);
}

export function run(command, args, env, cwd = root) {
  return new Promise((resolve) => {
    let output = '';
    child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: error.message, output }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

export function tail(output) {
  const text = output.trim().slice(-8000);
  return text === '' ? '' : `${text}\n\n`;
}

/** One line: on a terminal with the seconds counted up, elsewhere its beginning and its end. */
export function progress(what) {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  process.stderr.write(`${what} …`);
  const timer = process.stderr.isTTY
    ? setInterval(() => process.stderr.write(`\r${what} … ${seconds()}`), 1000)
    : undefined;
  return (outcome) => {
    clearInterval(timer);
    process.stderr.write(`${timer === undefined ? '' : `\r${what} …`} ${outcome} (${seconds()})\n`);
  };
}
