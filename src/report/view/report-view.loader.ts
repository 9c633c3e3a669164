import type { RequestContext } from '../../kernel/context.js';
import type { Bilingual } from '../../kernel/locale.js';
import { formatPeriod } from '../../kernel/period.js';
import { describeReasons, type TotalNote } from '../../rollup/rules/table/total-note.plan.js';
import type { ReportSection } from '../definition/report-definition.js';
import type { ReportAnswer } from '../load/report-children.loader.js';
import { loadReport, type ReportArguments, type ReportModel } from '../report.loader.js';
import { familiesOf } from '../family.plan.js';
import { loadActivityView } from './activity-view.loader.js';
import { loadObservationViews } from './observation-view.loader.js';
import { loadLineView, unansweredView } from './line-view.loader.js';
import { childAmountView, metricView, nameView } from './name-views.js';
import { loadPairingView, loadProgramViews } from './pairing-view.loader.js';
import type { ChildAmountView, LineView, ReportView, SectionView, Sided } from './report-view.js';
import { SECTION_TITLES } from './section-titles.js';
import { sourcesIn } from './sources-in.js';
import { loadPairingName, loadSubjectView } from './subject-view.loader.js';

/** Loads a report with all its content, ready to be written in any format. Throws as {@link loadReport} does. */
export async function loadReportView(context: RequestContext, args: ReportArguments): Promise<ReportView> {
  const report = await loadReport(context, args);
  const { definition, period, computedAt } = report;
  const [subject, lines] = await Promise.all([loadSubjectView(context, report), loadLineViews(context, report)]);
  const sections = await Promise.all(
    definition.sections.map(async (section) => ({
      title: section.title ?? SECTION_TITLES[section.kind],
      ...(await loadContent(context, section, { report, lines })),
    })),
  );
  const sources = sourcesIn(sections);
  return {
    code: definition.code,
    name: definition.name,
    subject,
    period: formatPeriod(period),
    computedAt,
    sections: sections.map((section) => (section.kind === 'SOURCES' ? { ...section, sources } : section)),
    sources,
  };
}

interface Loaded {
  readonly report: ReportModel;
  readonly lines: readonly Sided<readonly LineView[]>[];
}

type Content = SectionView extends infer View ? (View extends SectionView ? Omit<View, 'title'> : never) : never;

async function loadContent(context: RequestContext, section: ReportSection, loaded: Loaded): Promise<Content> {
  const { report, lines } = loaded;
  const { catalogue, definition } = report;
  const pick = (codes: ReadonlySet<string>, all: readonly LineView[]): readonly LineView[] =>
    all.filter(({ metric }) => codes.has(metric.code));
  switch (section.kind) {
    case 'SUMMARY': {
      const order = new Map(section.metrics.map((code, index) => [code, index]));
      const at = ({ metric }: LineView): number => order.get(metric.code) ?? 0;
      const sides = lines.map(({ side, content }) => ({
        side,
        content: pick(new Set(section.metrics), content).toSorted((one, other) => at(one) - at(other)),
      }));
      return { kind: 'SUMMARY', sides };
    }
    case 'PROGRAM':
      return { kind: 'PROGRAM', programs: await loadProgramViews(context, (await report.pairings()).pairings) };
    case 'PAIRINGS': {
      const { pairings, total } = await report.pairings();
      const items = await Promise.all(pairings.map((pairing) => loadPairingView(context, pairing)));
      return { kind: 'PAIRINGS', pairings: { items, total } };
    }
    case 'METRICS': {
      const families = familiesOf(definition, section.families, catalogue.all);
      const sides = lines.map(({ side, content }) => ({
        side,
        content: families.map(({ code, title, metrics }) => {
          const all = metrics.flatMap((metric) => content.find((line) => line.metric.code === metric.code) ?? []);
          const isShown = ({ amount }: LineView): boolean =>
            section.unreported === 'ROWS' || (amount.status !== 'MISSING' && amount.status !== 'NOT_APPLICABLE');
          const unreported = section.unreported === 'LIST' ? all.filter((line) => !isShown(line)) : [];
          return { code, title, lines: all.filter(isShown), unreported: unreported.map(({ metric }) => metric) };
        }),
      }));
      return { kind: 'METRICS', sides };
    }
    case 'FINDINGS':
      return {
        kind: 'FINDINGS',
        sides: lines.map(({ side, content }) => ({ side, content: withDifferences(content) })),
      };
    case 'CHILDREN': {
      const metrics = section.metrics.flatMap((code) => catalogue.byCode(code) ?? []);
      const found = await report.children(section.metrics);
      const amounts = (answers: readonly ReportAnswer[]): readonly ChildAmountView[] =>
        answers.map((answer, index) => childAmountView(answer, metrics[index]?.unit ?? ''));
      const sides = await Promise.all(
        found.map(async ({ side, children, total, sum }) => ({
          side,
          content: {
            total,
            items: await Promise.all(
              children.map(async ({ division, pairing, answers }) => ({
                code: division?.code ?? pairing?.code ?? '',
                name: division ? nameView(division) : await loadPairingName(context, pairing),
                amounts: amounts(answers),
              })),
            ),
            sum: {
              amounts: amounts(sum.map(({ answer }) => answer)),
              notes: sum.map(({ note }) => note && describedNote(note)),
            },
          },
        })),
      );
      return { kind: 'CHILDREN', metrics: metrics.map((metric) => metricView(metric, catalogue)), sides };
    }
    case 'ACTIVITIES': {
      const page = await report.activities();
      const items = await Promise.all(page.nodes.map((activity) => loadActivityView(context, activity)));
      return {
        kind: 'ACTIVITIES',
        activities: { items, total: page.pageInfo.hasNextPage ? await page.count() : items.length },
      };
    }
    case 'FIGURES':
      return { kind: 'FIGURES', ...(await loadObservationViews(context, report)) };
    case 'TEXT':
      return { kind: 'TEXT', text: section.text };
    case 'SOURCES':
      return {
        kind: 'SOURCES',
        sources: [],
        isPartial: (await report.lines()).some(({ observationsOmitted }) => observationsOmitted),
      };
  }
}

/**
 * Lines with findings or with a difference between reported and itemized: most kinds of findings, then the widest gap, first. Totals
 * that nobody itemized come last: there is nothing to compare them with.
 */
function withDifferences(lines: readonly LineView[]): readonly LineView[] {
  const isBare = ({ itemized, findings }: LineView): boolean => itemized === null && findings.length === 0;
  const missing = ({ coverage }: LineView): number => (coverage === null ? -1 : Math.abs(1 - coverage));
  return lines
    .filter(({ coverage, findings }) => findings.length > 0 || (coverage !== null && coverage !== 1))
    .toSorted(
      (one, other) =>
        Number(isBare(one)) - Number(isBare(other)) ||
        other.findings.length - one.findings.length ||
        missing(other) - missing(one),
    );
}

async function loadLineViews(context: RequestContext, report: ReportModel): Promise<Loaded['lines']> {
  const sides = await report.lines();
  return Promise.all(
    sides.map(async ({ side, lines, unanswered }) => ({
      side,
      content: [
        ...(await Promise.all(lines.map((line) => loadLineView(context, line, report.catalogue)))),
        ...unanswered.map((line) => unansweredView(line, report.period, report.catalogue)),
      ],
    })),
  );
}

const describedNote = ({ reasons }: TotalNote): Bilingual => ({
  zh: describeReasons(reasons, 'zh'),
  en: describeReasons(reasons, 'en'),
});
