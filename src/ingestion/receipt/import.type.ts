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
  description: 'What one faulty row means for the others.',
  valuesConfig: {
    STRICT: { description: 'One fault, and nothing is written.' },
    PARTIAL: {
      description: 'The rows without fault are written, all together; the others can be downloaded and mended.',
    },
  },
});

export const ImportStatusEnum = enumOf(['APPLIED', 'REJECTED']);
registerEnumType(ImportStatusEnum, {
  name: 'ImportStatus',
  description: 'What became of an import.',
  valuesConfig: {
    APPLIED: { description: 'Its rows are stored, or would be if it was only tried.' },
    REJECTED: { description: 'Nothing at all was written.' },
  },
});

export type MergedCells = 'REFUSE' | 'REPEAT';
export const MergedCellsEnum = enumOf(['REFUSE', 'REPEAT']);
registerEnumType(MergedCellsEnum, {
  name: 'MergedCells',
  description:
    'What cells mean that are merged among the rows of a workbook; in titles and headers they may always be.',
  valuesConfig: {
    REFUSE: { description: 'They are a fault, for nobody knows what the empty ones say.' },
    REPEAT: { description: 'The sender declares that each stands for every cell that it covers.' },
  },
});

export const ImportKindEnum = Object.fromEntries(IMPORT_KINDS.map((kind) => [kind.toUpperCase(), kind]));
registerEnumType(ImportKindEnum, {
  name: 'ImportKind',
  description: 'What a file holds. Files of one import are applied in this order, whatever order they are named in.',
});

@ObjectType({ description: 'What became of rows; of a rejected import, what would have become of them.' })
export class ImportCounts {
  @Field(() => Int, { description: 'Rows below the header.' })
  read!: number;

  @Field(() => Int, { description: 'Figures or things that were not stored yet.' })
  new!: number;

  @Field(() => Int, { description: 'Figures that now say something else than before, things that were updated.' })
  corrected!: number;

  @Field(() => Int, { description: 'Rows that say what is stored already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows with a fault, and rows that need one of those.' })
  rejected!: number;

  @Field(() => Int, { description: 'Rows that are no figures of their own and were left out: a notice says which.' })
  leftOut!: number;
}

@ObjectType({ description: 'One file of an import.' })
export class ImportedFile {
  @Field(() => String, { description: 'The name its sender knows it by.' })
  name!: string;

  @Field(() => ImportKindEnum, { description: 'What it holds.' })
  kind!: ImportKind;

  @Field(() => String, { description: 'SHA-256 of its bytes, in hexadecimal.' })
  sha256!: string;

  @Field(() => ImportCounts, { description: 'What became of its rows.' })
  counts!: ImportCounts;
}

/** What is told about a place in a file. */
@ObjectType()
abstract class PlaceInFile {
  @Field(() => String, { description: 'Stable for programs; the list only grows.' })
  code!: string;

  @Field(() => String, { description: 'Name of the file.' })
  file!: string;

  @Field(() => String, { nullable: true, description: 'Sheet of a workbook; null for a file without sheets.' })
  sheet!: string | null;

  @Field(() => Int, { nullable: true, description: 'Line or row, from 1; null for the file as a whole.' })
  row!: number | null;
}

@ObjectType({ description: 'Something that is wrong with a file, said so that its sender can mend it.' })
export class ImportFault extends PlaceInFile {
  @Field(() => String, { nullable: true, description: 'Column as the file calls it; null for the row as a whole.' })
  column!: string | null;

  @Field(() => String, { description: 'What stood there. Empty where it must not be repeated.' })
  given!: string;

  @Field(() => String, { description: 'What would have been right.' })
  expected!: string;

  @Field(() => String, { description: 'The same in one sentence, complete by itself.' })
  message!: string;

  @Field(() => String, { description: 'The sentence in Chinese, with what to do about it.' })
  messageZh!: string;
}

@ObjectType({ description: 'Something about a file that is not wrong, but that its sender should know.' })
export class ImportNotice extends PlaceInFile {
  @Field(() => String, { description: 'One sentence, complete by itself.' })
  message!: string;

  @Field(() => String, { description: 'The same in Chinese.' })
  messageZh!: string;
}

@ObjectType({ description: 'A figure as a finding names it.' })
export class ImportFindingFigure {
  @Field(() => ID, { description: 'Id of the observation.' })
  id!: string;

  @Field(() => String, { description: 'Code of the metric.' })
  metric!: string;

  @Field(() => String, { description: 'Code and name of the place.' })
  place!: string;

  @Field(() => String, { description: 'The stretch or the day that it speaks about.' })
  period!: string;

  @Field(() => String, { description: 'As it is printed.' })
  asPrinted!: string;
}

@ObjectType({ description: 'Something that new figures make worth a look. It rejects nothing and changes no value.' })
export class ImportFinding {
  @Field(() => FindingCodeEnum, { description: 'What it is about, stable for programs.' })
  code!: FindingCode;

  @Field(() => [ImportFindingFigure], { description: 'The figures concerned, that of the import first.' })
  figures!: ImportFindingFigure[];

  @Field(() => String, { description: 'One sentence, complete by itself.' })
  message!: string;

  @Field(() => String, { description: 'The same in Chinese.' })
  messageZh!: string;
}

@ObjectType({ description: 'The receipt of an import.' })
export class Import {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the import, for `import(id:)` and /imports/{id}; null where it was only tried.',
  })
  id!: string | null;

  @Field(() => ImportStatusEnum, { description: 'What became of it.' })
  status!: Receipt['status'];

  @Field(() => ImportModeEnum, { description: 'What one faulty row meant for the others.' })
  mode!: ImportMode;

  @Field(() => Boolean, { description: 'Only tried: nothing was written, whatever the status says.' })
  dryRun!: boolean;

  @Field(() => ImportCounts, { description: 'What became of the rows of all files together.' })
  counts!: ImportCounts;

  @Field(() => [ImportFault], { description: 'By file and row: the first 1000, if there are more.' })
  faults!: ImportFault[];

  @Field(() => Int, { description: 'How many faults there are beyond those listed.' })
  faultsNotListed!: number;

  @Field(() => [ImportNotice], { description: 'What its sender should know: the first 1000, if there are more.' })
  notices!: ImportNotice[];

  @Field(() => Int, { description: 'How many notices there are beyond those listed.' })
  noticesNotListed!: number;

  @Field(() => [ImportFinding], {
    description:
      'What the new figures make worth a look: falls, parts greater than their whole, crossing totals. At most 200.',
  })
  findings!: ImportFinding[];

  @Field(() => Int, { description: 'How many findings there are beyond those listed.' })
  findingsNotListed!: number;

  @Field(() => Int, { description: 'Milliseconds that it took.' })
  tookMs!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began; null where it was only tried.' })
  startedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who sent it, as far as a token tells.' })
  actor!: string | null;
}

export const { Connection: ImportConnection } = connectionTypes('Import', () => Import);

@InputType({ description: 'A file to be taken in.' })
export class ImportFileInput {
  @Field(() => ImportKindEnum, { description: 'What it holds.' })
  kind!: ImportKind;

  @Field(() => String, { description: 'The name that faults speak of: at most 255 characters, no folder.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Content of a text file. Give this or `base64`. Larger files go to POST /imports.',
  })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Bytes of any file, in base64.' })
  base64!: string | null;
}
