import type { lookup } from 'node:dns';
import type { Logger } from 'pino';
import type { ComposedGraph, PartnerSdl } from '../compose/compose-graph.js';
import { composeInThread } from '../compose/compose-in-thread.js';
import type { HubGraph } from '../graph/hub-graph.js';
import { faultInWords, type HubFault } from '../partner/hub-fault.js';
import type { Partner, PartnerFile } from '../partner/partner-file.js';
import { readSecret, type SecretPlaces } from '../partner/secret.js';
import type { HubMetrics } from './hub-metrics.js';
import { KeptSdl } from './kept-sdl.js';
import { Member, type PartnerReport } from './member.js';
import { openGraph, type SharedPart } from './open-graph.js';

export interface HubOptions {
  readonly file: PartnerFile;
  readonly environment: SecretPlaces['environment'];
  /** Folder of what was last in force. */
  readonly folder: string;
  readonly shared: SharedPart;
  readonly metrics: HubMetrics;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly lookup?: typeof lookup;
}

type Listener = (graph: HubGraph) => void;

/**
 * The graph of the partners together with ours. A change of a partner, of the file of partners or of the shared graph goes
 * live when it composes and keeps the policy; until then, and whenever it does not, the graph in force stays.
 */
export class Hub {
  /** In the order in which they were accepted: where two clash, the first has the name. */
  private members: readonly Member[] = [];
  private readonly kept: KeptSdl;
  private readonly listeners = new Set<Listener>();
  private current: HubGraph | null = null;
  private ourSdl = '';
  /** Changes are tried one after the other. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly options: HubOptions) {
    this.kept = new KeptSdl(options.folder);
  }

  /**
   * Opens the hub with whichever partners can be had now; the others join when they can. Throws an Error without the SDL of
   * the shared graph, now or kept.
   */
  static async open(options: HubOptions): Promise<Hub> {
    const hub = new Hub(options);
    options.metrics.watch({
      partners: () => hub.members.map(({ report }) => report),
      plans: () => hub.current?.plans ?? 0,
    });
    hub.ourSdl = await hub.fetchOurs();
    await hub.inTurn(() => hub.apply(options.file));
    return hub;
  }

  get graph(): HubGraph {
    if (!this.current) throw new Error('The hub has no graph yet.');
    return this.current;
  }

  get reports(): readonly PartnerReport[] {
    return this.members.map(({ report }) => report);
  }

