import type { ImportKind } from '../fault/import-kind.js';
import type { FileContent } from '../reading/file-content.js';
import type { ReadingOptions } from '../reading/table.js';

/** A file as it was sent. */
export interface ImportFile {
  readonly kind: ImportKind;
  /** The name its sender knows it by: faults speak of it, and figures without a source belong to it. */
  readonly name: string;
  readonly content: FileContent;
  /** What its sender declares about how it is to be read. */
  readonly reading?: ReadingOptions;
}
