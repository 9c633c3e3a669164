import { IMPORT_KINDS, isImportKind } from '../../ingestion/fault/import-kind.js';
import { csvTemplate } from '../../ingestion/template/csv-template.js';
import { isTemplateLanguage, TEMPLATE_LANGUAGES } from '../../ingestion/template/template-language.js';
import { xlsxTemplate } from '../../ingestion/template/xlsx-template.js';

interface TemplateCommandOptions {
  readonly xlsx?: boolean;
  readonly language: string;
  readonly example?: boolean;
}

const WRONG_USE = 2;

/** `shanshui template KIND [--xlsx] [--language zh|en] [--example] > FILE`. */
export async function runTemplateCommand(kind: string, options: TemplateCommandOptions): Promise<void> {
  const { xlsx = false, language, example = false } = options;
  if (!isImportKind(kind)) {
    refuse(`There is a template for each of ${IMPORT_KINDS.join(', ')} (given: ${kind}).`);
  } else if (!isTemplateLanguage(language)) {
    refuse(`Templates are written in ${TEMPLATE_LANGUAGES.join(' or ')} (given: ${language}).`);
  } else if (xlsx && process.stdout.isTTY) {
    refuse('A workbook is no text: write it to a file, as in  shanshui template observations --xlsx > figures.xlsx');
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
