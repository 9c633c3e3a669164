import type { RowFault } from '../fault/fault.js';

/** A fault of a file, with the line where there is one. */
export interface ReadingFault extends RowFault {
  readonly line: number | null;
}

/** Thrown where a file cannot be read any further. Whoever reads turns it into a fault of the file. */
export class ReadingStopped extends Error {
  constructor(readonly fault: ReadingFault) {
    super(`${fault.code}: ${fault.given}`);
    this.name = 'ReadingStopped';
  }
}
