import { type Kysely, sql } from 'kysely';
import { placeOfLine } from '../layout/row-place.js';
import type { Notice } from '../fault/notice.js';
import type { Receipt } from './receipt.js';

interface Decided {
  readonly file: number | null;
  readonly line: number | null;
  readonly asPrinted: string;
  readonly day: string;
  readonly reason: string;
  /** The figure that counts since; null after a retraction. */
  readonly corrected: string | null;
}

/** A receipt lists this many notices at most. */
const MOST_LISTED = 1_000;

/**
 * The receipt of an import that was sent again, with a notice for each of its observations that was retracted or corrected by
 * hand since: sending the same files again changes nothing of that.
 */
export async function withDecisionsSince(db: Kysely<unknown>, receipt: Receipt): Promise<Receipt> {
  // Few observations are withdrawn: an index holds these alone.
  const { rows } = await sql<Decided>`
    select o.import_file as file, o.import_row as line, o.as_printed as "asPrinted", next.as_printed as corrected,
      coalesce(o.retracted_at, next.recorded_at)::date::text as day, coalesce(o.retraction_reason, next.correction_reason) as reason
    from observation o left join observation next on next.id = o.superseded_by_id
    where (o.superseded_at is not null or o.retracted_at is not null) and o.import_id = ${receipt.id}::uuid
      and (o.retracted_at is not null or next.correction_reason is not null)
    order by o.import_file, o.import_row limit ${MOST_LISTED}`.execute(db);
  if (rows.length === 0) return receipt;
  const notices = [...rows.map((row) => noticeOf(row, receipt)), ...receipt.notices];
  return {
    ...receipt,
    notices: notices.slice(0, MOST_LISTED),
    noticesNotListed: receipt.noticesNotListed + Math.max(0, notices.length - MOST_LISTED),
  };
}

function noticeOf({ file, line, asPrinted, day, reason, corrected }: Decided, { files }: Receipt): Notice {
  const place = {
    file: files[file ?? 0]?.name ?? '',
    ...{ sheet: null, row: line === null ? null : placeOfLine(line).row, given: asPrinted },
  };
  if (corrected === null) {
    const message = `${asPrinted} was retracted on ${day} (${reason}) and stays so.`;
    return {
      ...place,
      code: 'STAYS_RETRACTED',
      message,
      messageZh: `${asPrinted}已于${day}撤回（${reason}），维持撤回。`,
    };
  }
  const message = `${asPrinted} was corrected to ${corrected} on ${day} (${reason}), which stays so.`;
  const messageZh = `${asPrinted}已于${day}更正为${corrected}（${reason}），维持更正。`;
  return { ...place, code: 'CORRECTED_SINCE', message, messageZh };
}
