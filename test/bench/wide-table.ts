import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Client } from 'pg';

/** What a large table has: 3,000 places down, 60 metrics of 12 months across. */
const PLACES = Number(process.env.WIDE_PLACES ?? 3_000);
const METRICS = 60;
const MONTHS = 12;

const TRADES = ['粮食', '蔬菜', '茶叶', '水果', '畜牧', '水产', '林下经济', '纺织', '建材', '化工', '旅游', '物流'];
const MEASURES = ['产值', '投资额', '就业人数', '企业数', '销售额'] as const;
const UNITS: Readonly<Record<(typeof MEASURES)[number], string>> = {
  产值: '元',
  投资额: '元',
  就业人数: '人',
  企业数: '家',
  销售额: '元',
};

/** The metrics of the large table, as a file to import. */
export function wideMetrics(): string {
  const rows = metricNames().map(({ name, measure }, at) => {
    const code = `WIDE_${(at + 1).toString()}`;
    return `${code},${name},${code},${UNITS[measure]},${UNITS[measure] === '元' ? '2' : '0'},FLOW`;
  });
  return `code,name,name_en,unit,scale,nature\n${rows.join('\n')}\n`;
}

function metricNames() {
  const all = TRADES.flatMap((trade) => MEASURES.map((measure) => ({ name: `${trade}${measure}`, measure })));
  return all.slice(0, METRICS);
}

/** Writes the large table as CSV, under two rows of header and a title, as an office would send it. Returns its cells. */
export async function writeWideTable(path: string, url: string, year: number): Promise<number> {
  const places = await countyNames(url);
  const out = createWriteStream(path);
  const months = Array.from({ length: MONTHS }, (_month, at) => `${(at + 1).toString()}月`);
  const rest = ','.repeat(MONTHS - 1);
  const width = METRICS * MONTHS;
  out.write(`${year.toString()}年各县（市、区）主要指标统计表${','.repeat(width)}\n`);
  out.write(`金额单位：万元${','.repeat(width)}\n`);
  out.write(
    `地区,${metricNames()
      .map(({ name }) => name + rest)
      .join(',')}\n`,
  );
  out.write(
    `${Array.from({ length: METRICS }, () => ['', ...months].slice(1).join(','))
      .map((row, at) => (at === 0 ? `,${row}` : row))
      .join(',')}\n`,
  );
  let made = 0;
  for (const place of places) {
    let row = place;
    for (let at = 0; at < width; at++) row += `,${((((made + at) * 7919) % 100_000) + 1).toString()}`;
    made += width;
    if (!out.write(`${row}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return made;
}

/** Full names of counties, towns to make up the number, each below its city: as such they are unambiguous. */
async function countyNames(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select coalesce(p.name, '') || coalesce(case when c.id <> d.id then c.name end, '') || d.name as name from division d
      left join division p on p.id = d.province_id left join division c on c.id = d.city_id
      where d.valid_to is null and d.level in (3, 4) order by d.level, d.code limit $1`,
    [PLACES],
  );
  await client.end();
  return rows.map(({ name }) => name);
}
