import { IMPORT_KINDS, isImportKind } from '../../ingestion/fault/import-kind.js';
import { csvTemplate } from '../../ingestion/template/csv-template.js';
import { xlsxTemplate } from '../../ingestion/template/xlsx-template.js';
import { LOCALES } from '../../kernel/locale.js';

interface TemplateCommandOptions {
  readonly xlsx?: boolean;
  readonly language: string;
  readonly example?: boolean;
}

const WRONG_USE = 2;

/** `shanshui template KIND [--xlsx] [--language zh|en] [--example] > FILE`. */
export async function runTemplateCommand(kind: string, options: TemplateCommandOptions): Promise<void> {
  const { xlsx = false, example = false } = options;
  const language = LOCALES.find((locale) => locale === options.language);
  if (!isImportKind(kind)) {
    refuse(`Expected a kind of ${IMPORT_KINDS.join(', ')} (given: ${kind}).`);
  } else if (language === undefined) {
    refuse(`Templates are written in ${LOCALES.join(' or ')} (given: ${options.language}).`);
  } else if (xlsx && process.stdout.isTTY) {
    refuse('A workbook cannot be shown on a terminal: shanshui template observations --xlsx > observations.xlsx');
  } else {
    process.stdout.write(
      xlsx ? await xlsxTemplate(kind, language) : csvTemplate(kind, { language, withExample: example }),
    );
  }
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = WRONG_USE;
}
