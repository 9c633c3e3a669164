import { basename } from 'node:path';
import iconv from 'iconv-lite';
import type { ImportFile } from '../../../src/ingestion/session/import-file.js';
import { isImportKind } from '../../../src/ingestion/fault/import-kind.js';
import { type SheetText, workbook } from '../../support/workbook.js';

/**
 * Parses a case: `key: value` lines, a line of dashes, the content of the file. `{FF}` stands for the byte 0xFF; a file of the format `base64` is written in that. In a
 * workbook each sheet begins with a line `== name`, which may end in `hidden` and `merged A1:D1,B4:B5`; the cells are in the
 * form of `test/support/workbook.ts`.
 */
export function parseCase(name: string, text: string): ImportFile {
  const [head = '', body = ''] = text.split(/^---\n/m);
  const settings = new Map(
    head.split('\n').flatMap((line) => {
      const [, key, value] = /^(\w+): (.*)$/.exec(line) ?? [];
      return key === undefined ? [] : [[key, value ?? ''] as const];
    }),
  );
  const kind = settings.get('kind') ?? '';
  if (!isImportKind(kind)) throw new Error(`${name}: no such kind: ${kind}`);
  const format = settings.get('format');
  const isWorkbook = format === 'xlsx';
  if (format === 'base64') return { kind, name: settings.get('name') ?? name, content: Buffer.from(body, 'base64') };
  return {
    kind,
    name: settings.get('name') ?? `${basename(name)}.${isWorkbook ? 'xlsx' : 'csv'}`,
    content: isWorkbook ? workbook(sheetsOf(body)) : encoded(body, settings.get('encoding') ?? 'UTF-8'),
    reading: { repeatMerged: settings.get('merged') === 'repeat' },
  };
}

function sheetsOf(body: string): readonly SheetText[] {
  return body
    .split(/^== /m)
    .slice(1)
    .map((sheet) => {
      const [title = '', ...rows] = sheet.split('\n');
      const [, name = '', hidden, merged] = /^(.*?)( hidden)?(?: merged (\S+))?$/.exec(title) ?? [];
      return { name, rows: rows.join('\n'), isHidden: hidden !== undefined, merged: merged?.split(',') ?? [] };
    });
}

function encoded(body: string, encoding: string): Buffer {
  const [, name = '', mark] = /^(\S+)( BOM)?$/.exec(encoding) ?? [];
  const parts = body.split(/\{([0-9A-F]{2})\}/);
  return Buffer.concat(
    parts.map((part, at) =>
      at % 2 === 1 ? Buffer.from(part, 'hex') : iconv.encode(part, name, { addBOM: at === 0 && mark !== undefined }),
    ),
  );
}
