import { Migration } from '@mikro-orm/migrations';

/**
 * Requests in the audit that are alike and end within a second are one row: a row for each cost more than most requests do.
 * What was written before keeps its place in the chain and its hash, each entry in a row of its own.
 */
export class Migration20261128165230_audit_in_groups extends Migration {

  override name = 'Migration20261128165230_audit_in_groups';

  override up(): void | Promise<void> {
    this.addSql(`alter table "audit" add "requests" int not null default 1, add "more_at" timestamptz[] null, add "more_request_ids" uuid[] null, add "more_rows" int[] null;`);
  }

  /** The hashes are those of the rows: a chain of entries one by one ends at the first that was written with others. */
  override down(): void | Promise<void> {
    this.addSql(`insert into "audit" (seq, at, request_id, caller, role, key_id, action, document_hash, extent, rows, outcome, hash) select a.seq + o.place, o.at, o.request_id, a.caller, a.role, a.key_id, a.action, a.document_hash, a.extent, o.rows, a.outcome, a.hash from "audit" a cross join lateral unnest(a.more_at, a.more_request_ids, a.more_rows) with ordinality o(at, request_id, rows, place);`);
    this.addSql(`alter table "audit" drop column "requests", drop column "more_at", drop column "more_request_ids", drop column "more_rows";`);
  }

}
