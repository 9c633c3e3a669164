import { type FieldDefinitionNode, Kind, print, type TypeDefinitionNode } from 'graphql';
import type { HubFault, HubRule } from '../partner/hub-fault.js';
import { ownsType, type Partner } from '../partner/partner-file.js';
import type { OurGraph } from './our-graph.js';
import { forbiddenReads } from './reads.js';
import { fieldOf, hasDirective, hasFields, isEnum, isInput, isScalar, keysOf, type Types } from './sdl-types.js';

/** Directives on types of the shared graph that only say how the partner takes part. */
const TAKING_PART = new Set(['key', 'shareable', 'external', 'requires', 'interfaceObject', 'extends', 'deprecated']);
/** Directives that a hub without them would not keep. */
const NOT_ENFORCED = new Set(['authenticated', 'requiresScopes', 'policy', 'context', 'fromContext']);

export interface PolicyQuestion {
  readonly partner: Pick<Partner, 'name' | 'owns' | 'reads'>;
  readonly types: Types;
  readonly ours: OurGraph;
  /** Types, and fields of shared types as `City.jobs` or `Query.jobs`, that other partners answer, with their names. */
  readonly taken: ReadonlyMap<string, string>;
}

type Report = (rule: HubRule, type: string | null, field: string | null, message: string) => void;

/** What the types of a partner break of the policy: the shared graph stays as it is, whatever is added to it. */
export function policyFaults(question: PolicyQuestion): readonly HubFault[] {
  const faults: HubFault[] = [];
  const report: Report = (rule, type, field, message) => {
    faults.push({ partner: question.partner.name, rule, type, field, message });
  };
  for (const [name, node] of question.types) {
    checkNames(name, node, report);
    checkDirectives(name, node, question.ours.has(name), report);
    checkReads(name, node, question, report);
    if (name === 'Mutation')
      checkRoot(node, 'ROOT_MUTATION', 'mutations change the shared graph by its own fields alone', report);
    else if (name === 'Subscription') checkRoot(node, 'ROOT_SUBSCRIPTION', 'the hub answers queries', report);
    else if (name === 'Query') checkQuery(node, question, report);
    else if (question.ours.has(name)) checkShared(name, node, question, report);
    else if (question.taken.has(name) && !question.partner.owns.includes(name)) {
      const other = question.taken.get(name) ?? '';
      report(
        'FOREIGN_TYPE',
        name,
        null,
        `the service ${other} declares ${name}, expected another name, or ${name} in owns.`,
      );
    } else if (!ownsType(question.partner, name)) {
      const owned = question.partner.owns.join(', ') || 'none';
      report('FOREIGN_TYPE', name, null, `the type ${name} was given, expected names that the partner owns: ${owned}.`);
    }
  }
  return faults;
}

function checkNames(name: string, node: TypeDefinitionNode, report: Report): void {
  if (name.startsWith('_')) report('NAME', name, null, `${name} was given, expected a name without a leading _.`);
  for (const field of hasFields(node) ? (node.fields ?? []) : []) {
    if (field.name.value.startsWith('_')) {
      // The fields of federation itself, in an SDL that was printed from a schema.
      if (name === 'Query' && ['_entities', '_service'].includes(field.name.value)) continue;
      report('NAME', name, field.name.value, `${field.name.value} was given, expected a name without a leading _.`);
    }
  }
}

function checkDirectives(type: string, node: TypeDefinitionNode, isOurs: boolean, report: Report): void {
  const fields = hasFields(node) ? (node.fields ?? []) : [];
  const check = (field: FieldDefinitionNode | null): void => {
    for (const { name } of (field ?? node).directives ?? []) {
      const [at, directive] = [field?.name.value ?? null, name.value];
      if (directive === 'override') {
        report('OVERRIDE', type, at, '@override was given, expected fields that no other service answers.');
      } else if (NOT_ENFORCED.has(directive)) {
        report(
          'DIRECTIVE',
          type,
          at,
          `@${directive} was given, which the hub does not enforce: check the token of the hub in the service.`,
        );
      } else if (
        isOurs &&
        !TAKING_PART.has(directive) &&
        !(field !== null && ['tag', 'provides', 'cost', 'listSize'].includes(directive))
      ) {
        report(
          'DIRECTIVE',
          type,
          at,
          `@${directive} was given on a type of the shared graph, expected one of ${[...TAKING_PART].map((one) => `@${one}`).join(', ')}.`,
        );
      }
    }
  };
  check(null);
  fields.forEach(check);
}

function checkRoot(node: TypeDefinitionNode, rule: HubRule, why: string, report: Report): void {
  const fields = hasFields(node) ? (node.fields ?? []) : [];
  for (const { name } of fields)
    report(rule, node.name.value, name.value, `a root field was given, expected none: ${why}.`);
}

