import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const METRICS = ['FISCAL_AID_FUNDS', 'CONSUMPTION_ASSISTANCE_SALES', 'INVESTMENT_PAID_IN', 'MUTUAL_VISITS'];
const PLACES = ['520200', '520201', '520203', '520204', '520281', '520203104', '520203109', '520204205', '520281123'];

/** Writes a file with a year of observations of the small dataset: each metric, place and month, some of them totals. */
export async function writeObservations(
  folder: string,
  year: number,
  value = 1,
): Promise<{ path: string; rows: number }> {
  const lines: string[] = [];
  for (const metric of METRICS) {
    for (const [at, place] of PLACES.entries()) {
      for (let month = 1; month <= 12; month++) {
        const scope = at < 2 && month % 3 === 0 ? 'TOTAL' : 'OWN';
        lines.push(
          `${metric},${place},${year.toString()}-${month.toString().padStart(2, '0')},${(value + at).toString()},${scope}`,
        );
      }
    }
  }
  const path = join(folder, `observations-${year.toString()}-${value.toString()}.csv`);
  await writeFile(path, `金额单位：元\nmetric,place,period,value,scope\n${lines.join('\n')}\n`);
  return { path, rows: lines.length };
}
