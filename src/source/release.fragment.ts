/**
 * What decides between the claims of two sources, as text in the order of its bytes: the last day on which the source
 * `alias` can have been published, then its code, so that the choice never rests on the order of arrival.
 */
export const releaseText = (alias: string): string =>
  `(rpad(coalesce(rollup_last_day(${alias}.published), ''), 10) || ${alias}.code) collate "C"`;
