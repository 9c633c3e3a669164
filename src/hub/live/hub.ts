import type { lookup } from 'node:dns';
import type { GraphQLScalarType } from 'graphql';
import type { Logger } from 'pino';
import { AdapterError } from '../adapter/adapter-error.js';
import { answerSchema } from '../border/answer-schema.js';
import { Service } from '../border/service.js';
import { REASONS, ServiceFailure } from '../border/service-failure.js';
import { type ComposedGraph, type PartnerSdl } from '../compose/compose-graph.js';
import { composeInThread } from '../compose/compose-in-thread.js';
import { type OurExecutor, HubGraph } from '../graph/hub-graph.js';
import { faultInWords, type HubFault } from '../partner/hub-fault.js';
import type { PartnerFile } from '../partner/partner-file.js';
import { readSecret, type SecretPlaces } from '../partner/secret.js';
import type { HubMetrics } from './hub-metrics.js';
import { KeptSdl } from './kept-sdl.js';
import { PartnerLink } from './partner-link.js';

export interface HubOptions {
  readonly file: PartnerFile;
  readonly environment: SecretPlaces['environment'];
  /** Folder of the SDLs that were last in force. */
  readonly folder: string;
  /** The SDL of the shared graph and how it is asked. */
  readonly ourSdl: string;
  readonly ourUrl: string;
  readonly ours: OurExecutor;
  readonly scalars: ReadonlyMap<string, GraphQLScalarType>;
  readonly metrics: HubMetrics;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly lookup?: typeof lookup;
}

/** What the hub says of a partner. */
export interface PartnerReport {
  readonly name: string;
  /** IN_FORCE: the SDL last seen is; STALE: an earlier one is; ABSENT: none is. */
  readonly state: 'IN_FORCE' | 'STALE' | 'ABSENT';
  readonly circuit: 'closed' | 'open' | 'half-open';
  /** When the SDL in force was accepted; null if none is. */
  readonly since: string | null;
  /** Why the SDL last seen is not in force. */
  readonly faults: readonly HubFault[];
}

interface Member {
  readonly link: PartnerLink;
  /** The SDL in force; null if none is. */
  sdl: string | null;
  since: Date | null;
  faults: readonly HubFault[];
}

export type Listener = (graph: HubGraph) => void;

/**
 * The graph of the partners together with ours. A change of a partner goes live when it composes and keeps the policy;
 * until then, and whenever it does not, the graph in force stays.
 */
export class Hub {
  private readonly members: readonly Member[];
  private readonly kept: KeptSdl;
  private readonly listeners = new Set<Listener>();
  private readonly timers: NodeJS.Timeout[] = [];
  private current: HubGraph | null = null;
  /** Changes are tried one after the other. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly options: HubOptions) {
    this.kept = new KeptSdl(options.folder);
    const { environment, file, lookup } = options;
    const places = { environment, folder: file.folder };
    this.members = file.partners.map((partner) => ({
      link: new PartnerLink(partner, { places, ...(lookup ? { lookup } : {}) }),
      ...{ sdl: null, since: null, faults: [] },
    }));
  }

  /** Opens the hub with whichever partners can be had now; the others join when they can. */
  static async open(options: HubOptions): Promise<Hub> {
    const hub = new Hub(options);
    options.metrics.watch(() =>
      hub.members.map(({ link }) => ({ name: link.partner.name, state: link.guarded.state })),
    );
    await hub.start();
    return hub;
  }

  get graph(): HubGraph {
    if (!this.current) throw new Error('The hub has no graph yet.');
    return this.current;
  }

  get reports(): readonly PartnerReport[] {
    return this.members.map(({ link, sdl, since, faults }) => ({
      name: link.partner.name,
      state: sdl === null ? 'ABSENT' : faults.length > 0 ? 'STALE' : 'IN_FORCE',
      circuit: link.guarded.state,
      since: since?.toISOString() ?? null,
      faults,
    }));
  }

  /** Calls with the graph in force, now and after every change. Returns how to stop. */
  follow(listener: Listener): () => void {
    listener(this.graph);
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The secret that allows pushing an SDL for a partner; null if there is none. */
  async pushSecret(name: string): Promise<string | null> {
    const reference = this.members.find(({ link }) => link.partner.name === name)?.link.partner.pushToken;
    const { environment, file } = this.options;
    if (reference === undefined) return null;
    return readSecret(reference, { environment, folder: file.folder }).catch(() => null);
  }

  /** Tries an SDL that a partner sent. Resolves with why it is not in force; empty if it is. Null for no such partner. */
  async push(name: string, sdl: string): Promise<readonly HubFault[] | null> {
    const member = this.members.find(({ link }) => link.partner.name === name);
    return member ? this.inTurn(() => this.change(member, sdl)) : null;
  }

  /** Asks a partner for its SDL and tries it. */
  async refresh(name: string): Promise<readonly HubFault[] | null> {
    const member = this.members.find(({ link }) => link.partner.name === name);
    return member ? this.inTurn(() => this.poll(member)) : null;
  }

  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.turn.catch(() => undefined);
    await Promise.all(this.members.map(({ link }) => link.close()));
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = this.turn.then(act, act);
    this.turn = next.catch(() => undefined);
    return next;
  }

