import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseChromium, firstThatStarts } from './choose-chromium.js';
import { makeTemporaryFolder } from '../temporary-folder.js';

describe('the browser of the tests', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await makeTemporaryFolder();
  });

  async function script(name: string, text: string, mode = 0o755): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text, { mode });
    return path;
  }

  it('is the first that starts, not the first that exists', async () => {
    const works = await script('works', '#!/bin/sh\necho Chromium 153.0\n');
    const paths = [
      join(folder, 'missing'),
      '/dev/null',
      await script('empty', ''),
      await script('not-executable', '#!/bin/sh\necho Chromium 153.0\n', 0o644),
      await script('lacks-a-library', '#!/bin/sh\nexit 127\n'),
      await script('stub', '#!/bin/sh\necho Install it from the store\n'),
    ];
    expect(await firstThatStarts(paths)).toBeNull();
    expect(await firstThatStarts([...paths, works])).toBe(works);
  });

  it('is the one that CHROMIUM names, whatever else is installed', async () => {
    const { CHROMIUM } = process.env;
    process.env.CHROMIUM = '/opt/my/chromium';
    try {
      expect(await chooseChromium()).toBe('/opt/my/chromium');
    } finally {
      if (CHROMIUM === undefined) delete process.env.CHROMIUM;
      else process.env.CHROMIUM = CHROMIUM;
    }
  });
});
