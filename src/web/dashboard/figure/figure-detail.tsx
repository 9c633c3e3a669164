import type { JSX } from 'preact';
import type { FigureFragment } from '../../generated/graphql.js';
import { formatAmount, formatShare } from '../words/amount.js';
import { formatTime } from '../words/date.js';
import { useDashboard } from '../address/dashboard-context.js';
import { ExplanationSection } from './explanation-section.js';
import { Findings } from './findings.js';
import type { FigureQuestion } from './load-figure.js';
import { NumberText } from './number-text.js';
import { ObservationItem } from './observation-item.js';
import { TargetText } from './target-text.js';

interface Props {
  readonly rollup: FigureFragment;
  readonly nature: string | undefined;
  readonly question: FigureQuestion;
}

/** A number in detail: its bounds, its basis, and every observation behind it. */
export function FigureDetail({ rollup, nature, question }: Props): JSX.Element {
  const { words, language } = useDashboard();
  const { observations } = rollup;
  const unit = words.unit(rollup.unit);
  return (
    <>
      <p class="sheet__number">
        <NumberText number={rollup} />
      </p>
      <p class="faint">{rollup.periodDisplay}</p>
      <p class="faint">
        {[unit && words.unitIs(unit), nature && (words.natures[nature] ?? nature)].filter(Boolean).join(' · ')}
      </p>
      <dl class="facts">
        {!rollup.exact && rollup.status === 'OBSERVED' && (
          <>
            <dt>{words.lower}</dt>
            <dd>{formatAmount(rollup.lower, language, 'floor')}</dd>
            <dt>{words.upper}</dt>
            <dd>{rollup.upper == null ? words.open : formatAmount(rollup.upper, language, 'ceil')}</dd>
          </>
        )}
        <dt>{words.rests}</dt>
        <dd>{words.basis[rollup.basis]}</dd>
        {rollup.byLevelDisplay && (
          <>
            <dt>{words.reportedAt}</dt>
            <dd>{rollup.byLevelDisplay}</dd>
          </>
        )}
        <dt>{words.reported}</dt>
        <dd>{rollup.reportedDisplay}</dd>
        <dt>{words.itemized}</dt>
        <dd>{rollup.itemizedDisplay}</dd>
        <dt>{words.gap}</dt>
        <dd>{rollup.gapDisplay}</dd>
        <dt>{words.coverage}</dt>
        <dd>{rollup.coverage == null ? '—' : formatShare(rollup.coverage)}</dd>
        <dt>{words.units}</dt>
        <dd>
          {rollup.reportingUnits}/{rollup.expectedUnits}
        </dd>
        {rollup.target && (
          <>
            <dt>{words.target}</dt>
            <dd>
              <TargetText target={rollup.target} />
            </dd>
          </>
        )}
      </dl>
      <Findings findings={rollup.findings} />
      {rollup.status === 'OBSERVED' && <ExplanationSection question={question} />}
      <h3>{words.observations(observations.totalCount)}</h3>
      {observations.totalCount === 0 && <p class="nothing">{words.figureNothing}</p>}
      <ol class="observations">
        {observations.nodes.map((observation) => (
          <ObservationItem key={observation.id} observation={observation} />
        ))}
      </ol>
      {observations.totalCount > observations.nodes.length && (
        <p class="faint">{words.figureMore(observations.nodes.length)}</p>
      )}
      <p class="faint">{words.computed(formatTime(rollup.computedAt, language))}</p>
    </>
  );
}
