/** @jsxImportSource react */
import { useGraphiQL } from '@graphiql/react';
import { type ReactElement, useEffect, useState } from 'react';
import { downloadTable, type TableFormat } from '../shared/download.js';
import { formatLink } from './link.js';
import { listsIn, type ResultList } from './result-lists.js';
import { parseObject, useEditors } from './use-editors.js';

/** Under the answer: its tables as files, and the question as a link. */
export function ResultBar(): ReactElement {
  const editors = useEditors();
  const isFetching = useGraphiQL((state) => state.isFetching);
  const [lists, setLists] = useState<readonly ResultList[]>([]);
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (isFetching) return;
    // The editor shows the answer right after the fetching ends.
    const timer = setTimeout(() => {
      const found = listsIn(parseObject(editors.response())?.['data']);
      setLists(found);
      setChosen((before) => (found.some(({ path }) => path === before) ? before : (found[0]?.path ?? '')));
      setSaid('');
    }, 50);
    return () => {
      clearTimeout(timer);
    };
  }, [isFetching]);

  const download = async (format: TableFormat): Promise<void> => {
    const fault = await downloadTable(
      format,
      {
        query: editors.query(),
        variables: parseObject(editors.variables()) ?? {},
        operationName: editors.operationName,
        list: chosen,
        locale: navigator.language.startsWith('zh') ? 'zh' : 'en',
      },
      editors.headers(),
    );
    setSaid(fault ?? '');
  };

  const share = async (): Promise<void> => {
    const link = formatLink({ query: editors.query(), variables: editors.variables() }, location.pathname);
    history.replaceState(null, '', link);
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid('链接已复制 Link copied');
    } catch {
      setSaid('链接在地址栏里 The link is in the address bar');
    }
  };

  return (
    <div className="result-bar">
      <label>
        表 Table{' '}
        <select
          value={chosen}
          disabled={lists.length === 0}
          onChange={(event) => {
            setChosen(event.target.value);
          }}
        >
          {lists.map(({ path, rows }) => (
            <option key={path} value={path}>
              {path} ({rows})
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={lists.length === 0} onClick={() => void download('csv')}>
        CSV
      </button>
      <button type="button" disabled={lists.length === 0} onClick={() => void download('xlsx')}>
        XLSX
      </button>
      <button type="button" className="result-bar__share" onClick={() => void share()}>
        分享 Share link
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
