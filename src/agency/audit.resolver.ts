import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { ADMINISTRATORS, AllowedTo } from '../access/allowed-to.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { AuditCheck, AuditConnection } from './audit.type.js';
import { requireDesk } from './desk.js';

@Resolver()
export class AuditResolver {
  @Query(() => AuditConnection, {
    description:
      'Requests of callers with a key, refused bearers and writes, the latest first; a request is there a second after its end. For administrators. Errors: UNAUTHENTICATED, FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR.',
  })
  @AllowedTo(ADMINISTRATORS)
  audit(
    @Args() page: PageArgs,
    @Arg('caller', () => String, { nullable: true, description: 'Only those of this agency.' }) caller: string | null,
    @Ctx() context: RequestContext,
  ) {
    return requireDesk(context).loadAudit({ page, caller: caller ?? null });
  }

  @Query(() => AuditCheck, {
    description:
      'Follows the chain of the audit from its beginning. For administrators. Errors: UNAUTHENTICATED, FORBIDDEN.',
  })
  @AllowedTo(ADMINISTRATORS)
  auditCheck(@Ctx() context: RequestContext) {
    return requireDesk(context).verifyAudit();
  }
}
