import type { ApiError } from '../../shared/request.js';
import type { Receipt } from './receipt.js';

export interface ChosenFile {
  readonly file: File;
  /** The kind of its rows. */
  readonly kind: string;
}

export interface ImportRequest {
  readonly files: readonly ChosenFile[];
  readonly token: string;
  readonly dryRun: boolean;
  readonly mode: 'strict' | 'partial';
  /** Whether the value of merged cells among the rows counts for each of them. */
  readonly repeatMerged: boolean;
  /** Whether figures that were corrected by hand may be replaced. */
  readonly override: boolean;
  /** The JSON of a layout; null without one. */
  readonly layout: string | null;
}

export type ImportAnswer =
  | { readonly outcome: 'answered'; readonly receipt: Receipt; readonly isRepeated: boolean }
  | { readonly outcome: 'refused'; readonly status: number; readonly errors: readonly ApiError[] }
  | { readonly outcome: 'unreachable' }
  | { readonly outcome: 'aborted' };

export interface Progress {
  readonly sent: number;
  /** Of all files, in bytes; null while it is not known. */
  readonly total: number | null;
}

/**
 * Sends files to `POST /imports`. The token travels in a header, where no page of another site can put it. Never throws:
 * every failure is an outcome.
 */
export function sendImport(
  { files, token, dryRun, mode, repeatMerged, override, layout }: ImportRequest,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  const form = new FormData();
  if (layout !== null) form.append('layout', layout);
  for (const { file, kind } of files) form.append(kind, file, file.name);
  const merged = repeatMerged ? 'repeat' : 'refuse';
  const query = new URLSearchParams({ mode, dryRun: String(dryRun), merged });
  if (override) query.set('overrideCorrections', 'true');
  // Only this kind of request tells how much of it has been sent.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.open('POST', `/imports?${query.toString()}`);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      onProgress({ sent: loaded, total: lengthComputable ? total : null });
    };
    request.onload = () => {
      resolve(answerOf(request));
    };
    request.onerror = () => {
      resolve({ outcome: 'unreachable' });
    };
    request.onabort = () => {
      resolve({ outcome: 'aborted' });
    };
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(form);
  });
}

function answerOf(request: XMLHttpRequest): ImportAnswer {
  const { status } = request;
  const body = jsonOf(request.responseText) as Partial<Receipt> & { readonly errors?: readonly WireError[] };
  if (body.status !== undefined) {
    const isRepeated = request.getResponseHeader('idempotent-replayed') === 'true';
    return { outcome: 'answered', receipt: body as Receipt, isRepeated };
  }
  const errors = (body.errors ?? []).map(({ message, extensions }) => ({
    code: extensions?.code ?? `HTTP ${status}`,
    message,
  }));
  return { outcome: 'refused', status, errors: errors.length > 0 ? errors : [{ code: `HTTP ${status}`, message: '' }] };
}

interface WireError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** An empty object for anything else than JSON: a proxy may answer in place of the server. */
function jsonOf(text: string): object {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
