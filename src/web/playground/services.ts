/** The service that answered a place of a response, as the hub says it in `extensions.federation`. */
export interface ServicePlace {
  /** Response keys down to the place, joined by dots. */
  readonly path: string;
  readonly service: string;
  /** In both languages; empty where all is well. */
  readonly state: string;
  readonly isFailed: boolean;
}

const STATES: Readonly<Record<string, string>> = {
  PARTIAL: '部分失败 partly failed',
  FAILED: '失败 failed',
  UNASKED: '未询问 not asked',
};

/** The places of a response that partners answered; none without a hub, or where everything is ours. */
export function servicesIn(extensions: unknown): readonly ServicePlace[] {
  const { federation } = (extensions ?? {}) as { readonly federation?: unknown };
  if (!Array.isArray(federation)) return [];
  return (federation as readonly Partial<Record<string, unknown>>[]).flatMap(({ path, service, state, age }) => {
    if (typeof path !== 'string' || typeof service !== 'string') return [];
    const words = [STATES[String(state)] ?? '', typeof age === 'number' && age > 0 ? `${age.toString()} s` : ''];
    const isFailed = state === 'FAILED' || state === 'PARTIAL';
    return [{ path, service, state: words.filter((word) => word !== '').join(', '), isFailed }];
  });
}
