const METRICS = ['FISCAL_AID_FUNDS', 'CONSUMPTION_ASSISTANCE_SALES', 'INVESTMENT_PAID_IN', 'MUTUAL_VISITS'];
const PLACES = ['520200', '520201', '520203', '520204', '520281', '520203104', '520203109', '520204205', '520281123'];

/** Observations of single days in every place, enough for several batches; version 2 has twice as many, some corrected. */
export function datedObservations(version: 1 | 2): string {
  const lines = ['金额单位：元', 'metric,place,period,value,scope,source'];
  for (let at = 0; at < 56 * version; at++) {
    const date = new Date(Date.UTC(2021, 0, 1 + at * 3)).toISOString().slice(0, 10);
    for (const metric of METRICS) {
      for (const [placeAt, place] of PLACES.entries()) {
        const value = 100 + at + placeAt + (version === 2 && (at + placeAt) % 3 === 0 ? 1 : 0);
        const scope = placeAt < 2 && at % 7 === 0 ? 'TOTAL' : 'OWN';
        lines.push(`${metric},${place},${date},${value.toString()},${scope},DAILY`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
