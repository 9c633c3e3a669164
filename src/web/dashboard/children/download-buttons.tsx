import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TableForExportDocument } from '../../generated/graphql.js';
import { downloadTable, type TableFormat } from '../../shared/download.js';
import { namesText } from '../words/party-name.js';
import { useDashboard } from '../address/dashboard-context.js';
import type { Page } from '../load/load-page.js';
import type { View } from '../load/view.js';

interface Props {
  readonly page: Page;
  readonly view: View;
  readonly metricName: string;
}

/** The whole table as a file, not only the rows shown: the server reads it to its end. */
export function DownloadButtons({ page, view, metricName }: Props): JSX.Element {
  const { words, language } = useDashboard();
  const [failure, setFailure] = useState<string | null>(null);
  const { metric, period, side } = page.question;
  const download = async (format: TableFormat): Promise<void> => {
    const variables = { metric, period, side, rows: view.axis, locale: language };
    const query = TableForExportDocument.toString();
    const name = [namesText(view.names, language), metricName, period].join('_');
    setFailure(await downloadTable(format, { query, variables, list: 'table.rows', locale: language, name }));
  };
  return (
    <span class="downloads" role="group" aria-label={words.download}>
      <button type="button" class="plain" onClick={() => void download('csv')}>
        CSV
      </button>
      <button type="button" class="plain" onClick={() => void download('xlsx')}>
        XLSX
      </button>
      {failure && (
        <span role="alert" class="error">
          {words.downloadFailed(failure)}
        </span>
      )}
    </span>
  );
}
