import { isDeepStrictEqual } from 'node:util';
import { AdapterError } from '../adapter/adapter-error.js';
import { REASONS, ServiceFailure } from '../border/service-failure.js';
import type { PartnerSdl } from '../compose/compose-graph.js';
import type { HubFault } from '../partner/hub-fault.js';
import type { Partner } from '../partner/partner-file.js';
import { type LinkOptions, PartnerLink } from './partner-link.js';

/** What the hub says of a partner. */
export interface PartnerReport {
  readonly name: string;
  /** IN_FORCE: what was last seen of it is; STALE: something earlier is; ABSENT: nothing is. */
  readonly state: 'IN_FORCE' | 'STALE' | 'ABSENT';
  readonly circuit: 'closed' | 'open' | 'half-open';
  /** When the SDL in force was accepted; null if none is. */
  readonly since: string | null;
  /** Why what was last seen is not in force. */
  readonly faults: readonly HubFault[];
}

/** A partner as the hub knows it: how it is reached, and what is in force of it. */
export class Member {
  readonly link: PartnerLink;
  /** The SDL in force; null if none is. */
  sdl: string | null = null;
  since: Date | null = null;
  faults: readonly HubFault[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(
    readonly partner: Partner,
    options: LinkOptions,
  ) {
    this.link = new PartnerLink(partner, options);
  }

  get name(): string {
    return this.partner.name;
  }

  /** Whether the SDL can be asked for; if not, the partner sends it. */
  get isAsked(): boolean {
    return !this.link.isPushed || this.partner.sdl !== undefined;
  }

  get report(): PartnerReport {
    return {
      name: this.name,
      state: this.sdl === null ? 'ABSENT' : this.faults.length > 0 ? 'STALE' : 'IN_FORCE',
      circuit: this.link.guarded.state,
      since: this.since?.toISOString() ?? null,
      faults: this.faults,
    };
  }

  isLike(partner: Partner): boolean {
    return isDeepStrictEqual(this.partner, partner);
  }

  /** What is composed, with another SDL or the one in force; empty without one. */
  entry(sdl = this.sdl): readonly PartnerSdl[] {
    const { name, owns, reads } = this.partner;
    return sdl === null ? [] : [{ partner: { name, owns, reads }, sdl, url: this.link.url }];
  }

  /** The SDL that the partner shows; null, with a fault, if it shows none. */
  async fetch(): Promise<string | null> {
    try {
      return await this.link.sdl();
    } catch (error) {
      const reason = error instanceof ServiceFailure ? error.reason : 'CONNECTION';
      const why = error instanceof AdapterError ? error.message : `The service ${REASONS[reason]}`;
      const message = `${why}: expected its SDL.`;
      this.faults = [{ partner: this.name, rule: 'UNREACHABLE', type: null, field: null, message }];
      return null;
    }
  }

  pollWith(poll: () => void): void {
    if (!this.isAsked || this.timer) return;
    this.timer = setInterval(poll, this.partner.pollSeconds * 1000);
    this.timer.unref();
  }

  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.link.close();
  }

  /** Closes what requests under way still use when they have ended. */
  closeLater(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    setTimeout(() => void this.link.close().catch(() => undefined), LEFT_MS).unref();
  }
}

/** Longer than any answer takes. */
const LEFT_MS = 120_000;
