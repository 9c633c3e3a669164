import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../../kernel/connection.type.js';
import { DateTimeScalar } from '../../kernel/scalars.js';
import { FindingCodeEnum } from '../../rollup/graphql/finding.type.js';
import type { FindingCode } from '../../rollup/rules/finding.plan.js';
import { IMPORT_KINDS, type ImportKind } from '../fault/import-kind.js';
import { IMPORT_MODES, type ImportMode } from '../session/import-options.js';
import type { Receipt } from './receipt.js';

const enumOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, name]));

export const ImportModeEnum = enumOf(IMPORT_MODES);
registerEnumType(ImportModeEnum, {
  name: 'ImportMode',
  description: 'What an error in one row means for the others.',
  valuesConfig: {
    STRICT: { description: 'With any error nothing is imported.' },
    PARTIAL: {
      description:
        'All rows without an error are imported; the others can be downloaded and corrected. A file or a sheet that cannot be read is left out as a whole, the others are imported.',
    },
  },
});

export const ImportStatusEnum = enumOf(['APPLIED', 'REJECTED']);
registerEnumType(ImportStatusEnum, {
  name: 'ImportStatus',
  description: 'The outcome of an import.',
  valuesConfig: {
    APPLIED: { description: 'Its rows are stored, or in a dry run would be.' },
    REJECTED: { description: 'Nothing was imported.' },
  },
});

export type MergedCells = 'REFUSE' | 'REPEAT';
export const MergedCellsEnum = enumOf(['REFUSE', 'REPEAT']);
registerEnumType(MergedCellsEnum, {
  name: 'MergedCells',
  description: 'How to treat merged cells among the rows of a workbook; in titles and headers they are always allowed.',
  valuesConfig: {
    REFUSE: { description: 'They are an error, because the empty cells are ambiguous.' },
    REPEAT: { description: 'The sender declares that the value applies to every cell of the range.' },
  },
});

export const ImportKindEnum = Object.fromEntries(IMPORT_KINDS.map((kind) => [kind.toUpperCase(), kind]));
registerEnumType(ImportKindEnum, {
  name: 'ImportKind',
  description:
    'The content of a file. The files of one import are applied in this order, in whatever order they are given.',
});

@ObjectType({ description: 'The result for the rows; for a rejected import, what it would have been.' })
export class ImportCounts {
  @Field(() => Int, { description: 'Rows below the header.' })
  read!: number;

  @Field(() => Int, { description: 'Observations or records that were added.' })
  new!: number;

  @Field(() => Int, { description: 'Observations that were corrected, records that were updated.' })
  corrected!: number;

  @Field(() => Int, { description: 'Rows whose content was stored already, or was retracted and stays so.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows with an error, and rows that refer to one of those.' })
  rejected!: number;

  @Field(() => Int, {
    description: 'Rows without content of their own, such as remarks, which were left out; notices list them.',
  })
  leftOut!: number;
}

@ObjectType({ description: 'One file of an import.' })
export class ImportedFile {
  @Field(() => String, { description: "The sender's name for the file." })
  name!: string;

  @Field(() => ImportKindEnum, { description: 'The kind of file.' })
  kind!: ImportKind;

  @Field(() => String, { description: 'SHA-256 of its bytes, in hexadecimal.' })
  sha256!: string;

  @Field(() => ImportCounts, { description: 'The result for its rows.' })
  counts!: ImportCounts;

  @Field(() => Boolean, { description: 'Whether nothing of it can be imported, for an error of the file as a whole.' })
  isRefused!: boolean;

  @Field(() => [String], { description: 'Names of its sheets that cannot be imported, where others can.' })
  refusedSheets!: string[];
}

/** The location of an error or notice in a file. */
@ObjectType()
abstract class PlaceInFile {
  @Field(() => String, { description: 'A stable code for programs; codes may be added but never change.' })
  code!: string;

  @Field(() => String, { description: 'Name of the file.' })
  file!: string;

  @Field(() => String, { nullable: true, description: 'Sheet of a workbook; null for a file without sheets.' })
  sheet!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Line of the file or row of the sheet, from 1; null for the file as a whole.',
  })
  row!: number | null;
}

