import { once } from 'node:events';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { PlaceTree } from './place-tree.js';
import { TreeBuilder } from './tree-builder.js';
import type { TreeRow } from './tree-columns.js';

const COLUMNS = `id, code, case when key <> code then key end, level, kind, name, official_name, name_en, pinyin,
  province_id, city_id, district_id, town_id, parent_id, valid_from, valid_to`;
/** PGCOPY, a line end in three forms, and two empty words. */
const HEADER_BYTES = 19;
/** Days from 1970 to 2000, from which PostgreSQL counts. */
const DAYS_TO_2000 = 10_957;

export interface TreeAt {
  readonly tree: PlaceTree;
  /** The version of the places that it contains. */
  readonly version: number;
}

/** Reads all places on a connection of its own, in one snapshot with their version. */
export async function readTree(client: ClientBase): Promise<TreeAt> {
  await client.query('begin transaction isolation level repeatable read, read only');
  try {
    await client.query('set local statement_timeout = 0');
    const { rows } = await client.query<{ version: string; size: string }>(
      'select (select version from place_version) as version, (select count(*) from division where level <= 5) as size',
    );
    const { version = '0', size = '0' } = rows[0] ?? {};
    const builder = new TreeBuilder(Number(size));
    const rowsOf = new CopiedRows((row) => {
      builder.add(row);
    });
    const copied = client.query(
      copyTo(
        `copy (select ${COLUMNS} from division where level <= 5 order by code collate "C", id) to stdout (format binary)`,
      ),
    );
    copied.on('data', (chunk: Buffer) => {
      try {
        rowsOf.take(chunk);
      } catch (error) {
        copied.destroy(error as Error);
      }
    });
    await once(copied, 'end');
    return { tree: new PlaceTree(await builder.finish()), version: Number(version) };
  } finally {
    await client.query('rollback');
  }
}

/** The version of the places: every commit that changes them has a greater one. */
export async function loadPlaceVersion(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: string }>('select version from place_version');
  return Number(rows[0]?.version ?? 0);
}

/** Reads rows from the binary form of COPY, which arrives in pieces. */
class CopiedRows {
  private rest: Buffer = Buffer.alloc(0);
  private isBegun = false;
  private at = 0;

  constructor(private readonly onRow: (row: TreeRow) => void) {}

  take(chunk: Buffer): void {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    this.at = 0;
    if (!this.isBegun) {
      if (this.rest.length < HEADER_BYTES) return;
      this.isBegun = true;
      this.at = HEADER_BYTES;
    }
    for (let end = this.endOfRow(); end !== null; end = this.endOfRow()) {
      this.at += 2;
      this.onRow(this.row());
      this.at = end;
    }
    this.rest = this.rest.subarray(this.at);
  }

  /** Where the next row ends; null if it has not arrived, or there is none. */
  private endOfRow(): number | null {
    const { rest } = this;
    let { at } = this;
    if (at + 2 > rest.length) return null;
    let fields = rest.readInt16BE(at);
    if (fields < 0) return null;
    for (at += 2; fields > 0; fields--) {
      if (at + 4 > rest.length) return null;
      at += 4 + Math.max(rest.readInt32BE(at), 0);
    }
    return at <= rest.length ? at : null;
  }

  private row(): TreeRow {
    return {
      id: this.int() ?? 0,
      code: this.string() ?? '',
      key: this.string(),
      level: this.int() ?? 0,
      kind: this.string() ?? '',
      name: this.bytes() ?? NOTHING,
      officialName: this.bytes() ?? NOTHING,
      nameEn: this.string(),
      pinyin: this.bytes() ?? NOTHING,
      above: [this.int(), this.int(), this.int(), this.int()],
      parentId: this.int(),
      validFrom: this.day(),
      validTo: this.day(),
    };
  }

  private bytes(): Buffer | null {
    const length = this.rest.readInt32BE(this.at);
    this.at += 4;
    if (length < 0) return null;
    this.at += length;
    return this.rest.subarray(this.at - length, this.at);
  }

  private string(): string | null {
    return this.bytes()?.toString('utf8') ?? null;
  }

  private int(): number | null {
    const length = this.rest.readInt32BE(this.at);
    this.at += 4;
    if (length < 0) return null;
    this.at += length;
    return this.rest.readIntBE(this.at - length, length);
  }

  private day(): number | null {
    const days = this.int();
    return days === null ? null : days + DAYS_TO_2000;
  }
}

const NOTHING = Buffer.alloc(0);
