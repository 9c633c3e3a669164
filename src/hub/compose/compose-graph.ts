import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, GraphQLError, Kind, parse, print, validateSchema } from 'graphql';
import { buildASTSchema } from 'graphql';
import type { HubFault } from '../partner/hub-fault.js';
import { OUR_SERVICE, type Partner } from '../partner/partner-file.js';
import { OurGraph } from './our-graph.js';
import { policyFaults } from './policy.js';
import { readSdl } from './read-sdl.js';
import { serviceSdl } from './service-sdl.js';
import { directivesOf, hasFields, textArgument, type Types, typesOf } from './sdl-types.js';

export interface PartnerSdl {
  readonly partner: Pick<Partner, 'name' | 'owns' | 'reads'>;
  readonly sdl: string;
  /** Shown in the supergraph, for routers that serve it. */
  readonly url: string;
}

export interface ComposedPartner {
  readonly name: string;
  /** The SDL that answers of the partner are checked by. */
  readonly answered: string;
  /** Types, and fields of shared types as `City.jobs`, that the partner answers. */
  readonly owned: readonly string[];
}

export interface ComposedGraph {
  readonly supergraphSdl: string;
  /** The schema that clients see. */
  readonly publicSdl: string;
  readonly partners: readonly ComposedPartner[];
  /** Why partners are not in the graph. */
  readonly faults: readonly HubFault[];
}

export interface CompositionInput {
  /** The SDL of the shared graph. */
  readonly ours: string;
  readonly ourUrl: string;
  /** In the order in which they were accepted: where two partners clash, the first has the name. */
  readonly partners: readonly PartnerSdl[];
  /** Whether nothing is composed once a partner breaks the policy: nothing of it would be used. */
  readonly isTrial?: boolean;
}

/**
 * Composes the shared graph with every partner that composes and keeps the policy. A partner that does not is left out,
 * with its faults. Throws an Error if the shared graph does not compose by itself.
 */
export function composeGraph({ ours, ourUrl, partners, isTrial = false }: CompositionInput): ComposedGraph {
  const our = new OurGraph(ours);
  const own = { name: OUR_SERVICE, url: ourUrl, typeDefs: our.document };
  const faults: HubFault[] = [];
  const taken = new Map<string, string>();
  const ready = partners.flatMap(({ partner, sdl, url }) => {
    const read = readSdl(partner.name, sdl);
    const found = [...read.faults, ...policyFaults({ partner, types: read.types, ours: our, taken })];
    if (found.length > 0) {
      faults.push(...found);
      return [];
    }
    const service = serviceSdl(read.types, our);
    const owned = ownedBy(read.types, our);
    for (const name of owned) taken.set(name, partner.name);
    return [{ name: partner.name, url, typeDefs: service.composed, answered: service.answered, owned }];
  });
  if (isTrial && faults.length > 0) return { supergraphSdl: '', publicSdl: '', partners: [], faults };
  // Together first, which is almost always right; one after the other to find who is not.
  let result = composed([own, ...ready]);
  let accepted: typeof ready = ready;
  if ('errors' in result) {
    accepted = [];
    result = composed([own]);
    if ('errors' in result) throw new Error(`The shared graph does not compose: ${result.errors.join(' ')}`);
    for (const one of ready) {
      const next = composed([own, ...accepted, one]);
      if ('errors' in next) {
        faults.push(...next.errors.map((message) => compositionFault(one.name, message)));
        continue;
      }
      accepted.push(one);
      result = next;
    }
  }
  if ('errors' in result) throw new Error('The composition failed.');
  return {
    supergraphSdl: result.sdl,
    publicSdl: result.publicSdl,
    partners: accepted.map(({ name, answered, owned }) => ({ name, owned, answered: print(answered) })),
    faults,
  };
}

function compositionFault(partner: string, message: string): HubFault {
  const [, type = null, field = null] = /"([A-Za-z]\w*)(?:\.(\w+))?/.exec(message) ?? [];
  return { partner, rule: 'COMPOSITION', type, field, message: message.replaceAll(/\s+/g, ' ').slice(0, 500) };
}

