import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { AuditCheckDocument, AuditPageDocument, type AuditPageQuery } from '../../generated/graphql.js';
import { request } from '../../shared/request.js';
import { Panel } from '../panel/panel.js';
import type { KeysWords } from '../words/keys-words.js';
import { timeOf } from './key-list.js';

interface Props {
  readonly text: KeysWords;
  readonly agencies: readonly string[];
}

/** Who asked for what, the latest first, and whether the record is as it was written. */
export function AuditPanel({ text, agencies }: Props): JSX.Element {
  const [caller, setCaller] = useState<string | null>(null);
  const [nodes, setNodes] = useState<AuditPageQuery['audit']['nodes']>([]);
  const [next, setNext] = useState<string | null>(null);
  const [verdict, setVerdict] = useState('');

  const load = async (after: string | null): Promise<void> => {
    const answer = await request(AuditPageDocument, { after, caller });
    if (answer.outcome !== 'answered') return;
    const { audit } = answer.data;
    setNodes((before) => (after === null ? audit.nodes : [...before, ...audit.nodes]));
    setNext(audit.pageInfo.hasNextPage ? audit.pageInfo.endCursor : null);
  };
  useEffect(() => void load(null), [caller]);
  const check = async (): Promise<void> => {
    const answer = await request(AuditCheckDocument, {});
    if (answer.outcome !== 'answered') return;
    const { entries, brokenAt } = answer.data.auditCheck;
    setVerdict(brokenAt === null ? text.intact(entries) : text.broken(brokenAt));
  };
  const tools = (
    <>
      <label>
        {text.filter}{' '}
        <select
          value={caller ?? ''}
          onChange={(event) => {
            setCaller(event.currentTarget.value === '' ? null : event.currentTarget.value);
          }}
        >
          <option value="">{text.all}</option>
          {agencies.map((agency) => (
            <option key={agency} value={agency}>
              {agency}
            </option>
          ))}
        </select>
      </label>{' '}
      <button type="button" class="plain" onClick={() => void check()}>
        {text.check}
      </button>
    </>
  );
  return (
    <Panel name="audit" title={text.audit} help={text.auditHelp} tools={tools}>
      <p role="status">{verdict}</p>
      <div class="keys-scroll">
        <table class="keys-table">
          <thead>
            <tr>
              {[text.when, text.who, text.role, text.action, text.document, text.rows, text.outcome].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nodes.map((one) => (
              <tr key={one.seq}>
                <td>{timeOf(one.at)}</td>
                <td>{one.caller}</td>
                <td>{text.roles[one.role] ?? one.role}</td>
                <td>{one.action}</td>
                <td class="mono">{one.documentHash?.slice(0, 12) ?? ''}</td>
                <td>{one.rows}</td>
                <td>{one.outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {next !== null && (
        <button type="button" class="plain" onClick={() => void load(next)}>
          {text.more}
        </button>
      )}
    </Panel>
  );
}
