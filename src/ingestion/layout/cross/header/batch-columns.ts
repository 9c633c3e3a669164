import { nameKey } from '../words/plain-text.js';
import type { ColumnDraft } from './column-draft.js';

/**
 * 第一批, 第二批, 合计: the batches of one figure are left out, and the column of the whole is the figure, if there is one; its
 * cells are held against the batches. Without it the batches are a problem: each of them would be a figure of the same place
 * and period.
 */
export function takeBatchesApart(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const groups = Map.groupBy(drafts.filter(isBatch), batchKey);
  if (groups.size === 0) return drafts;
  const changed = new Map<number, ColumnDraft>();
  for (const batches of groups.values()) {
    const whole = wholeOf(batches, drafts);
    for (const batch of batches) {
      const { header } = batch;
      changed.set(
        batch.column,
        whole === null
          ? { ...batch, kind: 'problem', problem: { code: 'BATCHES_WITHOUT_SUM', given: header } }
          : { ...batch, kind: 'left-out', leftOut: 'BATCH' },
      );
    }
    if (whole !== null) changed.set(whole.column, whole);
  }
  return drafts.map((draft) => changed.get(draft.column) ?? draft);
}

function isBatch({ kind, isBatch: isOne }: ColumnDraft): boolean {
  return kind === 'values' && isOne;
}

/** What the batches of one figure have in common: all but which of them it is. */
function batchKey(draft: ColumnDraft): string {
  return [headingOf(draft), senseOf(draft)].join('|');
}

function headingOf({ path }: ColumnDraft): string {
  return path
    .slice(0, -1)
    .map(({ text, from }) => `${from.toString()} ${text}`)
    .join('/');
}

function senseOf({ metric, places, periods }: ColumnDraft): string {
  return [metric?.code ?? '', places.join('/'), periods.map(({ text }) => text).join('/')].join('|');
}

/** The column of the whole, as a figure; null where none, or more than one, can be it. */
function wholeOf(batches: readonly ColumnDraft[], drafts: readonly ColumnDraft[]): ColumnDraft | null {
  const [first] = batches;
  if (!first) return null;
  const others = drafts.filter((one) => one.kind === 'values' && !one.isBatch);
  const under = others.filter((one) => headingOf(one) === headingOf(first));
  // 合计 of batches and of other metrics is no figure of either.
  const isAlone = under.every(({ sum }) => sum !== null) && [...drafts].filter(isBatch).every(isIn(batches, first));
  const named = others.filter((one) => one.sum !== null && namesMetric(one, first));
  const sums = named.length > 0 ? named : isAlone ? under.filter(({ sum }) => sum?.of === null) : [];
  const same = first.metric === null ? [] : others.filter((one) => one.sum === null && senseOf(one) === senseOf(first));
  const before = drafts[first.column - 1];
  const isLed = first.metric === null && before?.kind === 'values' && before.metric !== null && before.sum === null;
  const found = sums.length > 0 ? sums : same.length > 0 ? same : isLed ? [before] : [];
  const [whole, another] = found;
  if (!whole || another) return null;
  const unit = whole.unit ?? first.unit;
  const isOneUnit = batches.every(
    (batch) => batch.unit === null || (batch.unit.multiple === unit?.multiple && batch.unit.noun === unit.noun),
  );
  if (!isOneUnit) return null;
  // 其中：第一批 need not be all of them.
  const isWhole = whole.sum !== null || batches.length > 1;
  const metric = whole.metric ?? first.metric;
  return {
    ...whole,
    ...{ sum: null, metric, whole: whole.whole ?? metric, unit },
    addends: isWhole ? batches.map(({ column }) => column) : [],
  };
}

/** 财政援助资金合计 nearby batches of 财政援助资金. */
function namesMetric({ path }: ColumnDraft, { metric }: ColumnDraft): boolean {
  const name = nameKey((path.at(-1)?.text ?? '').replace(/\([^()]*\)$/u, '').replace(SUM_WORD, ''));
  return metric !== null && metric.names.some((one) => nameKey(one) === name);
}

const SUM_WORD = /(?:合计|小计|总计|共计|总额|总数|总量)数?/u;

/** Whether a batch is of the same group, or stands under another heading. */
function isIn(batches: readonly ColumnDraft[], first: ColumnDraft): (one: ColumnDraft) => boolean {
  return (one) => batches.includes(one) || headingOf(one) !== headingOf(first);
}
