import type { Day } from '../../../kernel/day.js';
import type { KeyPlace } from '../../../observation/observation-key.js';
import type { Reference } from '../../column/reference.js';
import type { SheetRow } from '../../layout/sheet-row.js';
import type { FileProgress } from '../../session/file-progress.js';
import type { RowParser } from '../observation-draft.js';
import type { ObservationParents, StagedObservation } from '../write/staged-observation.js';
import type { RowTemplate } from './row-template.js';

/** A division by its code, or by a name that means the same one on any day. */
export interface FastPathPlace {
  readonly reference: Reference<'division'>;
  /** What stands around the table, which decides between places of one name. */
  readonly titleText: string;
  /** Undefined before it is looked up; null if there is none, or if the day decides which one it is. */
  found: { readonly id: number; readonly key: KeyPlace } | null | undefined;
}

/**
 * An observation that shares its template with others and needs only the id of its place. There can be millions: what
 * is shared is read from the template, and the key is computed on request.
 */
export class FastPathObservation implements StagedObservation {
  #key: string | null = null;

  constructor(
    readonly parser: RowParser,
    readonly row: SheetRow,
    readonly template: RowTemplate,
    readonly place: FastPathPlace,
    readonly value: string,
    readonly asPrinted: string,
    readonly locator: string | null,
    readonly note: string | null,
  ) {}

  get file(): FileProgress {
    return this.parser.file;
  }

  get fileOrd(): number {
    return this.parser.fileOrd;
  }

  get line(): number {
    return this.row.line;
  }

  get key(): string {
    return (this.#key ??= this.template.keyOf(this.#found.key));
  }

  get parents(): ObservationParents {
    return this.template.parents;
  }

  get division(): number {
    return this.#found.id;
  }

  get periodStart(): Day {
    return this.template.periodStart;
  }

  get periodEnd(): Day {
    return this.template.periodEnd;
  }

  get basis(): string {
    return this.template.basis;
  }

  get scope(): string {
    return this.template.scope;
  }

  get lower(): string {
    return this.value;
  }

  get upper(): string {
    return this.value;
  }

  get keepsLocator(): boolean {
    return !this.row.layout.printed.has('locator');
  }

  get keepsNote(): boolean {
    return !this.row.layout.printed.has('note');
  }

  get #found(): NonNullable<FastPathPlace['found']> {
    const { found, reference } = this.place;
    if (!found) throw new Error(`The place ${reference.code} was not looked up.`);
    return found;
  }
}
