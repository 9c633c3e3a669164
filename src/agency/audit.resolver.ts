import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { AuditCheck, AuditConnection } from './audit.type.js';
import { requireDesk } from './desk.js';

const FIRST = 50;

@Resolver()
export class AuditResolver {
  @Query(() => AuditConnection, {
    description:
      'Requests of callers with a key, refused bearers and writes, the latest first; a request is there a second after its end. For administrators. Errors: UNAUTHENTICATED, FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR.',
  })
  audit(
    @Arg('first', () => Int, { defaultValue: FIRST, description: 'At most this many, up to 500.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Arg('caller', () => String, { nullable: true, description: 'Only those of this agency.' }) caller: string | null,
    @Ctx() context: RequestContext,
  ) {
    return requireDesk(context).loadAudit({ first, after: after ?? null, caller: caller ?? null });
  }

  @Query(() => AuditCheck, {
    description:
      'Follows the chain of the audit from its beginning. For administrators. Errors: UNAUTHENTICATED, FORBIDDEN.',
  })
  auditCheck(@Ctx() context: RequestContext) {
    return requireDesk(context).verifyAudit();
  }
}
