import { useEffect, useState } from 'preact/hooks';
import { RowsDocument } from '../../generated/graphql.js';
import { request } from '../../shared/request.js';
import { ROWS_PER_PAGE } from '../load/load-view.js';
import type { Page } from '../load/load-page.js';
import type { ChildRow, View } from '../load/view.js';

export interface Rows {
  readonly rows: readonly ChildRow[];
  readonly total: number;
  /** Null if there are no more, and while they load. */
  readonly more: (() => void) | null;
}

/** The rows of a view: its first page, and further pages on demand. */
export function useRows(view: View, { question }: Page): Rows {
  const [further, setFurther] = useState<View['rows'] | null>(null);
  const [loading, setLoading] = useState(false);
  useEffect(() => {
    setFurther(null);
    setLoading(false);
  }, [view]);
  const last = further ?? view.rows;
  const rows = further ? further.nodes : view.rows.nodes;

  const loadMore = async (): Promise<void> => {
    setLoading(true);
    const { metric, period, side, language } = question;
    const answer = await request(RowsDocument, {
      metric,
      period,
      side,
      rows: view.axis,
      first: ROWS_PER_PAGE,
      after: last.pageInfo.endCursor,
      locale: language,
    });
    setLoading(false);
    if (answer.outcome !== 'answered') return;
    const next = answer.data.table.rows;
    setFurther({ ...next, nodes: [...rows, ...next.nodes] });
  };

  return {
    rows,
    total: view.rows.totalCount,
    more: last.pageInfo.hasNextPage && !loading ? () => void loadMore() : null,
  };
}
