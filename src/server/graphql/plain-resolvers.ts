import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { isInterfaceType, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { typeNameOf } from '../../kernel/node.type.js';

type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Pick<
  Storage['queries'][number],
  'target' | 'methodName' | 'schemaName' | 'params' | 'roles' | 'middlewares'
> & { readonly kind?: string; readonly getObjectType?: () => unknown };
type Param = NonNullable<Handler['params']>[number];
type Class = Handler['target'];
type Plain = GraphQLFieldResolver<unknown, unknown, Arguments>;
type Arguments = Readonly<Record<string, unknown>>;
const plain = new WeakSet<object>();

/** Whether a resolver does without the info of its field. */
export function isPlainResolver(resolve: object): boolean {
  return plain.has(resolve);
}

type ReadParam = (root: unknown, args: Arguments, context: unknown) => unknown;

/**
 * Calls the methods of the resolvers directly. type-graphql awaits a validation of every argument, even if none is
 * wanted, and wraps every property in a call: a promise for each field of each entry of a list. Fields that need more
 * than their method, such as middleware, keep what type-graphql made.
 */
export function usePlainResolvers(schema: GraphQLSchema, resolvers: readonly Class[]): GraphQLSchema {
  const storage = getMetadataStorage();
  const instances = new Map<Class, object>();
  const instanceOf = (target: Class): object => {
    let instance = instances.get(target);
    if (!instance) instances.set(target, (instance = new (target as new () => object)()));
    return instance;
  };
  // A class that others extend is not listed itself.
  const listed = (handlers: readonly Handler[]): readonly Handler[] =>
    handlers.flatMap((one) =>
      resolvers
        .filter((target) => target === one.target || target.prototype instanceof one.target)
        .map((target) => ({ ...one, target })),
    );
  const roots = new Map<unknown, readonly Handler[]>([
    [schema.getQueryType(), listed(storage.queries)],
    [schema.getMutationType(), listed(storage.mutations)],
  ]);
  const internal = storage.fieldResolvers.filter(({ kind }) => kind === 'internal');
  const external = listed(storage.fieldResolvers.filter(({ kind }) => kind === 'external'));
  for (const type of Object.values(schema.getTypeMap())) {
    // Every interface resolves the type of a value in the same way; type-graphql would await it.
    if (isInterfaceType(type)) type.resolveType = (value: Parameters<typeof typeNameOf>[0]) => typeNameOf(value);
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const classes = classesOf(storage, type.name);
    const handlers =
      roots.get(type) ?? [...internal, ...external].filter((one) => classes.has(one.getObjectType?.() as Class));
    for (const field of Object.values(type.getFields())) {
      const own = handlers.filter(({ schemaName }) => schemaName === field.name);
      const [handler] = own;
      if (own.length === 1 && handler && isPlain(handler)) {
        const resolve = callOf(storage, handler, instanceOf(handler.target));
        plain.add(resolve);
        field.resolve = resolve;
      } else if (own.length === 0 && isProperty(storage, classes, field.name)) {
        delete field.resolve;
      }
    }
  }
  return schema;
}

/** A class of the schema, those that it extends and those that it implements. */
function classesOf({ objectTypes, interfaceTypes }: Storage, name: string): ReadonlySet<Class> {
  const found = new Set<Class>();
  const add = (target: Class): void => {
    if (found.has(target)) return;
    found.add(target);
    const declared = [...objectTypes, ...interfaceTypes].find((one) => one.target === target);
    for (const one of declared?.interfaceClasses ?? []) add(one);
    const above = Object.getPrototypeOf(target) as Class;
    if ((above as Class | { prototype?: unknown }).prototype !== undefined) add(above);
  };
  for (const one of objectTypes) if (one.name === name) add(one.target);
  return found;
}

function isPlain(handler: Handler): boolean {
  return (
    handler.kind !== 'internal' &&
    !handler.roles?.length &&
    !handler.middlewares?.length &&
    (handler.params ?? []).every(
      (one) => ['arg', 'args', 'context'].includes(one.kind) || (one.kind === 'root' && !one.getType),
    )
  );
}

/** Whether a field is read from a property of the same name, without middleware. */
function isProperty({ fields }: Storage, classes: ReadonlySet<Class>, name: string): boolean {
  const declared = fields.filter((one) => one.schemaName === name && classes.has(one.target));
  return declared.length > 0 && declared.every((one) => one.name === name && !one.middlewares?.length && !one.roles);
}

function callOf(storage: Storage, { methodName, params = [] }: Handler, instance: object): Plain {
  const method = (instance as Record<string, (...given: unknown[]) => unknown>)[methodName];
  if (!method) throw new Error(`${methodName} is no method of its resolver.`);
  const [a, b, c, ...rest] = params
    .toSorted((one, other) => one.index - other.index)
    .map((one) => reader(storage, one));
  if (!a) return () => method.call(instance);
  if (!b) return (root, args, context) => method.call(instance, a(root, args, context));
  if (!c) return (root, args, context) => method.call(instance, a(root, args, context), b(root, args, context));
  return (root, args, context) =>
    method.call(
      instance,
      ...[a(root, args, context), b(root, args, context), c(root, args, context)],
      ...rest.map((read) => read(root, args, context)),
    );
}

function reader(storage: Storage, param: Param): ReadParam {
  switch (param.kind) {
    case 'root':
    case 'context': {
      const { kind, propertyName: name } = param;
      const own: ReadParam = kind === 'root' ? (root) => root : (_root, _args, context) => context;
      if (name === undefined) return own;
      return (root, args, context) => (own(root, args, context) as Record<string, unknown>)[name];
    }
    case 'arg': {
      const { name } = param;
      return (_root, args) => args[name];
    }
    case 'args': {
      const target = param.getType() as new () => Record<string, unknown>;
      const names = [...new Set(argumentNames(storage, target))];
      return (_root, args) => {
        const instance = new target();
        for (const name of names) if (args[name] !== undefined) instance[name] = args[name];
        return instance;
      };
    }
    default:
      throw new Error(`A parameter of the kind ${param.kind} is read by type-graphql alone.`);
  }
}

/** The arguments of a class and of those that it extends. */
function argumentNames({ argumentTypes }: Storage, target: Class): string[] {
  const own = argumentTypes.find((one) => one.target === target)?.fields?.map(({ name }) => name) ?? [];
  const above = Object.getPrototypeOf(target) as Class & { readonly prototype?: unknown };
  return above.prototype === undefined ? own : [...own, ...argumentNames({ argumentTypes } as Storage, above)];
}
