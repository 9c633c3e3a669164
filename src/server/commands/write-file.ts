import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../../database/make-folder.js';
import { CodedError } from '../../kernel/errors.js';
import type { ExportFile } from '../../export/make-export.js';

/**
 * Writes a file to a path, into a folder under its own name, or to standard output. It appears complete or not at all.
 * Throws INVALID_ARGUMENT for a workbook on a terminal.
 */
export async function writeFileTo(file: ExportFile, output: string | undefined): Promise<void> {
  if (output === undefined || output === '-') {
    if (process.stdout.isTTY && file.fileName.endsWith('.xlsx')) {
      file.body.destroy();
      throw new CodedError(
        'INVALID_ARGUMENT',
        'A workbook cannot be shown on a terminal: expected --output FILE or FOLDER.',
        {
          subject: 'output',
          expected: 'a file or a folder',
        },
      );
    }
    await pipeline(file.body, process.stdout, { end: false });
    return;
  }
  const isFolder = await stat(output).then(
    (found) => found.isDirectory(),
    () => output.endsWith('/'),
  );
  if (isFolder) await makeFolder(output);
  const path = isFolder ? join(output, file.fileName) : output;
  const unfinished = `${path}.part-${process.pid.toString()}`;
  try {
    await pipeline(file.body, createWriteStream(unfinished));
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  process.stderr.write(`${path}\n`);
}
