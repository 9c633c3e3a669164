import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** The serious and critical findings of axe, as text for a failed test. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Through the debugger, as the content policy refuses foreign scripts in the page.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ violations: readonly AxeViolation[] }>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
}
