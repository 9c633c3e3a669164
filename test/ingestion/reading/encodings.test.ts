import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { decodedText } from '../../../src/ingestion/reading/decoded-text.js';
import { findEncoding } from '../../../src/ingestion/reading/encoding.js';
import type { FileContent } from '../../../src/ingestion/reading/file-content.js';
import { ReadingStopped } from '../../../src/ingestion/reading/reading-stopped.js';
import { makeTemporaryFolder } from '../../support/temporary-folder.js';

/** Longer than a chunk, so that characters are split between chunks. */
const TEXT = 'metric,place,备注\n' + '互访批次,水城区,岩脚村𠀀x\n'.repeat(30_000);

async function read(content: FileContent): Promise<{ encoding: string; text: string }> {
  const encoding = await findEncoding(content);
  let text = '';
  for await (const piece of decodedText(content, encoding)) text += piece;
  return { encoding: encoding.name, text };
}

async function broken(content: Buffer): Promise<string> {
  try {
    await read(content);
    return 'nothing';
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    return `${error.fault.given}, line ${String(error.fault.line)}`;
  }
}

describe('text', () => {
  it.each([
    ['UTF-8', 'UTF-8', false],
    ['UTF-8', 'UTF-8', true],
    ['UTF-16LE', 'UTF-16LE', true],
    ['UTF-16LE', 'UTF-16LE', false],
    ['UTF-16BE', 'UTF-16BE', true],
    ['UTF-16BE', 'UTF-16BE', false],
    ['GB18030', 'GB18030', false],
  ])('in %s is decoded as it was written', async (encoding, expected, addBOM) => {
    const bytes = iconv.encode(TEXT, encoding, { addBOM });
    const path = join(await makeTemporaryFolder(), 'file.csv');
    await writeFile(path, bytes);
    for (const content of [bytes, { path }]) expect(await read(content)).toEqual({ encoding: expected, text: TEXT });
  });

  it('in GBK is decoded as GB18030', async () => {
    const text = '指标,地区\n互访批次,水城区\n';
    expect(await read(iconv.encode(text, 'GBK'))).toEqual({ encoding: 'GB18030', text });
  });

  it('in UTF-8 with one invalid byte is never mistaken for GBK', async () => {
    const bytes = Buffer.from(TEXT);
    const at = bytes.indexOf('岩', 400_000);
    bytes[at] = 0x20;
    expect(await broken(bytes)).toBe(
      `byte 0x${(bytes[at + 1] ?? 0).toString(16)} at offset ${(at + 1).toString()}, line ${lineOf(bytes, at)}`,
    );
  });

  it.each([
    ['GB18030', 'GB18030', Buffer.from([0xff])],
    ['UTF-16LE', 'UTF-16LE', Buffer.from([0x00, 0xd8, 0x41, 0x00])],
  ])('in %s is refused at the first invalid byte', async (encoding, _name, wrong) => {
    const first = iconv.encode('互访批次,水城区\n岩脚村', encoding, { addBOM: true });
    expect(await broken(Buffer.concat([first, wrong]))).toBe(
      `byte 0x${(wrong[0] ?? 0).toString(16).padStart(2, '0')} at offset ${first.length.toString()}, line 2`,
    );
  });

  it('that ends in the middle of a character is refused', async () => {
    expect(await broken(Buffer.from('互访批次,水城区').subarray(0, -1))).toBe('byte 0xe5 at offset 19, line 1');
  });
});

function lineOf(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', 0, at).split('\n').length.toString();
}
