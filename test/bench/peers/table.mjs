// The samples of a comparison as tables: medians, and ratios between servers in the same round.
import { WORKLOADS } from './queries.mjs';

export function medianOf(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

const digits = (value) => {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(value < 1 ? 2 : 3);
};
/** .85 instead of 0.85: a column of ratios reads more easily. */
const ratioText = (value) => (value < 0.1 ? value.toFixed(3) : value.toFixed(2)).replace(/^0/, '');

/** Medians over the rounds of one server at one workload; the ratio to another is that of the same round. */
function summaryOf(samples) {
  const find = (server, workload) => samples.filter((one) => one.server === server && one.workload === workload);
  return {
    median(server, workload, column) {
      const found = find(server, workload);
      return found.length === 0 ? null : medianOf(found.map((one) => one[column]));
    },
    ratio(server, other, workload) {
      const others = new Map(find(other, workload).map((one) => [one.round, one.rate]));
      const ratios = find(server, workload).flatMap(({ round, rate }) =>
        others.get(round) ? [rate / others.get(round)] : [],
      );
      return ratios.length === 0 ? null : medianOf(ratios);
    },
  };
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const head = (titles) => [row(titles), row(titles.map(() => '---'))];

/** One line for each server at each workload. */
export function fullTable(samples) {
  const { median, ratio } = summaryOf(samples);
  const pairs = [...new Set(samples.map(({ workload, server }) => `${workload} ${server}`))].map((one) =>
    one.split(' '),
  );
  return [
    ...head([
      'workload',
      'server',
      'req/s',
      'p50 ms',
      'p99 ms',
      'server CPU ms',
      'database CPU ms',
      'MB',
      '× bare',
      'failed',
    ]),
    ...pairs.map(([workload, server]) => {
      const of = (column) => digits(median(server, workload, column));
      const bare = ratio(server, 'bare', workload);
      const failed = samples
        .filter((one) => one.server === server && one.workload === workload)
        .reduce((sum, one) => sum + one.failed, 0);
      return row([
        ...[workload, server, of('rate'), of('p50'), of('p99'), of('serverMs'), of('databaseMs'), of('memory')],
        ...[bare === null ? '' : ratioText(bare), failed],
      ]);
    }),
  ].join('\n');
}

const PEERS = { postgraphile: 'PostGraphile 5', apollo: 'Apollo 5', yoga: 'Yoga', mercurius: 'Mercurius + JIT' };

/** One line for each workload: every server as a ratio to the bare one. */
export function shortTable(samples) {
  const { median, ratio } = summaryOf(samples);
  const cell = (value, text = digits) => (value === null ? '–' : text(value));
  const cpu = (server, workload) => {
    const [own, database] = [median(server, workload, 'serverMs'), median(server, workload, 'databaseMs')];
    return own === null ? '–' : `${digits(own)} + ${digits(database)}`;
  };
  return [
    ...head([
      ...['', 'bare server, req/s', ...Object.values(PEERS), '**Shanshui**', '**two workers**'],
      ...['p99, ms (bare)', 'server + database CPU, ms a request (bare)', 'MB'],
    ]),
    ...Object.entries(WORKLOADS)
      .filter(([workload]) => samples.some((one) => one.workload === workload))
      .map(([workload, what]) =>
        row([
          ...[`${workload} ${what}`, cell(median('bare', workload, 'rate'))],
          ...Object.keys(PEERS).map((peer) => cell(ratio(peer, 'bare', workload), ratioText)),
          `**${cell(ratio('product', 'bare', workload), ratioText)}**`,
          `**${cell(ratio('workers', 'bare', workload), ratioText)}**`,
          `${cell(median('product', workload, 'p99'))} (${cell(median('bare', workload, 'p99'))})`,
          `${cpu('product', workload)} (${cpu('bare', workload)})`,
          cell(median('product', workload, 'memory')),
        ]),
      ),
  ].join('\n');
}