  /** Calls with the graph in force, now and after every change. Returns how to stop. */
  follow(listener: Listener): () => void {
    listener(this.graph);
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The secret that allows pushing an SDL for a partner; null if there is none. */
  async pushSecret(name: string): Promise<string | null> {
    const reference = this.member(name)?.partner.pushToken;
    const { environment, file } = this.options;
    if (reference === undefined) return null;
    return readSecret(reference, { environment, folder: file.folder }).catch(() => null);
  }

  /** Tries an SDL that a partner sent. Resolves with why it is not in force; empty if it is. Null for no such partner. */
  async push(name: string, sdl: string): Promise<readonly HubFault[] | null> {
    const member = this.member(name);
    return member ? this.inTurn(() => this.change(member, sdl)) : null;
  }

  /** Asks a partner for its SDL and tries it. Null for no such partner. */
  async refresh(name: string): Promise<readonly HubFault[] | null> {
    const member = this.member(name);
    return member ? this.inTurn(() => this.poll(member)) : null;
  }

  /** Takes over the file of partners as it is now. Resolves with false while an entry of it is not in force. */
  async reload(file: PartnerFile): Promise<boolean> {
    return this.inTurn(() => this.apply(file));
  }

  /** Takes over the SDL of the shared graph as it is now; a partner that no longer fits it leaves. */
  async refreshShared(): Promise<void> {
    await this.inTurn(async () => {
      const sdl = await this.options.shared.sdl();
      if (sdl === this.ourSdl) return;
      await this.compose(this.members, { ours: sdl });
      this.options.log.info('the SDL of the shared graph is in force');
    });
  }

  async close(): Promise<void> {
    await this.turn.catch(() => undefined);
    await Promise.all(this.members.map((member) => member.close()));
    this.members = [];
  }

  private member(name: string): Member | undefined {
    return this.members.find((one) => one.name === name);
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = this.turn.then(act, act);
    this.turn = next.catch(() => undefined);
    return next;
  }

  private async fetchOurs(): Promise<string> {
    try {
      return await this.options.shared.sdl();
    } catch (error) {
      const kept = await this.kept.readShared();
      if (kept === null) throw error;
      this.options.log.warn({ reason: (error as Error).message }, 'the shared graph as it was kept is in force');
      return kept;
    }
  }

  private async apply({ partners, folder }: PartnerFile): Promise<boolean> {
    const { environment, lookup } = this.options;
    const open = (partner: Partner): Member =>
      new Member(partner, { places: { environment, folder }, ...(lookup ? { lookup } : {}) });
    const stay = this.members.filter((member) => partners.some((one) => member.isLike(one)));
    const added = partners.filter((one) => !stay.some(({ name }) => name === one.name));
    const isKnown = ({ name }: Partner): boolean => this.member(name) !== undefined;
    const fresh = [...added.filter(isKnown), ...added.filter((one) => !isKnown(one))].map(open);
    if (this.current && fresh.length === 0 && stay.length === this.members.length) return true;
    const seen = new Map<Member, string>();
    await Promise.all(
      fresh.map(async (member) => {
        const now = member.isAsked ? await member.fetch() : null;
        if (now === null && member.faults.length > 0) this.logFaults(member);
        const sdl = now ?? this.member(member.name)?.sdl ?? (await this.kept.read(member.name));
        if (sdl !== null) seen.set(member, sdl);
      }),
    );
    const refused = await this.compose([...stay, ...fresh], { sdls: seen, isTrial: true });
    if (refused.size === 0) return true;
    const earlier = new Map<Member, string>();
    const members = [...stay];
    for (const member of fresh) {
      const before = this.member(member.name);
      const faults = refused.get(member);
      if (faults === undefined) {
        members.push(member);
        const sdl = seen.get(member);
        if (sdl !== undefined) earlier.set(member, sdl);
      } else if (before && before.sdl !== null) {
        // The entry as it was is the last that is good.
        before.faults = faults;
        members.push(before);
        member.closeLater();
      } else {
        member.faults = faults;
        members.push(member);
        const sdl = await this.kept.read(member.name);
        if (sdl !== null && sdl !== seen.get(member)) earlier.set(member, sdl);
      }
    }
    await this.compose(members, { sdls: earlier });
    return false;
  }

  private async poll(member: Member): Promise<readonly HubFault[]> {
    if (!this.members.includes(member)) return [];
    const sdl = await member.fetch();
    if (sdl !== null) return this.change(member, sdl);
    this.logFaults(member);
    return member.faults;
  }

  private async change(member: Member, sdl: string): Promise<readonly HubFault[]> {
    if (sdl === member.sdl) {
      member.faults = [];
      return [];
    }
    const refused = await this.compose(this.members, { sdls: new Map([[member, sdl]]), isTrial: true });
    member.faults = refused.get(member) ?? [...refused.values()].flat();
    if (refused.size === 0) this.options.log.info({ partner: member.name }, 'the SDL of a partner is in force');
    return member.faults;
  }

  /**
   * Composes members with the SDLs that are new. What is composed goes live, those who are refused left out; a trial goes
   * live as a whole or not at all. Returns why members were refused.
   */
  private async compose(
    members: readonly Member[],
    { sdls = new Map(), ours = this.ourSdl, isTrial = false }: ComposeOptions,
  ): Promise<ReadonlyMap<Member, readonly HubFault[]>> {
    const { shared, metrics } = this.options;
    // What is in force has its names before what is new.
    const ordered = [...members.filter((one) => !sdls.has(one)), ...members.filter((one) => sdls.has(one))];
    const partners = ordered.flatMap((member): readonly PartnerSdl[] => member.entry(sdls.get(member)));
    const composed = await composeInThread({ ours, ourUrl: shared.url, partners, isTrial });
    const refused = new Map<Member, readonly HubFault[]>();
    for (const member of members) {
      const faults = composed.faults.filter(({ partner }) => partner === member.name);
      if (faults.length === 0) continue;
      refused.set(member, faults);
      this.logFaults(member, faults);
    }
    if (isTrial && refused.size > 0) return refused;
    let graph: HubGraph;
    try {
      graph = await openGraph(composed, members, shared, (call) => {
        metrics.count(call);
      });
    } catch (error) {
      if (sdls.size === 0) throw error;
      return this.refuseAll(members, { sdls, ours, isTrial }, error as Error);
    }
    for (const member of members) {
      const faults = refused.get(member);
      if (faults) Object.assign(member, { sdl: null, since: null, faults });
      const sdl = sdls.get(member);
      if (faults || sdl === undefined) continue;
      if (sdl !== member.sdl) member.since = new Date();
      member.sdl = sdl;
    }
    this.ourSdl = ours;
    this.takeOver(graph, members);
    await this.keep(composed);
    return refused;
  }

  /** What composes and cannot be served all the same: nothing new of it goes live. */
  private async refuseAll(
    members: readonly Member[],
    { sdls = new Map(), ours = this.ourSdl, isTrial = false }: ComposeOptions,
    { message }: Error,
  ): Promise<ReadonlyMap<Member, readonly HubFault[]>> {
    const others = isTrial ? new Map<Member, readonly HubFault[]>() : await this.compose(members, { ours });
    const refused = new Map<Member, readonly HubFault[]>();
    for (const member of sdls.keys()) {
      const why = `it composes, and cannot be served: ${message}`.slice(0, 500);
      member.faults = [{ partner: member.name, rule: 'COMPOSITION', type: null, field: null, message: why }];
      refused.set(member, member.faults);
      this.logFaults(member);
    }
    return new Map([...others, ...refused]);
  }

  private takeOver(graph: HubGraph, members: readonly Member[]): void {
    for (const gone of this.members) if (!members.includes(gone)) gone.closeLater();
    this.members = members;
    for (const member of members) {
      member.pollWith(() => {
        void this.inTurn(() => this.poll(member)).catch((error: unknown) => {
          this.options.log.warn({ partner: member.name, err: error }, 'a partner could not be looked at');
        });
      });
    }
    this.current = graph;
    for (const listener of this.listeners) listener(graph);
  }

  /** A disk that is full is no reason to hold back what is composed. */
  private async keep({ supergraphSdl }: ComposedGraph): Promise<void> {
    try {
      await this.kept.writeSupergraph(supergraphSdl);
      await this.kept.writeShared(this.ourSdl);
      for (const { name, sdl } of this.members) if (sdl !== null) await this.kept.write(name, sdl);
    } catch (error) {
      this.options.log.warn({ err: error }, 'what is in force could not be kept');
    }
  }

  private logFaults({ name, faults: own }: Member, faults = own): void {
    this.options.metrics.refuse(name);
    for (const fault of faults) this.options.log.warn({ fault }, faultInWords(fault));
  }
}

interface ComposeOptions {
  /** SDLs that are not in force yet. */
  readonly sdls?: ReadonlyMap<Member, string>;
  readonly ours?: string;
  readonly isTrial?: boolean;
}
