import type { Random } from '../../../../rollup/support/random.js';
import { ODDITIES } from './oddities.js';
import { CHAPTERS } from './random-chapters.js';
import { MONEY_UNITS, someFrame, type UnitStyle } from './random-frame.js';
import type { Made } from './random-columns.js';
import { LAYOUTS } from './random-layouts.js';
import { MORE_LAYOUTS } from './more-layouts.js';
import type { ColumnSpec, TableSpec } from './table-spec.js';
import { type KnownSheet, KnownSheetWriter } from './write-table.js';

/** A table of a random layout, well formed: a person who knows the metrics could read every cell of it. */
export function randomSheet(random: Random): KnownSheet {
  const layout = random.pick([...Object.keys(LAYOUTS), ...Object.keys(MORE_LAYOUTS), ...Object.keys(CHAPTERS)]);
  const chapters = CHAPTERS[layout];
  const sheet = chapters ? chapters(random, layout) : oneTable(random, layout, '');
  if (!sheet) throw new Error(layout);
  return sheet;
}

/** A table that is well formed but for one thing, and the name of that thing. */
export function oddSheet(random: Random): KnownSheet {
  for (;;) {
    const layout = random.pick([...Object.keys(LAYOUTS), ...Object.keys(MORE_LAYOUTS)]);
    const name = random.pick(Object.keys(ODDITIES));
    const sheet = oneTable(random, layout, name);
    if (sheet) return sheet;
  }
}

function oneTable(random: Random, layout: string, oddity: string): KnownSheet | null {
  const make = LAYOUTS[layout] ?? MORE_LAYOUTS[layout];
  if (!make) throw new Error(layout);
  const merges = random.chance(0.5);
  const writer = new KnownSheetWriter(random, merges);
  const moneyUnit = random.pick(MONEY_UNITS);
  const unitStyle = random.pick(unitStylesOf(layout));
  const made = make({ random, moneyUnit, unitStyle });
  const columns = withOtherColumns(random, made);
  const { titles, sheet, file, notes } = someFrame(random, {
    ...made,
    ...{ moneyUnit, unitStyle, width: made.labels.length + columns.length },
    counts: random.chance(0.5) ? countsOf(made) : [],
  });
  const spec: TableSpec = {
    ...{
      labels: made.labels,
      columns,
      rows: made.rows,
      given: made.given,
      around: made.place ?? undefined,
      titles,
      notes,
    },
    hasNumbering: random.chance(0.2),
    style: { separators: random.chance(0.3), missing: random.pick([0, 0.05, 0.2]), unitInCells: unitStyle === 'cells' },
  };
  const odd = oddity === '' ? spec : (ODDITIES[oddity]?.(random, spec) ?? null);
  if (!odd) return null;
  writer.write(odd);
  return writer.sheet(oddity === '' ? layout : `${layout}, ${oddity}`, sheet, file);
}

function unitStylesOf(layout: string): readonly UnitStyle[] {
  const anywhere = ['title', 'line', 'note', 'cells'] as const;
  if (layout === 'periods × places') return anywhere;
  if (layout === 'places × periods') return [...anywhere, 'header'];
  return layout.startsWith('metrics') ? [...anywhere, 'header', 'column', 'column'] : [...anywhere, 'header', 'row'];
}

function countsOf({ columns, rows, given }: Made): readonly string[] {
  const metrics = [...columns, ...rows, given].flatMap(({ metric }) => metric ?? []);
  return [...new Set(metrics.map(({ unit }) => unit).filter((unit) => unit !== '元'))];
}

/** 备注, 同比增长 and the like beside the figures. */
function withOtherColumns(random: Random, { columns }: Made): readonly ColumnSpec[] {
  const others: ColumnSpec[] = [];
  const other = (text: string, cell: () => string): void => {
    others.push({ kind: 'other', path: [{ text }], cell });
  };
  if (random.chance(0.2))
    other(random.pick(['备注', '备 注', '说明']), () =>
      random.pick(['', '', '初步数', '含捐赠物资折款', '已完成年度任务', '比上年增加']),
    );
  if (random.chance(0.1)) other('联系人', () => '');
  if (random.chance(0.1))
    other(random.pick(['同比增长（%）', '完成率', '排名']), () => random.between(1, 100).toString());
  return [...columns, ...others];
}
