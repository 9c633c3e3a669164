import { createHash } from 'node:crypto';
import { chunksOf, type FileContent } from './file-content.js';

/** What tells a file from every other: the same bytes, the same digest. */
export async function sha256Of(content: FileContent): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(content)) hash.update(chunk);
  return hash.digest('hex');
}
