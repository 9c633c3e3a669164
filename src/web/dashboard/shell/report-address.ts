import type { ViewQuestion } from '../load/view-question.js';

/** The report of every installation. An office's own reports are listed at /reports. */
const REPORT = 'COLLABORATION';

/** The address of the view's printable report; null for a program, which has none. */
export function reportAddress({ location, side, period, language }: ViewQuestion): string | null {
  const { kind, code } = location;
  if (kind === 'program') return null;
  const params = new URLSearchParams({ [kind === 'place' ? 'division' : kind]: code, period });
  if (kind !== 'pairing') params.set('side', side);
  params.set('locale', language);
  return `/reports/${REPORT}?${params.toString()}`;
}