function checkQuery(node: TypeDefinitionNode, { ours, taken }: PolicyQuestion, report: Report): void {
  const own = ours.types.get('Query');
  for (const field of hasFields(node) ? (node.fields ?? []) : []) {
    const name = field.name.value;
    const ourField = fieldOf(own, name);
    const other = taken.get(`Query.${name}`);
    if (ourField && !(hasDirective(ourField, 'shareable') && hasDirective(field, 'shareable'))) {
      report('SHADOW', 'Query', name, 'the shared graph answers this field, expected another name.');
    } else if (other !== undefined) {
      report('SHADOW', 'Query', name, `the service ${other} answers this field, expected another name.`);
    }
  }
}

function checkShared(name: string, node: TypeDefinitionNode, question: PolicyQuestion, report: Report): void {
  const own = question.ours.types.get(name);
  if (!own) return;
  if (isScalar(node) && isScalar(own)) return;
  if (isEnum(own) && isEnum(node)) {
    const values = own.values?.map((value) => value.name.value) ?? [];
    for (const { name: value } of node.values ?? []) {
      if (!values.includes(value.value)) {
        report('SHARED_TYPE', name, value.value, `a value was added, expected one of ${values.join(', ')}.`);
      }
    }
    return;
  }
  if (isInput(own) && isInput(node)) {
    const shape = (fields: typeof own.fields): string =>
      (fields ?? [])
        .map((field) => `${field.name.value}: ${print(field.type)}`)
        .sort()
        .join(', ');
    if (shape(own.fields) !== shape(node.fields)) {
      report('SHARED_TYPE', name, null, `another input was given, expected { ${shape(own.fields)} }.`);
    }
    return;
  }
  const isInterfaceObject = own.kind === Kind.INTERFACE_TYPE_DEFINITION && hasDirective(node, 'interfaceObject');
  if (!hasFields(own) || !hasFields(node) || (own.kind !== node.kind && !isInterfaceObject)) {
    report(
      'SHARED_TYPE',
      name,
      null,
      `${name} was declared otherwise than in the shared graph, expected its declaration.`,
    );
    return;
  }
  if (question.ours.isEntity(name)) checkEntity(name, node, question, report);
  else checkValueType(name, node, question, report);
}

function checkValueType(name: string, node: TypeDefinitionNode, { ours }: PolicyQuestion, report: Report): void {
  const own = ours.types.get(name);
  for (const field of hasFields(node) ? (node.fields ?? []) : []) {
    const same = fieldOf(own, field.name.value);
    if (!same) {
      report('SHARED_TYPE', name, field.name.value, `a field was added to ${name}, which has no key, expected none.`);
    } else if (!ours.isShareable(name)) {
      report('SHADOW', name, field.name.value, 'the shared graph answers this field, expected another name.');
    }
  }
}

function checkEntity(name: string, node: TypeDefinitionNode, question: PolicyQuestion, report: Report): void {
  const { ours, taken } = question;
  const own = ours.types.get(name);
  const ourKeys = keysOf(own);
  const keys = keysOf(node);
  if (keys.length === 0) report('KEY', name, null, `no @key was given, expected one of ${ourKeys.join(', ')}.`);
  for (const key of keys) {
    if (!ourKeys.includes(key))
      report('KEY', name, null, `@key(fields: "${key}") was given, expected one of ${ourKeys.join(', ')}.`);
  }
  const inKeys = new Set(ourKeys.flatMap((key) => key.split(' ')));
  const related = [name, ...ours.implementers(name), ...interfacesOf(own)];
  for (const field of hasFields(node) ? (node.fields ?? []) : []) {
    const at = field.name.value;
    const owner = related.find((type) => fieldOf(ours.types.get(type), at) !== undefined);
    if (owner !== undefined) {
      const ourField = fieldOf(own, at);
      const isTakenOver =
        ourField !== undefined && hasDirective(ourField, 'shareable') && hasDirective(field, 'shareable');
      if (inKeys.has(at) || hasDirective(field, 'external') || isTakenOver) continue;
      report('SHADOW', name, at, `the shared graph answers ${owner}.${at}, expected another name.`);
      continue;
    }
    const other = related.map((type) => taken.get(`${type}.${at}`)).find((one) => one !== undefined);
    if (other !== undefined)
      report('SHADOW', name, at, `the service ${other} answers this field, expected another name.`);
  }
}

function interfacesOf(node: TypeDefinitionNode | undefined): readonly string[] {
  return hasFields(node) ? (node.interfaces ?? []).map((one) => one.name.value) : [];
}

function checkReads(name: string, node: TypeDefinitionNode, question: PolicyQuestion, report: Report): void {
  for (const field of hasFields(node) ? (node.fields ?? []) : []) {
    for (const message of forbiddenReads(name, field, question)) report('READS', name, field.name.value, message);
  }
}
