import type { ViewQuestion } from '../load/view-question.js';

/** The report that comes with every installation. An office's own ones are listed at /reports. */
const REPORT = 'COLLABORATION';

/** The same place or pairing as a report that can be printed; null for a program, which has none of its own. */
export function reportAddress({ location, side, period, language }: ViewQuestion): string | null {
  if (location.kind === 'program') return null;
  const params = new URLSearchParams(
    location.kind === 'pairing' ? { pairing: location.code, period } : { division: location.code, period, side },
  );
  params.set('locale', language);
  return `/reports/${REPORT}?${params.toString()}`;
}
