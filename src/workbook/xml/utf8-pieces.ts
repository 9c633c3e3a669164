import { invalidWorkbook } from '../workbook-error.js';

/** Decodes a part of a workbook, which is always UTF-8. Throws WorkbookError for invalid bytes. */
export async function* utf8Pieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw invalidWorkbook('XML that is not UTF-8');
    throw error;
  }
}
