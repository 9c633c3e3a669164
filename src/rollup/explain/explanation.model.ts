import type { BoundedSum } from '../rules/overlap/amount.plan.js';
import type { ExplainBy, Part } from '../rules/explain/fold.plan.js';
import type { OmissionReason, OmittedFigure } from '../rules/explain/omission.plan.js';
import type { RollupQuestion } from '../rules/question.plan.js';

/** What is asked about one answer. */
export interface ExplainQuestion extends RollupQuestion {
  readonly by: ExplainBy;
  /** Row ids of sources to leave out. */
  readonly without: readonly number[];
}

/** An answer taken apart. The amounts of `counted` add up to the value. */
export interface ExplanationModel {
  readonly question: ExplainQuestion;
  /** Null: nothing counts. */
  readonly total: BoundedSum | null;
  readonly counted: readonly Part[];
  /** The first of what does not count. */
  readonly leftOut: readonly OmittedFigure[];
  readonly omissions: ReadonlyMap<OmissionReason, number>;
  /** Whether every observation in reach is listed. */
  readonly complete: boolean;
  /** Of a rate, what it is the quotient of; else null. */
  readonly quotient: { readonly numerator: ExplanationModel; readonly denominator: ExplanationModel } | null;
}

/** The greatest number of observations that are listed as left out. */
export const MOST_OMISSIONS = 500;

/** What is left out, as it is shown: the first, and how many there are for each reason. */
export function boundOmissions(
  all: readonly OmittedFigure[],
): Pick<ExplanationModel, 'leftOut' | 'omissions'> & { readonly listsAll: boolean } {
  const omissions = new Map<OmissionReason, number>();
  for (const { reason } of all) omissions.set(reason, (omissions.get(reason) ?? 0) + 1);
  return { leftOut: all.slice(0, MOST_OMISSIONS), omissions, listsAll: all.length <= MOST_OMISSIONS };
}
