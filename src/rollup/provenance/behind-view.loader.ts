import type { RequestContext } from '../../kernel/context.js';
import { validatePage } from '../../kernel/page.js';
import { sourceById, type SourceModel } from '../../source/source.loader.js';
import { sourcesBehind } from './behind.loader.js';
import { findingsOf } from './finding.loader.js';
import type { Finding, FindingCode } from '../rules/finding.plan.js';
import type { RollupAnswer } from '../query/rollup.loader.js';

const sizeOf = (first: number): number => validatePage('findings', { first }).limit;

export async function askFindings(
  context: RequestContext,
  answer: RollupAnswer,
  first: number,
): Promise<readonly Finding[]> {
  return (await findingsOf(context, answer, sizeOf(first))).findings;
}

export async function askFindingCounts(
  context: RequestContext,
  answer: RollupAnswer,
): Promise<readonly { readonly code: FindingCode; readonly count: number }[]> {
  const { counts } = await findingsOf(context, answer, 0);
  return [...counts].map(([code, count]) => ({ code, count }));
}

export async function askSources(
  context: RequestContext,
  answer: RollupAnswer,
  first: number,
): Promise<readonly (SourceModel | null)[]> {
  const { ids } = await sourcesBehind(context, answer, sizeOf(first));
  return Promise.all(ids.map((id) => sourceById(context).load(id)));
}

export async function askSourceCount(context: RequestContext, answer: RollupAnswer): Promise<number> {
  return (await sourcesBehind(context, answer, 1)).count;
}