@ObjectType({ description: 'An error in a file, with what its sender needs to correct it.' })
export class ImportFault extends PlaceInFile {
  @Field(() => String, { nullable: true, description: 'Name of the column in the file; null for the row as a whole.' })
  column!: string | null;

  @Field(() => String, { description: 'The given text; empty where it must not be repeated.' })
  given!: string;

  @Field(() => String, { description: 'What would be correct.' })
  expected!: string;

  @Field(() => String, { description: 'A complete sentence in English.' })
  message!: string;

  @Field(() => String, { description: 'A complete sentence in Chinese, with what to do.' })
  messageZh!: string;
}

@ObjectType({ description: 'Something about a file that is not an error but that its sender should know.' })
export class ImportNotice extends PlaceInFile {
  @Field(() => String, { description: 'A complete sentence in English.' })
  message!: string;

  @Field(() => String, { description: 'The same in Chinese.' })
  messageZh!: string;
}

@ObjectType({ description: 'An observation, as listed in a finding.' })
export class ImportFindingFigure {
  @Field(() => ID, { description: 'Id of the observation.' })
  id!: string;

  @Field(() => String, { description: 'Code of the metric.' })
  metric!: string;

  @Field(() => String, { description: 'Code and name of the place.' })
  place!: string;

  @Field(() => String, { description: 'The period or day that it is about.' })
  period!: string;

  @Field(() => String, { description: 'The figure as printed in the source.' })
  asPrinted!: string;
}

@ObjectType({ description: 'A reason to check new observations. It rejects nothing and changes no value.' })
export class ImportFinding {
  @Field(() => FindingCodeEnum, { description: 'A stable code for programs.' })
  code!: FindingCode;

  @Field(() => [ImportFindingFigure], { description: 'The observations concerned, that of the import first.' })
  figures!: ImportFindingFigure[];

  @Field(() => String, { description: 'A complete sentence in English.' })
  message!: string;

  @Field(() => String, { description: 'The same in Chinese.' })
  messageZh!: string;
}

@ObjectType({ description: 'The receipt of an import.' })
export class Import {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the import, for `import(id:)` and /imports/{id}; null for a dry run.',
  })
  id!: string | null;

  @Field(() => ImportStatusEnum, { description: 'The outcome.' })
  status!: Receipt['status'];

  @Field(() => ImportModeEnum, { description: 'What an error in one row meant for the others.' })
  mode!: ImportMode;

  @Field(() => Boolean, { description: 'Whether it was a dry run: nothing was imported, whatever the status.' })
  dryRun!: boolean;

  @Field(() => ImportCounts, { description: 'The result for the rows of all files.' })
  counts!: ImportCounts;

  @Field(() => [ImportFault], { description: 'The errors by file and row, at most 1000.' })
  faults!: ImportFault[];

  @Field(() => Int, { description: 'How many errors there are beyond those listed.' })
  faultsNotListed!: number;

  @Field(() => [ImportNotice], { description: 'What the sender should know, at most 1000 notices.' })
  notices!: ImportNotice[];

  @Field(() => Int, { description: 'How many notices there are beyond those listed.' })
  noticesNotListed!: number;

  @Field(() => [ImportFinding], {
    description:
      'Reasons to check the new observations: falling cumulative values, parts greater than their whole, overlapping totals. At most 200.',
  })
  findings!: ImportFinding[];

  @Field(() => Int, { description: 'How many findings there are beyond those listed.' })
  findingsNotListed!: number;

  @Field(() => Int, { description: 'Duration in milliseconds.' })
  tookMs!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began; null for a dry run.' })
  startedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who sent it, according to the token.' })
  actor!: string | null;
}

export const { Connection: ImportConnection } = connectionTypes('Import', () => Import);

@InputType({ description: 'A file to import.' })
export class ImportFileInput {
  @Field(() => ImportKindEnum, { description: 'The kind of file.' })
  kind!: ImportKind;

  @Field(() => String, { description: 'The name used in messages: at most 255 characters, without a folder.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Content of a text file. Either this or `base64` is required; send larger files to POST /imports.',
  })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Bytes of any file, in base64.' })
  base64!: string | null;
}
