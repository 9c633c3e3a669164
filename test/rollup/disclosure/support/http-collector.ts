import { expect } from '@jest/globals';
import type { ImportApi } from '../../../support/import-api.js';
import { type Form, plus } from './form.js';
import { CITY, DISTRICTS, formOf, MONTHS, PARTS, PERIODS, PLACES, type Reported } from './http-world.js';

/** What the public could see at one time. */
export interface Collected {
  /** What was reported by then. */
  readonly reports: readonly Reported[];
  /** All numbers that any address gave, by metric, place, period and part. */
  readonly numbers: ReadonlyMap<string, ReadonlySet<number>>;
  /** Those whose own value was given. */
  readonly observations: ReadonlySet<string>;
  /** What is known to be no less than nothing. */
  readonly atLeastNothing: readonly Form[];
}

const BEFORE: Readonly<Record<string, string>> = { '2021-02': '2021-01', '2021-03': '2021-02' };
const METRICS = ['AIDED', 'OLD'];
const ROLLUP = `status value lower upper reported reportedLower itemized itemizedLower gap gapLower gapUpper coverage
  display(locale: "en") reportedDisplay(locale: "en") itemizedDisplay(locale: "en") gapDisplay(locale: "en") exact
  observationCount reportingUnits byLevelDisplay(locale: "en") findings { code } change(compare: "PERIOD") { value rate direction lower upper }
  previous(compare: "PERIOD") { value } explain { value lower upper text(locale: "en") counted { amount } }
  target { progress met } observations(first: 50) { nodes { id value lower upper asPrinted note } }`;

