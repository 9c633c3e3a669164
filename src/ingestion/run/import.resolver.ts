import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { WRITERS, AllowedTo } from '../../access/allowed-to.js';
import { PageArgs } from '../../kernel/connection.type.js';
import { requireWriter } from '../../access/require-role.js';
import type { RequestContext } from '../../kernel/context.js';
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
  @Query(() => Import, { nullable: true, description: 'The receipt of an import; null for an unknown id.' })
  import(
    @Arg('id', () => ID, { description: 'Id of the import, from its receipt.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    return importById(context).load(id);
  }

  @Query(() => ImportConnection, { description: 'The receipts of all imports, the latest first.' })
  imports(
    @Arg('status', () => ImportStatusEnum, { nullable: true, description: 'Only those with this outcome.' })
    status: Receipt['status'] | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return listImports(context, { status: status ?? null }, page);
  }

  @FieldResolver(() => [ImportedFile], { description: 'Its files, in the order in which they were given.' })
  files(@Root() { files }: Receipt) {
    return files.map((file) => ({ isRefused: false, refusedSheets: [], ...file, counts: file }));
  }

  @Mutation(() => Import, {
    description:
      'Imports files, all of them together. Requires a token. Importing the same files or the same key again returns the first receipt and writes nothing. Errors: UNAUTHENTICATED, FORBIDDEN, CONFLICT for a key that was used for other files, INVALID_ARGUMENT, UNAVAILABLE. Errors in rows are not GraphQL errors: the receipt lists them.',
  })
  @AllowedTo(WRITERS)
  async importFiles(
    @Arg('files', () => [ImportFileInput], { description: 'One or more files, of any kinds.' })
    files: readonly ImportFileInput[],
    @Arg('mode', () => ImportModeEnum, {
      defaultValue: 'STRICT',
      description: 'What an error in one row means for the others.',
    })
    mode: ImportMode,
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Check only, without writing anything.' })
    dryRun: boolean,
    @Arg('merged', () => MergedCellsEnum, {
      defaultValue: 'REFUSE',
      description: 'How to treat merged cells among the rows of a workbook.',
    })
    merged: MergedCells,
    @Arg('overrideCorrections', () => Boolean, {
      defaultValue: false,
      description:
        'Whether rows may replace corrections that were made with a reason (`correctObservation`). Without it such a row is an error, UNDOES_CORRECTION.',
    })
    overrideCorrections: boolean,
    @Arg('idempotencyKey', () => String, {
      nullable: true,
      description: 'Chosen by the sender, at most 200 characters, so that the same import can be sent again safely.',
    })
    idempotencyKey: string | null,
    @Ctx() context: RequestContext,
  ) {
    const { database, caller } = requireWriter(context);
    const reading = { repeatMerged: merged === 'REPEAT' };
    const key = validateIdempotencyKey(idempotencyKey ?? null);
    const options = { mode, dryRun, reading, overrideCorrections, idempotencyKey: key, now: context.now };
    const by = { actor: caller.name, caller };
    const { receipt } = await runImport(database, files.map(toImportFile), { ...options, ...by });
    if (receipt.id === null) return { ...receipt, startedAt: null, actor: caller.name };
    const { notices, noticesNotListed } = receipt;
    // The receipt of files that were sent before also says what was decided since.
    return { ...(await importById(context).load(receipt.id)), notices, noticesNotListed };
  }
}
