import type { ImportKind } from '../fault/import-kind.js';
import type { FileContent } from '../reading/file-content.js';
import type { ReadingOptions } from '../reading/table.js';

/** A file to import. */
export interface ImportFile {
  readonly kind: ImportKind;
  /** The sender's name for the file: errors refer to it, and it is the source of observations without one. */
  readonly name: string;
  readonly content: FileContent;
  /** How the sender wants it to be read. */
  readonly reading?: ReadingOptions;
}
