import { useEffect, useRef, useState } from 'preact/hooks';
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

/** The rows of a view: its first page, and further pages on demand. What another view still waits for is not shown. */
export function useRows(view: View, { question }: Page): Rows {
  const [further, setFurther] = useState<{ readonly of: View; readonly rows: View['rows'] } | null>(null);
  const [loading, setLoading] = useState<View | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      abort.current?.abort();
    },
    [view],
  );
  const last = further?.of === view ? further.rows : view.rows;

  const loadMore = async (): Promise<void> => {
    const { metric, period, side, language } = question;
    const controller = new AbortController();
    abort.current = controller;
    setLoading(view);
    const variables = { metric, period, side, rows: view.axis, first: ROWS_PER_PAGE, locale: language };
    const answer = await request(RowsDocument, { ...variables, after: last.pageInfo.endCursor }, controller.signal);
    if (answer.outcome === 'aborted') return;
    setLoading(null);
    if (answer.outcome !== 'answered') return;
    const next = answer.data.table.rows;
    setFurther({ of: view, rows: { ...next, nodes: [...last.nodes, ...next.nodes] } });
  };

  return {
    rows: last.nodes,
    total: view.rows.totalCount,
    more: last.pageInfo.hasNextPage && loading !== view ? () => void loadMore() : null,
  };
}
