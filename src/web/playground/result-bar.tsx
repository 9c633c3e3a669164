/** @jsxImportSource react */
import { useGraphiQL } from '@graphiql/react';
import { type ReactElement, useEffect, useState } from 'react';
import { downloadTable, type TableFormat } from '../shared/download.js';
import { formatLink } from './query-link.js';
import { listsIn, type ResultList } from './result-lists.js';
import { type ServicePlace, servicesIn } from './services.js';
import { parseObject, useEditors } from './use-editors.js';

/** Below the response: the services that answered, its tables as files, and the query as a link. */
export function ResultBar(): ReactElement {
  const editors = useEditors();
  const isFetching = useGraphiQL((state) => state.isFetching);
  const [lists, setLists] = useState<readonly ResultList[]>([]);
  const [chosen, setChosen] = useState('');
  const [status, setStatus] = useState('');
  const [services, setServices] = useState<readonly ServicePlace[]>([]);

  useEffect(() => {
    if (isFetching) return;
    // The editor shows the response shortly after fetching ends.
    const timer = setTimeout(() => {
      const response = parseObject(editors.response());
      const found = listsIn(response?.['data']);
      setServices(servicesIn(response?.['extensions']));
      setLists(found);
      setChosen((before) => (found.some(({ path }) => path === before) ? before : (found[0]?.path ?? '')));
      setStatus('');
    }, 50);
    return () => {
      clearTimeout(timer);
    };
  }, [isFetching]);

  const download = async (format: TableFormat): Promise<void> => {
    const failure = await downloadTable(
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
    setStatus(failure ?? '');
  };

  const share = async (): Promise<void> => {
    const link = formatLink({ query: editors.query(), variables: editors.variables() }, location.pathname);
    history.replaceState(null, '', link);
    try {
      await navigator.clipboard.writeText(location.href);
      setStatus('链接已复制 Link copied');
    } catch {
      setStatus('链接已写入地址栏 The link is in the address bar');
    }
  };

  return (
    <div className="result-bar">
      {services.length > 0 && (
        <ul className="result-services" aria-label="服务 Services">
          {services.map(({ path, service, state, isFailed }) => (
            <li key={`${service} ${path}`} data-failed={isFailed}>
              <code>{path}</code> ← <b>{service}</b>
              {state !== '' && ` (${state})`}
            </li>
          ))}
        </ul>
      )}
      <label>
        表格 Table{' '}
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
      <span role="status">{status}</span>
    </div>
  );
}
