import { useEffect, useRef, useState } from 'preact/hooks';
import { RowsDocument } from '../../generated/graphql.js';
import { requestParts } from '../../shared/request.js';
import { ROWS_PER_PAGE } from '../load/load-view.js';
import type { Page } from '../load/load-page.js';
import type { Failure } from '../load/use-page.js';
import type { ChildRow, View } from '../load/view.js';

export type RowOrder = 'code' | 'value';

export interface Rows {
  readonly rows: readonly ChildRow[];
  readonly total: number;
  /** Whether rows in another order are on their way. */
  readonly loading: boolean;
  /** Why they did not come. */
  readonly failure: Failure | null;
  readonly retry: () => void;
  /** Null if there are no more, and while they load. */
  readonly more: (() => void) | null;
}

/** Rows of one view in one order: those of another are never shown in their place. */
interface Loaded {
  readonly of: View;
  readonly order: RowOrder;
  readonly rows: View['rows'];
}

/**
 * The rows of a view, page by page. The server sorts them: the first hundred by code are not those with the greatest
 * values.
 */
export function useRows(view: View, { question }: Page, order: RowOrder): Rows {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [awaited, setAwaited] = useState<Pick<Loaded, 'of' | 'order'> | null>(null);
  const [failed, setFailed] = useState<(Pick<Loaded, 'of' | 'order'> & { readonly failure: Failure }) | null>(null);
  const abort = useRef<AbortController | null>(null);
  const isThis = (one: Pick<Loaded, 'of' | 'order'> | null): boolean => one?.of === view && one.order === order;
  const known = loaded !== null && isThis(loaded) ? loaded.rows : order === 'code' ? view.rows : null;

  const load = async (before: View['rows'] | null): Promise<void> => {
    const { metric, period, side, language } = question;
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    setAwaited({ of: view, order });
    setFailed(null);
    const answer = await requestParts(
      RowsDocument,
      {
        ...{ metric, period, side, rows: view.axis, first: ROWS_PER_PAGE, locale: language },
        after: before?.pageInfo.endCursor,
        orderBy: order === 'value' ? { metric } : null,
      },
      controller.signal,
    );
    if (answer.outcome === 'aborted') return;
    setAwaited(null);
    if (answer.outcome !== 'answered') {
      setFailed({ of: view, order, failure: answer });
      return;
    }
    const { table } = answer.data;
    if (!table) return;
    const { rows } = table;
    setLoaded({ of: view, order, rows: { ...rows, nodes: [...(before?.nodes ?? []), ...rows.nodes] } });
  };

  useEffect(() => {
    if (known === null) void load(null);
    return () => {
      abort.current?.abort();
    };
  }, [view, order]);

  const failure = failed !== null && isThis(failed) ? failed.failure : null;
  return {
    // Rows in another order than the one chosen would be taken for it.
    rows: known?.nodes ?? [],
    total: view.rows.totalCount,
    loading: known === null && failure === null,
    failure,
    retry: () => void load(known),
    more: known?.pageInfo.hasNextPage === true && !isThis(awaited) ? () => void load(known) : null,
  };
}
