import type { ViewQuestion } from '../load/view-question.js';

/** The report of every installation. An office's own reports are listed at /reports. */
const REPORT = 'COLLABORATION';

/** The address of the view's printable report; null for a program, which has none. */
export function reportAddress({ location, side, period, language }: ViewQuestion): string | null {
  if (location.kind === 'program') return null;
  const params = new URLSearchParams(
    location.kind === 'pairing' ? { pairing: location.code, period } : { division: location.code, period, side },
  );
  params.set('locale', language);
  return `/reports/${REPORT}?${params.toString()}`;
}
