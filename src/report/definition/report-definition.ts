import { z } from 'zod';

const text = (longest: number) =>
  z
    .strictObject({ zh: z.string().trim().min(1).max(longest), en: z.string().trim().min(1).max(longest) })
    .describe('A text in Chinese and in English.');

const code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,49}$/, 'expected capitals, digits and "_", at most 50')
  .describe('A code: capitals, digits and "_".');

const title = text(100).optional().describe('Heading. The default one if omitted.');
const metrics = (most: number) =>
  z.array(code).min(1).max(most).describe(`Codes of at most ${most.toString()} metrics, in this order.`);

const section = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('SUMMARY'), title, metrics: metrics(12) })
    .describe('The key figures, in large type.'),
  z.strictObject({ kind: z.literal('PROGRAM'), title }).describe('The programs: name, dates and themes.'),
  z.strictObject({ kind: z.literal('PAIRINGS'), title }).describe('The pairings, as a tree.'),
  z
    .strictObject({
      kind: z.literal('METRICS'),
      title,
      families: z
        .union([z.literal('ALL'), z.array(code).min(1).max(50)])
        .default('ALL')
        .describe('Families of metrics to show, in this order. ALL: those in `families`, then all others.'),
      unreported: z
        .enum(['LIST', 'ROWS', 'HIDE'])
        .default('LIST')
        .describe('Metrics without a report: listed below the table, as rows, or not at all.'),
    })
    .describe('All metrics, by family, with target, previous year, coverage and sources.'),
  z
    .strictObject({ kind: z.literal('FINDINGS'), title })
    .describe(
      'Differences between reported and itemized amounts, and findings; most findings, then largest gaps first.',
    ),
  z
    .strictObject({ kind: z.literal('CHILDREN'), title, metrics: metrics(8) })
    .describe('The divisions or pairings directly below, with some metrics.'),
  z
    .strictObject({ kind: z.literal('ACTIVITIES'), title })
    .describe('Visits, meetings, charter flights and other activities.'),
  z
    .strictObject({ kind: z.literal('FIGURES'), title })
    .describe('All observations as printed, with their position in the source.'),
  z.strictObject({ kind: z.literal('TEXT'), title, text: text(5_000) }).describe('Text of the office.'),
  z
    .strictObject({ kind: z.literal('SOURCES'), title })
    .describe('The publications and files that the report is based on.'),
]);

export const reportDefinitionSchema = z
  .strictObject({
    $schema: z.string().max(300).optional().describe('Address of this schema, for editors.'),
    code: code.describe('Code of the report, which identifies it in requests.'),
    name: text(60).describe('Name of the report.'),
    description: text(500).describe('Purpose of the report.'),
    subjects: z
      .array(z.enum(['PAIRING', 'DIVISION']))
      .min(1)
      .describe('What the report can be about: a pairing, a division, or either.'),
    families: z.record(code, text(40)).default({}).describe('Headings of the families of metrics, in order.'),
    sections: z.array(section).min(1).max(30).describe('Sections of the report, in order.'),
  })
  .describe('Definition of a report: its sections, and the metrics that they show.');

export type ReportDefinition = Readonly<z.infer<typeof reportDefinitionSchema>>;
export type ReportSection = ReportDefinition['sections'][number];
export type ReportSectionKind = ReportSection['kind'];
export type ReportSubjectKind = ReportDefinition['subjects'][number];

/** Every metric that a definition names, with its path in the file. */
export function namedMetrics({
  sections,
}: ReportDefinition): readonly { readonly path: string; readonly metric: string }[] {
  return sections.flatMap((one, index) =>
    'metrics' in one
      ? one.metrics.map((metric, at) => ({ path: `sections[${index.toString()}].metrics[${at.toString()}]`, metric }))
      : [],
  );
}

/** The form of a definition as JSON Schema, for editors and other programs. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportDefinitionSchema, { io: 'input' });
}
