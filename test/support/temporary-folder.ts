import { chmod, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Begins the name of every folder that a test makes, so that a later run can find what a killed one left. */
export const TEST_PREFIX = 'shanshui-test-';

/** A new folder that other users can enter: PostgreSQL, which refuses root, may have to run as one of them. */
export async function makeTemporaryFolder(prefix = TEST_PREFIX): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), prefix));
  await chmod(folder, 0o755);
  return folder;
}