  private async start(): Promise<void> {
    const seen = await Promise.all(
      this.members.map(async (member) => {
        const { name } = member.link.partner;
        const now = member.link.isPushed && member.link.partner.sdl === undefined ? null : await this.fetch(member);
        return { member, now, earlier: await this.kept.read(name) };
      }),
    );
    for (const { member, now, earlier } of seen) member.sdl = now ?? earlier;
    const first = await this.compose();
    const refused = new Set(first.faults.map(({ partner }) => partner));
    let { composed } = first;
    for (const { member, now, earlier } of seen) {
      if (!refused.has(member.link.partner.name)) continue;
      member.faults = first.faults.filter(({ partner }) => partner === member.link.partner.name);
      this.logFaults(member);
      member.sdl = now !== null && earlier !== null && earlier !== now ? earlier : null;
    }
    if (refused.size > 0) {
      const second = await this.compose();
      composed = second.composed;
      for (const { partner } of second.faults) {
        const member = this.members.find(({ link }) => link.partner.name === partner);
        if (member) member.sdl = null;
      }
    }
    for (const member of this.members) if (member.sdl !== null) member.since = new Date();
    await this.goLive(composed);
    this.pollAgain();
  }

  private pollAgain(): void {
    for (const member of this.members) {
      const { link } = member;
      if (link.isPushed && link.partner.sdl === undefined) continue;
      const timer = setInterval(() => {
        void this.inTurn(() => this.poll(member)).catch((error: unknown) => {
          this.options.log.warn({ partner: link.partner.name, err: error }, 'a partner could not be looked at');
        });
      }, link.partner.pollSeconds * 1000);
      timer.unref();
      this.timers.push(timer);
    }
  }

  private async poll(member: Member): Promise<readonly HubFault[]> {
    const sdl = await this.fetch(member);
    return sdl === null ? member.faults : this.change(member, sdl);
  }

  /** The SDL that a partner shows; null, with a fault, if it shows none. */
  private async fetch(member: Member): Promise<string | null> {
    try {
      return await member.link.sdl();
    } catch (error) {
      const { name } = member.link.partner;
      const reason = error instanceof ServiceFailure ? error.reason : 'CONNECTION';
      const why = error instanceof AdapterError ? error.message : `The service ${REASONS[reason]}`;
      const message = `${why}: expected its SDL.`;
      member.faults = [{ partner: name, rule: 'UNREACHABLE', type: null, field: null, message }];
      this.logFaults(member);
      return null;
    }
  }

  private async change(member: Member, sdl: string): Promise<readonly HubFault[]> {
    const { name } = member.link.partner;
    if (sdl === member.sdl) {
      member.faults = [];
      return [];
    }
    const { composed, faults } = await this.compose({ member, sdl });
    member.faults = faults;
    if (faults.length > 0) {
      this.logFaults(member);
      return faults;
    }
    member.sdl = sdl;
    member.since = new Date();
    await this.goLive(composed);
    this.options.log.info({ partner: name }, 'the SDL of a partner is in force');
    return [];
  }

  private async compose(changed?: { readonly member: Member; readonly sdl: string }) {
    const partners = this.members.flatMap((member): PartnerSdl[] => {
      const sdl = member === changed?.member ? changed.sdl : member.sdl;
      const { name, owns, reads } = member.link.partner;
      return sdl === null ? [] : [{ partner: { name, owns, reads }, sdl, url: member.link.url }];
    });
    const { ourSdl, ourUrl } = this.options;
    const composed = await composeInThread({ ours: ourSdl, ourUrl, partners });
    return { composed, faults: composed.faults };
  }

  private async goLive(composed: ComposedGraph): Promise<void> {
    const { scalars, ours, metrics } = this.options;
    const services = new Map(
      composed.partners.flatMap(({ name, answered }) => {
        const member = this.members.find(({ link }) => link.partner.name === name);
        if (!member) return [];
        const { source, guarded } = member.link;
        return [[name, new Service({ name, answers: answerSchema(answered, scalars), source, guarded })] as const];
      }),
    );
    const owners = new Map(composed.partners.flatMap(({ name, owned }) => owned.map((one) => [one, name] as const)));
    this.current = await HubGraph.open({
      ...{ supergraphSdl: composed.supergraphSdl, publicSdl: composed.publicSdl, owners, services, scalars, ours },
      onCall: (call) => {
        metrics.count(call);
      },
    });
    for (const listener of this.listeners) listener(this.current);
    await this.kept.writeSupergraph(composed.supergraphSdl);
    for (const { link, sdl } of this.members) if (sdl !== null) await this.kept.write(link.partner.name, sdl);
  }

  private logFaults({ link, faults }: Member): void {
    this.options.metrics.refuse(link.partner.name);
    for (const fault of faults) this.options.log.warn({ fault }, faultInWords(fault));
  }
}