/** Asks every address that gives numbers, as anybody. */
export async function collect(server: ImportApi, reports: readonly Reported[]): Promise<Collected> {
  const numbers = new Map<string, Set<number>>();
  const observations = new Set<string>();
  const put = (where: readonly string[], value: unknown): void => {
    if (value === null || value === undefined) return;
    const key = where.join(' ');
    numbers.set(key, (numbers.get(key) ?? new Set<number>()).add(Number(value)));
  };
  const ask = async (query: string): Promise<any> => {
    const { body } = await server.api.ask(query);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const putObservation = (one: any): void => {
    if (one.value === null && one.asPrinted === null && one.lower === null && one.upper === null) return;
    observations.add(one.id);
    expect(reports.find(({ id }) => id === one.id)?.value).toBe(Number(one.value));
  };
  const putRollup = (where: readonly string[], one: any): void => {
    for (const part of PARTS) put([...where, part], one[part]);
    for (const part of ['lower', 'upper']) put([...where, 'value'], one[part]);
    for (const bound of ['reportedLower', 'itemizedLower', 'gapLower', 'gapUpper']) {
      put([...where, bound.replace(/Lower|Upper/, '')], one[bound]);
    }
    put([...where, 'value'], one.explain?.value);
    put([...where, 'value'], one.explain?.lower);
    if (one.coverage !== null && one.coverage !== undefined) {
      put([...where, 'gap'], Math.round((1 - one.coverage) * Number(one.reported)));
      expect(one.reported).not.toBeNull();
    }
    for (const node of one.observations?.nodes ?? []) putObservation(node);
    const before = BEFORE[where[2] ?? ''];
    if (before) put([where[0] ?? '', where[1] ?? '', before, 'value'], one.previous?.value);
    // A change tells the one number to an outsider who knows the other.
    if ((one.change?.value ?? one.change?.rate ?? null) !== null) expect(one.previous?.value).not.toBeNull();
    if (one.status !== 'SUPPRESSED') return;
    // No trace of a number where it is withheld.
    expect(one).toMatchObject({ value: null, lower: null, upper: null, display: 'suppressed' });
    expect(one.change?.value ?? null).toBeNull();
    expect([one.change?.rate ?? null, one.change?.direction ?? null, one.byLevelDisplay ?? null]).toEqual([
      null,
      null,
      null,
    ]);
    expect([one.target?.progress ?? null, one.target?.met ?? null]).toEqual([null, null]);
    expect([one.explain.counted, /\d/.test(one.explain.text)]).toEqual([[], false]);
  };

  for (const period of Object.keys(PERIODS)) {
    const asked = PLACES.flatMap((place) =>
      METRICS.map(
        (metric) =>
          `p${place}_${metric}: division(code: "${place}") { rollup(metric: "${metric}", period: "${period}") { ${ROLLUP} } }`,
      ),
    );
    for (const [alias, { rollup }] of Object.entries<any>(await ask(`{ ${asked.join(' ')} }`))) {
      const [place = '', metric = ''] = alias.slice(1).split('_');
      putRollup([metric, place, period], rollup);
    }
    const table =
      await ask(`{ table(rows: { children: "${CITY}" }, metrics: ["AIDED", "OLD"], period: "${period}", totals: [COLUMNS]) {
      rows(first: 50) { nodes { key division { code } cells { metric { code } value lower upper } } } total { cells { metric { code } value lower upper } } } }`);
    for (const { division, cells } of table.table.rows.nodes) {
      for (const { metric, value, upper } of cells)
        for (const one of [value, upper]) put([metric.code, division.code, period, 'value'], one);
    }
    // The districts together.
    for (const { metric, value } of table.table.total?.cells ?? []) put([metric.code, CITY, period, 'itemized'], value);
    for (const metric of METRICS) {
      const { ranking } = await ask(
        `{ ranking(metric: "${metric}", level: DISTRICT, period: "${period}", first: 50) { division { code } rollup { value } } }`,
      );
      for (const { division, rollup } of ranking) put([metric, division.code, period, 'value'], rollup.value);
    }
  }
  for (const place of PLACES) {
    for (const metric of METRICS) {
      const { division } = await ask(
        `{ division(code: "${place}") { series(metric: "${metric}", grain: MONTH, from: "2021-01", to: "2021-03") { period value } } }`,
      );
      for (const { period, value } of division.series) put([metric, place, String(period), 'value'], value);
    }
  }
  const found = await ask(`{ observations(first: 500, history: true) { nodes { id value lower upper asPrinted note } }
    changes(first: 500) { nodes { observation { id value lower upper asPrinted note supersededBy { id value lower upper asPrinted } } } }
    imports(first: 10) { nodes { findings { code } faults { message } } } }`);
  for (const one of found.observations.nodes) putObservation(one);
  for (const { observation } of found.changes.nodes) {
    putObservation(observation);
    if (observation.supersededBy) putObservation(observation.supersededBy);
  }
  for (const { findings, faults } of found.imports.nodes) expect([...findings, ...faults]).toEqual([]);
  await checkFiles(server, put);
  return { reports, numbers, observations, atLeastNothing: nonNegative(reports) };
}

/** Exports give what the answers give. */
async function checkFiles(server: ImportApi, put: (where: readonly string[], value: unknown) => void): Promise<void> {
  for (const period of Object.keys(PERIODS)) {
    for (const metric of METRICS) {
      const query = `{ table(rows: { children: "${CITY}" }, metrics: ["${metric}"], period: "${period}") { rows(first: 50) { nodes { division { code } cells { value } } } } }`;
      const response = await fetch(`${server.api.url}/exports/table.csv?query=${encodeURIComponent(query)}`);
      const text = await response.text();
      expect([response.status, text]).toEqual([200, expect.stringContaining(DISTRICTS[0])]);
      for (const line of text.split('\n')) {
        const district = DISTRICTS.find((code) => line.includes(code));
        const number = /,"?(\d+)"?\r?$/.exec(line)?.[1];
        if (district && number) put([metric, district, period, 'value'], number);
      }
    }
  }
}

/** Reports, what a total adds to its parts, and what a whole has beside each part. */
function nonNegative(reports: readonly Reported[]): Form[] {
  const current = reports.filter(({ isCurrent }) => isCurrent);
  const at = (metric: string, place: string, month: number) =>
    current.find((one) => one.metric === metric && one.place === place && one.month === month);
  const rests = MONTHS.flatMap((month) =>
    [...DISTRICTS, CITY].flatMap((place) => {
      const [whole, part] = [at('AIDED', place, month), at('OLD', place, month)];
      return whole && part ? [plus(new Map([[whole.id, 1]]), new Map([[part.id, 1]]), -1)] : [];
    }),
  );
  const gaps = MONTHS.flatMap((month) => {
    const form = formOf(reports, { metric: 'AIDED', place: CITY, period: `2021-0${month.toString()}` }, 'gap');
    return form ? [form] : [];
  });
  return [...rests, ...gaps];
}
