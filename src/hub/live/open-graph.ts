import type { GraphQLScalarType } from 'graphql';
import { answerSchema } from '../border/answer-schema.js';
import { type Call, Service } from '../border/service.js';
import type { ComposedGraph } from '../compose/compose-graph.js';
import { type OurExecutor, HubGraph } from '../graph/hub-graph.js';
import type { Member } from './member.js';

/** The shared graph, to which partners add. */
export interface SharedPart {
  /** Shown in the supergraph, for routers that serve it. */
  readonly url: string;
  readonly ask: OurExecutor;
  /** The SDL as it is now. Throws an Error if it cannot be had. */
  readonly sdl: () => Promise<string>;
  readonly scalars: ReadonlyMap<string, GraphQLScalarType>;
}

/** What answers a composed graph: the planner, a service for each partner in it, and ours. Throws if it cannot be planned. */
export async function openGraph(
  { supergraphSdl, publicSdl, partners }: ComposedGraph,
  members: readonly Member[],
  { scalars, ask }: SharedPart,
  onCall: (call: Call) => void,
): Promise<HubGraph> {
  const services = new Map(
    partners.flatMap(({ name, answered }) => {
      const member = members.find((one) => one.name === name);
      if (!member) return [];
      const { source, guarded } = member.link;
      return [[name, new Service({ name, answers: answerSchema(answered, scalars), source, guarded })] as const];
    }),
  );
  const owners = new Map(partners.flatMap(({ name, owned }) => owned.map((one) => [one, name] as const)));
  return HubGraph.open({ supergraphSdl, publicSdl, owners, services, scalars, ours: ask, onCall });
}
