const NUMBER = '[一二三四五六七八九十\\d]{1,3}';
const BATCH = new RegExp(`\\(?(?:第${NUMBER}批次?|首批)\\)?(?:(?:资金|款项?)(?=\\(|$))?`, 'u');

/** 第一批 in a title, a tab or the name of a file: what stands below may be a part of the figure. */
export function namesBatch(plain: string): boolean {
  return BATCH.test(plain);
}

/** A name without its 第一批; null where it has none. What is left may be nothing. */
export function withoutBatch(name: string): string | null {
  return BATCH.test(name) ? name.replace(BATCH, '') : null;
}
