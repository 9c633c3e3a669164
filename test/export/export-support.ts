import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre';

export interface Download {
  readonly status: number;
  readonly type: string;
  /** The name in UTF-8 that the answer proposes; empty if none. */
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** A downloaded file, with the name that the answer proposes. */
export async function download(response: Response): Promise<Download> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? '';
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    fileName: decodeURIComponent(encoded),
    bytes,
    text: bytes.toString('utf8'),
  };
}

/** Requests an export by POST. */
export async function postExport(url: string, format: 'csv' | 'xlsx', request: object): Promise<Download> {
  return download(
    await fetch(`${url}/exports/table.${format}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ locale: 'zh', ...request }),
    }),
  );
}

/** Rows of a CSV file, header first, as another program reads them. */
export function csvRows({ text }: Download): string[][] {
  return parse(text, { bom: true });
}

/** Sheets of a workbook by name, as a library other than ours reads them. */
export async function workbook({ bytes }: Download) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets;
}
