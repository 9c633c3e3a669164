import { Extensions } from 'type-graphql';
import type { Role } from './caller.js';

/** Who imports, corrects and retracts. */
export const WRITERS: readonly Role[] = ['IMPORTER', 'ADMINISTRATOR'];
/** Who manages keys and reads the audit. */
export const ADMINISTRATORS: readonly Role[] = ['ADMINISTRATOR'];

/** Declares the roles that a root field is for, so that the published SDL says so to routers. The resolver requires one of them. */
export function AllowedTo(roles: readonly Role[]): MethodDecorator {
  return Extensions({ roles });
}

/** The roles that a root field is for; null if it is for everybody who may read. */
export function rolesOf({ extensions }: { readonly extensions: object }): readonly Role[] | null {
  return 'roles' in extensions ? (extensions.roles as readonly Role[]) : null;
}
