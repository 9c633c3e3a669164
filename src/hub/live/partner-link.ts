import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { lookup } from 'node:dns';
import type { Agent } from 'undici';
import { adapterOf } from '../adapter/adapter-of.js';
import { objectOf } from '../border/answer-shape.js';
import { openDispatcher } from '../border/dispatcher.js';
import { fetchJson } from '../border/fetch-json.js';
import { Guarded } from '../border/guarded.js';
import { httpSource, partnerHeaders } from '../border/http-source.js';
import type { Source } from '../border/service.js';
import { ServiceFailure } from '../border/service-failure.js';
import type { Partner } from '../partner/partner-file.js';
import type { SecretPlaces } from '../partner/secret.js';

/** Longer texts than an SDL may be, so that the policy says which length it expects. */
const SDL_ANSWER = objectOf({ data: objectOf({ _service: objectOf({ sdl: { kind: 'LEAF', mostText: 4_000_000 } }) }) });

export interface LinkOptions {
  readonly places: SecretPlaces;
  /** How names become addresses, for tests. */
  readonly lookup?: typeof lookup;
}

/** How the hub reaches one partner, whatever its SDL is. */
export class PartnerLink {
  readonly guarded: Guarded;
  readonly source: Source;
  private readonly dispatcher: Agent;
  private readonly adapter;

  constructor(
    readonly partner: Partner,
    private readonly options: LinkOptions,
  ) {
    const { addresses, timeoutMs, atOnce } = partner;
    const { places, lookup } = options;
    this.guarded = new Guarded(atOnce);
    this.dispatcher = openDispatcher({ addresses, timeoutMs, atOnce, ...(lookup ? { lookup } : {}) });
    this.adapter = adapterOf(partner, { dispatcher: this.dispatcher, places });
    this.source = this.adapter?.source ?? httpSource(partner, this.dispatcher, places);
  }

  /** The address that the supergraph names. */
  get url(): string {
    return this.partner.url ?? this.partner.rest?.url ?? 'http://hub.invalid/';
  }

  /** Whether the SDL is only sent by the partner, never asked for. */
  get isPushed(): boolean {
    return this.partner.pushToken !== undefined;
  }

  /** The SDL as the partner shows it now. Throws a ServiceFailure. */
  async sdl(): Promise<string> {
    const { partner, options } = this;
    if (this.adapter) return this.adapter.sdl();
    if (partner.sdl !== undefined) {
      const path = resolve(options.places.folder, partner.sdl.slice('file:'.length));
      return readFile(path, 'utf8').catch(() => {
        throw new ServiceFailure('CONNECTION');
      });
    }
    const body = await fetchJson({
      url: partner.url ?? '',
      method: 'POST',
      headers: { ...(await partnerHeaders(partner, options.places)), 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ _service { sdl } }' }),
      dispatcher: this.dispatcher,
      timeoutMs: partner.timeoutMs,
      takesErrors: true,
      shape: SDL_ANSWER,
    });
    const { data } = (body ?? {}) as { readonly data?: { readonly _service?: { readonly sdl?: unknown } } };
    const sdl = data?._service?.sdl;
    if (typeof sdl !== 'string') throw new ServiceFailure('NOT_JSON');
    return sdl;
  }

  async close(): Promise<void> {
    await this.adapter?.close();
    await this.dispatcher.destroy();
  }
}