interface Service {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

function composed(
  services: readonly Service[],
): { readonly sdl: string; readonly publicSdl: string } | { readonly errors: readonly string[] } {
  try {
    for (const { name, typeDefs } of services) {
      if (name !== OUR_SERVICE) requireSound(typeDefs);
    }
    const { supergraphSdl, publicSdl, errors } = composeServices([...services]);
    if (errors) return { errors: errors.slice(0, 20).map(({ message }) => message) };
    const unread = unreadByPlanner(supergraphSdl);
    if (unread !== null) return { errors: [unread] };
    const foreign = foreignResolvers(supergraphSdl, services[0]?.typeDefs);
    return foreign.length > 0 ? { errors: foreign } : { sdl: supergraphSdl, publicSdl };
  } catch (error) {
    return { errors: [error instanceof Error ? error.message : String(error)] };
  }
}

/** Why the planner cannot read a graph, which reads less than the composition writes, such as lists of lists; null if it can. */
function unreadByPlanner(supergraphSdl: string): string | null {
  try {
    new QueryPlanner(supergraphSdl);
    return null;
  } catch (error) {
    return `The planner of queries cannot read it: ${(error as Error).message.trim().replaceAll(/\s+/g, ' ')}.`;
  }
}

/** Throws an Error for an SDL that is no schema by itself, such as one with a type that is used and not declared. */
function requireSound(typeDefs: DocumentNode): void {
  const definitions = typeDefs.definitions.filter((node) => node.kind !== Kind.SCHEMA_EXTENSION);
  const stripped: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const schema = buildASTSchema(stripped, { assumeValidSDL: true });
  const errors = validateSchema(schema).filter(({ message }) => !/Query root type must be provided/.test(message));
  if (errors.length > 0) throw new GraphQLError(errors.map(({ message }) => message).join(' '));
}

/** What partners answer: types of their own, fields that they add to shared types, and root fields. */
function ownedBy(types: Types, ours: OurGraph): readonly string[] {
  return [...types].flatMap(([name, node]) => {
    if (name !== 'Query' && !ours.has(name)) return [name];
    const own = ours.types.get(name);
    const ourFields = new Set(hasFields(own) ? own.fields?.map((field) => field.name.value) : []);
    const fields = hasFields(node) ? (node.fields ?? []) : [];
    return fields
      .filter((field) => !ourFields.has(field.name.value) && !field.name.value.startsWith('_'))
      .map((field) => `${name}.${field.name.value}`);
  });
}

/**
 * The second look at what came out, independent of the first: every field of the shared graph is answered by the shared
 * graph alone, keys aside. Returns a sentence for each that is not.
 */
function foreignResolvers(supergraphSdl: string, ours: DocumentNode | undefined): readonly string[] {
  if (!ours) return [];
  const ourTypes = typesOf(ours);
  const supergraph = typesOf(parse(supergraphSdl, { noLocation: true }));
  const found: string[] = [];
  for (const [name, own] of ourTypes) {
    const node = supergraph.get(name);
    if (!hasFields(own) || !hasFields(node) || !isOfOneService(own, name)) continue;
    for (const field of own.fields ?? []) {
      const at = node.fields?.find((one) => one.name.value === field.name.value);
      const hidden = directivesOf(field, 'inaccessible').length;
      if (!at || directivesOf(at, 'inaccessible').length !== hidden) {
        found.push(`"${name}.${field.name.value}" of the shared graph would be hidden.`);
      } else if (print(at.type) !== print(field.type)) {
        found.push(`"${name}.${field.name.value}" of the shared graph would change its type to ${print(at.type)}.`);
      }
      if (!at || isKeyField(own, field.name.value)) continue;
      const joins = directivesOf(at, 'join__field');
      const others = joins.filter(
        (join) => enumArgument(join, 'graph') !== OUR_SERVICE.toUpperCase() && !isTrue(join, 'external'),
      );
      if (others.length > 0)
        found.push(`"${name}.${field.name.value}" of the shared graph would be answered by another service.`);
    }
  }
  return found;
}

/** Whether the shared graph alone answers a type: value types such as PageInfo are answered by the service that has the page. */
function isOfOneService(node: Parameters<typeof directivesOf>[0], name: string): boolean {
  return name === 'Query' || name === 'Mutation' || directivesOf(node, 'key').length > 0;
}

function isKeyField(node: Parameters<typeof directivesOf>[0], name: string): boolean {
  return directivesOf(node, 'key').some((key) =>
    textArgument(key, 'fields')
      .split(/[\s,]+/)
      .includes(name),
  );
}

type Directive = ReturnType<typeof directivesOf>[number];

function enumArgument(directive: Directive, name: string): string {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.ENUM ? value.value : '';
}

function isTrue(directive: Directive, name: string): boolean {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.BOOLEAN && value.value;
}
