import { authorization } from './token.js';

/** A query whose response the server writes as a file (`/exports/table.csv`, `/exports/table.xlsx`). */
export interface TableRequest {
  readonly query: string;
  readonly variables: unknown;
  readonly operationName?: string;
  /** The list that becomes the rows, by the field names that lead to it: "table.rows". */
  readonly list?: string;
  readonly locale: string;
  /** Of the file, without its extension. */
  readonly name?: string;
}

export type TableFormat = 'csv' | 'xlsx';

/** Saves the file. Returns the reason for a failure, else null; never throws. */
export async function downloadTable(
  format: TableFormat,
  request: TableRequest,
  headers: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  try {
    const response = await fetch(`/exports/table.${format}`, {
      method: 'POST',
      headers: { ...authorization(), ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (!response.ok) return await reasonOf(response);
    save(await response.blob(), nameIn(response.headers.get('content-disposition')) ?? `shanshui.${format}`);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // By then, the browser has taken over the content.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}

async function reasonOf(response: Response): Promise<string> {
  try {
    const { errors } = (await response.json()) as { errors?: { message: string }[] };
    return errors?.[0]?.message ?? `HTTP ${response.status}`;
  } catch {
    return `HTTP ${response.status}`;
  }
}

/** The file name, preferably in its international form: the plain form has no Chinese. */
function nameIn(disposition: string | null): string | null {
  const international = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (international !== undefined) return decodeURIComponent(international);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null;
}
