import { sql } from 'kysely';
import { firstDayOf, lastDayOf } from '../../kernel/partial-date.js';
import { PARTY_REFERENCES } from '../column/reference.js';
import { rowFault } from '../fault/fault.js';
import type { PairingColumns } from '../kind/pairing.row.js';
import type { ImportRun } from '../lookup/import-run.js';
import type { CheckedRow } from './stored-record-kind.js';

/** What makes two pairings the same: program, kind and ends; and when it lasts. */
interface Lasting {
  readonly code: string;
  readonly ends: string;
  readonly since: string | null;
  readonly until: string | null;
}

interface StoredPairing extends Lasting {
  readonly id: number;
}

type PairingRow = CheckedRow<PairingColumns>;

/**
 * Reports a pairing that is stored, or stands in an earlier row, under another code: its observations would count
 * twice among the pairings of a program.
 */
export async function reportSamePairings(run: ImportRun, rows: readonly PairingRow[]): Promise<void> {
  const given = new Map(rows.flatMap((row) => (row.id > 0 ? [[row.id, row]] : [])));
  const stored = await loadPairings(run, rows);
  const storedById = new Map(stored.map((pairing) => [pairing.id, pairing]));
  const byEnds = Map.groupBy(
    stored.filter(({ id }) => !given.has(id)),
    ({ ends }): string => ends,
  ) as Map<string, Lasting[]>;
  for (const row of rows) {
    const pairing = lastingOf(row, storedById.get(row.id) ?? null);
    if (pairing === null || row.file.isRejected(row.line)) continue;
    const others = byEnds.get(pairing.ends) ?? [];
    const first = others.find((other) => other.code !== pairing.code && overlap(other, pairing));
    if (first) row.file.report(row.line, samePairing(pairing, first));
    if (others.length === 0) byEnds.set(pairing.ends, others);
    others.push(pairing);
  }
}

function samePairing({ code }: Lasting, { code: first, since, until }: Lasting) {
  const [from, to] = [since ?? '', until ?? ''];
  const time = from === '' && to === '' ? '' : ` (${from}–${to})`;
  return rowFault('SAME_PAIRING', 'code', code, {
    en: `${first}${time}: it has the same program, kind and parties at the same time. Use that code, or end one before the other begins`,
    zh: `与“${first}”${time}的协作关系、类别、支援方和受援方相同，时间重叠。请改用该编码，或先填写其中一个的终止时间。`,
  });
}

function lastingOf(row: PairingRow, stored: StoredPairing | null): Lasting | null {
  const { program, kind, supporter, recipient } = row.values;
  const [since, until] = (['since', 'until'] as const).map((column) =>
    row.columns.has(column) || !stored ? row.values[column] : stored[column],
  );
  const ids = [row.idOf(program), row.idOf(supporter), row.idOf(recipient)];
  if (ids.includes(null) || kind === undefined || since === undefined || until === undefined) return null;
  const [programId, supporterId, recipientId] = ids.map(String);
  const ends = [programId, kind, `${supporter?.kind ?? ''}:${supporterId ?? ''}`];
  return { code: row.code, ends: [...ends, `${recipient?.kind ?? ''}:${recipientId ?? ''}`].join(' '), since, until };
}

/** Of a date that is known to the year alone, 2021 may end the one and begin the other. */
function overlap(one: Lasting, other: Lasting): boolean {
  if (one.since === other.since && one.until === other.until) return true;
  return begins(one) <= ends(other) && begins(other) <= ends(one);
}

const begins = ({ since }: Lasting): string => lastDayOf(since) ?? '';
const ends = ({ until }: Lasting): string => firstDayOf(until) ?? '9999';

const partyOf = (side: string) =>
  sql`coalesce(${sql.join(PARTY_REFERENCES.map((kind) => sql`${sql.lit(`${kind}:`)} || ${sql.ref(`p.${side}_${kind}_id`)}`))})`;

/** The stored pairings of the same programs with a recipient of these rows, and those that the rows change. */
async function loadPairings({ db }: ImportRun, rows: readonly PairingRow[]): Promise<readonly StoredPairing[]> {
  const programs = [...new Set(rows.flatMap((row) => row.idOf(row.values.program) ?? []))];
  const recipients = new Set(
    rows.flatMap(({ values: { recipient }, idOf }) =>
      recipient ? `${recipient.kind}:${String(idOf(recipient))}` : [],
    ),
  );
  const { rows: found } = await sql<StoredPairing>`
    select p.id, p.code, p.since, p.until,
      concat_ws(' ', p.program_id, p.kind, ${partyOf('supporter')}, ${partyOf('recipient')}) as ends
    from pairing p
    where p.program_id = any(${programs}::int[]) and ${partyOf('recipient')} = any(${[...recipients]}::text[])
      or p.id = any(${rows.map(({ id }) => id)}::int[])
    order by p.code collate "C"`.execute(db);
  return found;
}
