import { chmod, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder that other users can enter: PostgreSQL, which refuses root, may have to run as one of them. It goes with
 * the folder of the run; a test that puts much into it removes it itself, to spare the disk.
 */
export async function makeTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'test-'));
  await chmod(folder, 0o755);
  return folder;
}
