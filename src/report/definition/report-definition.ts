import { z } from 'zod';

const text = (longest: number) =>
  z
    .strictObject({ zh: z.string().trim().min(1).max(longest), en: z.string().trim().min(1).max(longest) })
    .describe('A text in Chinese and in English.');

const code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,49}$/, 'expected capitals, digits and "_", at most 50')
  .describe('A code: capitals, digits and "_".');

const title = text(100).optional().describe('Heading. The usual one if not given.');
const metrics = (most: number) =>
  z.array(code).min(1).max(most).describe(`Codes of metrics, in this order; at most ${most.toString()}.`);

const section = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('SUMMARY'), title, metrics: metrics(12) })
    .describe('The figures a leader looks for first, large.'),
  z.strictObject({ kind: z.literal('PROGRAM'), title }).describe('The programs: name, dates, themes.'),
  z.strictObject({ kind: z.literal('PAIRINGS'), title }).describe('Who works with whom, as a tree.'),
  z
    .strictObject({
      kind: z.literal('METRICS'),
      title,
      families: z
        .union([z.literal('ALL'), z.array(code).min(1).max(50)])
        .default('ALL')
        .describe('Which families of metrics, in this order. ALL: those that `families` names, then any others.'),
      unreported: z
        .enum(['LIST', 'ROWS', 'HIDE'])
        .default('LIST')
        .describe('Metrics that nothing was reported for: named below the table, as rows, or not at all.'),
    })
    .describe('Every metric, family by family, with target, earlier period, coverage and sources.'),
  z
    .strictObject({ kind: z.literal('FINDINGS'), title })
    .describe('What does not agree: gaps first, the largest first.'),
  z
    .strictObject({ kind: z.literal('CHILDREN'), title, metrics: metrics(8) })
    .describe('The places or pairings directly below, with some metrics.'),
  z.strictObject({ kind: z.literal('ACTIVITIES'), title }).describe('Visits, meetings, charters.'),
  z
    .strictObject({ kind: z.literal('FIGURES'), title })
    .describe('Every figure as printed, with the place in its source.'),
  z.strictObject({ kind: z.literal('TEXT'), title, text: text(5_000) }).describe('Words of the office.'),
  z.strictObject({ kind: z.literal('SOURCES'), title }).describe('The publications and files that it rests on.'),
]);

export const reportDefinitionSchema = z
  .strictObject({
    $schema: z.string().max(300).optional().describe('Address of this schema, for editors.'),
    code: code.describe('What the report is asked for by.'),
    name: text(60).describe('Name of the report.'),
    description: text(500).describe('What it is for.'),
    subjects: z
      .array(z.enum(['PAIRING', 'DIVISION']))
      .min(1)
      .describe('What it can be about.'),
    families: z.record(code, text(40)).default({}).describe('Headings of the families of metrics, in order.'),
    sections: z.array(section).min(1).max(30).describe('Its parts, in order.'),
  })
  .describe('A report of Shanshui: which metrics it shows, and in which order.');

export type ReportDefinition = Readonly<z.infer<typeof reportDefinitionSchema>>;
export type ReportSection = ReportDefinition['sections'][number];
export type ReportSectionKind = ReportSection['kind'];
export type ReportSubjectKind = ReportDefinition['subjects'][number];

/** Every metric that a definition names, with where it names it. */
export function namedMetrics({
  sections,
}: ReportDefinition): readonly { readonly path: string; readonly metric: string }[] {
  return sections.flatMap((one, index) =>
    'metrics' in one
      ? one.metrics.map((metric, at) => ({ path: `sections[${index.toString()}].metrics[${at.toString()}]`, metric }))
      : [],
  );
}

/** The same for editors and other programs, as JSON Schema. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportDefinitionSchema, { io: 'input' });
}
