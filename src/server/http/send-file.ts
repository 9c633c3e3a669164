import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { ExportFile } from '../../export/make-export.js';

/**
 * Sends a file as it is made. A fault on the way cuts the connection: the receiver sees a download that broke off, and
 * never a file that is whole to look at and is not.
 */
export async function sendFile(response: Response, file: ExportFile, onFault: (error: unknown) => void): Promise<void> {
  response.set({
    'content-type': file.mediaType,
    'content-disposition': file.disposition,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Lets a page of another origin that may fetch the file read its name.
    'access-control-expose-headers': 'content-disposition',
  });
  try {
    await pipeline(file.body, response);
  } catch (error) {
    if (!isHangUp(error)) onFault(error);
    response.destroy();
  }
}

/** The receiver went away. */
function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
