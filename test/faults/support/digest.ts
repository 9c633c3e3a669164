import { Client } from 'pg';

/** An observation by its content: ids and times differ between databases to which the same things happened. */
const CONTENT = `(m.code, d.code, p.code, s.code, i.code, e.code, j.code, o.period_start, o.period_end, o.scope, o.basis, o.value,
  o.lower, o.upper, o.as_printed, o.locator, o.revision)`;

const JOINED = `observation o join metric m on m.id = o.metric_id join division d on d.id = o.division_id join source s on s.id = o.source_id
  left join pairing p on p.id = o.pairing_id left join institution i on i.id = o.institution_id left join enterprise e on e.id = o.enterprise_id
  left join project j on j.id = o.project_id`;

const LINES: Readonly<Record<string, string>> = {
  figures: `select (${CONTENT}, o.preferred, o.correction_reason, o.superseded_at is null, o.retracted_at is null)::text as line from ${JOINED}`,
  changes: `select (c.kind, ${CONTENT})::text as line from change_set c join ${JOINED} on o.id between c.first_observation and c.last_observation`,
  cube: `select r::text as line from rollup_cube r`,
  spans: `select (r.tree, r.node, r.metric_id, r.period_start, r.period_end, r.value, r.observations, r.begun, abs(r.of_id) <> 0,
    (select ${CONTENT}::text from ${JOINED} where o.id = abs(r.of_id)))::text as line from rollup_span r`,
  entries: `select (${CONTENT}, r.value, r.stated, r.period_start, r.period_end, r.cut, r.total, r.knot)::text as line
    from ${JOINED} join rollup_entry r on r.observation_id = o.id`,
};

/** A digest of each: the observations with their history, the changes, and the cube. */
export async function digest(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const digests: Record<string, string> = {};
    for (const [name, lines] of Object.entries(LINES)) {
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(line, e'\\n' order by line collate "C")), '') as digest from (${lines}) l`,
      );
      digests[name] = rows[0]?.digest ?? '';
    }
    return digests;
  } finally {
    await client.end();
  }
}
