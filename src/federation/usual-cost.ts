/** Usual lengths of lists without a `first`, or much shorter than their limit. */
const USUAL_LENGTHS: Readonly<Record<string, number>> = {
  'Rollup.sources': 2,
  'Rollup.findings': 2,
  'Rollup.findingCounts': 2,
  'Explanation.counted': 20,
  'Explanation.leftOut': 10,
  'Contribution.parts': 10,
  'Report.families': 12,
  'ReportFamily.rollups': 10,
  'Report.pairings': 300,
  'Report.activities': 200,
  'Report.sources': 20,
  'Query.metrics': 60,
  'Import.faults': 50,
  'Import.notices': 50,
  'Import.findings': 50,
  // Counted at the table, which knows its columns.
  'Table.columns': 1,
  'TableRow.cells': 1,
  '__Schema.types': 150,
  '__Schema.directives': 10,
  '__Type.fields': 8,
  '__Type.inputFields': 2,
  '__Type.enumValues': 3,
  '__Type.possibleTypes': 2,
  '__Type.interfaces': 1,
  '__Field.args': 2,
  '__Directive.args': 1,
};

/** Usual lengths of the same list on any type. */
const USUAL_LENGTHS_ANYWHERE: Readonly<Record<string, number>> = { reach: 40, successors: 1, predecessors: 1 };

/** The length of a list of which nothing is known. */
export const USUAL_LENGTH = 5;

/** The usual length of a field's list; undefined if nothing is known of it. */
export function usualLength(type: string, field: string, isList: boolean): number | undefined {
  return USUAL_LENGTHS[`${type}.${field}`] ?? (isList ? USUAL_LENGTHS_ANYWHERE[field] : undefined);
}

/** Taking an answer apart reads the observations in its reach. */
export const COST_OF_EXPLAINING = 100;
/** Counting a whole list of the root may read every row of it: 0.3 s for villages by name. */
export const COST_OF_COUNTING_ALL = 10_000;
/** Counting a list below one parent reads an index. */
export const COST_OF_COUNTING = 10;
/** Names are searched, not looked up. */
export const COST_OF_SEARCHING = 2_000;
/** Without some of its observations, an answer is computed anew. */
export const COST_OF_RECOMPUTING = 2_000;
/** All answers as of one moment, however many, read the figures and the records of that moment together. */
export const COST_OF_MOMENT = 2_500;

/** What a value for an argument adds to the cost of its field; null if nothing. */
export function costOfArgument(type: string, field: string, argument: string): number | null {
  if (argument === 'asOf') return COST_OF_MOMENT;
  if (`${type}.${field}.${argument}` === 'Rollup.explain.without') return COST_OF_RECOMPUTING;
  return type === 'Query' && argument === 'name' ? COST_OF_SEARCHING : null;
}
