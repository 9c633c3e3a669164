import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kernel/connection.type.js';
import { type RequestContext, requireWriter } from '../../kernel/context.js';
import { importById, listImports } from '../receipt/import.loader.js';
import {
  Import,
  ImportConnection,
  ImportedFile,
  ImportFileInput,
  ImportModeEnum,
  ImportStatusEnum,
  type MergedCells,
  MergedCellsEnum,
} from '../receipt/import.type.js';
import type { Receipt } from '../receipt/receipt.js';
import type { ImportMode } from '../session/import-options.js';
import { toImportFile } from './inline-file.js';
import { validateIdempotencyKey } from './parse-import-options.js';
import { runImport } from './run-import.js';

@Resolver(() => Import)
export class ImportResolver {
  @Query(() => Import, { nullable: true, description: 'The receipt of an import; null if there is none of that id.' })
  import(
    @Arg('id', () => ID, { description: 'Id of the import, as its receipt has it.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    return importById(context).load(id);
  }

  @Query(() => ImportConnection, { description: 'The receipts of all imports, the latest first.' })
  imports(
    @Arg('status', () => ImportStatusEnum, { nullable: true, description: 'Only those that came to this.' })
    status: Receipt['status'] | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return listImports(context, { status: status ?? null }, page);
  }

  @FieldResolver(() => [ImportedFile], { description: 'Its files, in the order in which they were named.' })
  files(@Root() { files }: Receipt) {
    return files.map((file) => ({ ...file, counts: file }));
  }

  @Mutation(() => Import, {
    description:
      'Takes files in, all of them together. Needs a token. The same bytes again, or the same key, give the first receipt and write nothing. Errors: UNAUTHENTICATED, FORBIDDEN, CONFLICT for a key that was used for other bytes, INVALID_ARGUMENT, UNAVAILABLE. Faults of rows are no errors: they stand in the receipt.',
  })
  async importFiles(
    @Arg('files', () => [ImportFileInput], { description: 'One file or more, of any kinds.' })
    files: readonly ImportFileInput[],
    @Arg('mode', () => ImportModeEnum, {
      defaultValue: 'STRICT',
      description: 'What one faulty row means for the others.',
    })
    mode: ImportMode,
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Only try: write nothing.' }) dryRun: boolean,
    @Arg('merged', () => MergedCellsEnum, {
      defaultValue: 'REFUSE',
      description: 'What cells mean that are merged among the rows of a workbook.',
    })
    merged: MergedCells,
    @Arg('idempotencyKey', () => String, {
      nullable: true,
      description: 'Chosen by the sender, at most 200 characters, to send the same again without harm.',
    })
    idempotencyKey: string | null,
    @Ctx() context: RequestContext,
  ) {
    const { database, actor } = await requireWriter(context);
    const reading = { repeatMerged: merged === 'REPEAT' };
    const options = { mode, dryRun, reading, idempotencyKey: validateIdempotencyKey(idempotencyKey ?? null) };
    const { receipt } = await runImport(database, files.map(toImportFile), { ...options, actor, now: context.now });
    return receipt.id === null ? { ...receipt, startedAt: null, actor } : importById(context).load(receipt.id);
  }
}
