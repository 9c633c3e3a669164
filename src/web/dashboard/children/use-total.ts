import { useEffect, useState } from 'preact/hooks';
import { TotalDocument, type TotalQuery } from '../../generated/graphql.js';
import { requestParts } from '../../shared/request.js';
import type { Page } from '../load/load-page.js';
import type { View } from '../load/view.js';

export type TableTotal = NonNullable<NonNullable<TotalQuery['table']>['total']>;

/**
 * The total over all rows of a view, and why it is not their sum: requested after the rows are shown, because all of them
 * are compared. Null while it loads, and where the rows have no total.
 */
export function useTotal(view: View, { question }: Page): TableTotal | null {
  const [loaded, setLoaded] = useState<{ readonly of: View; readonly total: TableTotal | null } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const { metric, period, side, language } = question;
    void requestParts(TotalDocument, { metric, rows: view.axis, period, side, locale: language }, abort.signal).then(
      (answer) => {
        if (answer.outcome === 'answered') setLoaded({ of: view, total: answer.data.table?.total ?? null });
      },
    );
    return () => {
      abort.abort();
    };
  }, [view]);
  return loaded?.of === view ? loaded.total : null;
}
