import type { RequestContext } from '../../kernel/context.js';
import { validatePage } from '../../kernel/page.js';
import { sourceById, type SourceModel } from '../../source/source.loader.js';
import { loadSources } from './provenance.loader.js';
import { loadFindings } from './finding.loader.js';
import type { Finding, FindingCode } from '../rules/finding.plan.js';
import type { RollupModel } from '../query/rollup.model.js';

const sizeOf = (first: number): number => validatePage('findings', { first }).limit;

export async function loadFirstFindings(
  context: RequestContext,
  answer: RollupModel,
  first: number,
): Promise<readonly Finding[]> {
  return (await loadFindings(context, answer, sizeOf(first))).findings;
}

export async function loadFindingCounts(
  context: RequestContext,
  answer: RollupModel,
): Promise<readonly { readonly code: FindingCode; readonly count: number }[]> {
  const { counts } = await loadFindings(context, answer, 0);
  return [...counts].map(([code, count]) => ({ code, count }));
}

export async function loadFirstSources(
  context: RequestContext,
  answer: RollupModel,
  first: number,
): Promise<readonly (SourceModel | null)[]> {
  const { ids } = await loadSources(context, answer, sizeOf(first));
  return Promise.all(ids.map((id) => sourceById(context).load(id)));
}

export async function loadSourceCount(context: RequestContext, answer: RollupModel): Promise<number> {
  return (await loadSources(context, answer, 1)).count;
}
