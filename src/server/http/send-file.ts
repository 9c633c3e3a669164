import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { ExportFile } from '../../export/make-export.js';

/**
 * Sends a file while it is produced. An error on the way closes the connection, so that the receiver sees a broken
 * download instead of a file that only looks complete.
 */
export async function sendFile(response: Response, file: ExportFile, onError: (error: unknown) => void): Promise<void> {
  response.set({
    'content-type': file.mediaType,
    'content-disposition': file.disposition,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Lets pages of other origins that may fetch the file read its name.
    'access-control-expose-headers': 'content-disposition',
  });
  try {
    await pipeline(file.body, response);
  } catch (error) {
    if (!isHangUp(error)) onError(error);
    response.destroy();
  }
}

/** The receiver went away. */
function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
