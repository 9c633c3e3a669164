import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';

interface Props {
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

/** What is notable about a number. Not a tooltip, so that it opens by keyboard too. */
export function Findings({ findings }: Props): JSX.Element | null {
  const { words } = useDashboard();
  if (findings.length === 0) return null;
  // Those that read the same are one, with how many they are.
  const alike = [...Map.groupBy(findings, ({ code, message }) => `${code} ${message}`).values()];
  return (
    <details class="findings">
      <summary>
        {words.findings} {findings.length}
      </summary>
      <ul>
        {alike.map((some, index) => (
          <li key={index} data-finding={some[0]?.code}>
            {some[0]?.message}
            {some.length > 1 && ` × ${some.length.toString()}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
