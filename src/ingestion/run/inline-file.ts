import { CodedError } from '../../kernel/errors.js';
import type { ImportKind } from '../fault/import-kind.js';
import type { ImportFile } from '../session/import-file.js';
import { validateFileName } from './receive-upload.js';

interface InlineFile {
  readonly kind: ImportKind;
  readonly name: string;
  readonly text: string | null;
  readonly base64: string | null;
}

/** Converts a file that is part of a GraphQL request. Throws INVALID_ARGUMENT for a bad name or content. */
export function toImportFile({ kind, name, text, base64 }: InlineFile): ImportFile {
  return { kind, name: validateFileName(name), content: contentOf(text ?? null, base64 ?? null) };
}

function contentOf(text: string | null, base64: string | null): Buffer {
  if (text !== null && base64 === null) return Buffer.from(text);
  if (base64 !== null && text === null) {
    const bytes = Buffer.from(base64, 'base64');
    // The decoder ignores invalid characters, so the result is compared with the input.
    if (bytes.toString('base64') === base64.replace(/\s/g, '')) return bytes;
  }
  throw new CodedError('INVALID_ARGUMENT', 'files: expected either `text`, or `base64` with valid base64.', {
    subject: 'files',
    expected: 'either text or base64',
  });
}
