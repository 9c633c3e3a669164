import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';

interface Props {
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

/** What is notable about a number. Not a tooltip, so that it opens by keyboard too. */
export function Findings({ findings }: Props): JSX.Element | null {
  const { words } = useDashboard();
  if (findings.length === 0) return null;
  return (
    <details class="findings">
      <summary>
        {words.findings} {findings.length}
      </summary>
      <ul>
        {findings.map(({ code, message }, index) => (
          <li key={index} data-finding={code}>
            {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
