import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ADMINISTRATORS, AllowedTo } from '../access/allowed-to.js';
import { isEverything } from '../access/caller.js';
import type { RequestContext } from '../kernel/context.js';
import { ApiKey, ApiKeyInput, NewApiKey, Viewer } from './api-key.type.js';
import { requireDesk } from './desk.js';

@Resolver()
export class ApiKeyResolver {
  @Query(() => Viewer, { description: 'Who asks, as the server recognized the key that was sent.' })
  viewer(@Ctx() { caller }: RequestContext): Viewer {
    const { role, name, reading } = caller;
    const writes = role === 'IMPORTER' || role === 'ADMINISTRATOR';
    return { role, name, readsEverything: isEverything(reading), writes };
  }

  @Query(() => [ApiKey], {
    description: 'All keys, the latest first. For administrators. Errors: UNAUTHENTICATED, FORBIDDEN.',
  })
  @AllowedTo(ADMINISTRATORS)
  apiKeys(@Ctx() context: RequestContext) {
    return requireDesk(context).listKeys();
  }

  @Mutation(() => NewApiKey, {
    description:
      'Makes a key for an agency. For administrators. Errors: UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT, UNKNOWN_DIVISION, UNKNOWN_GROUP, UNKNOWN_PROGRAM, UNKNOWN_FAMILY.',
  })
  @AllowedTo(ADMINISTRATORS)
  createApiKey(
    @Arg('key', () => ApiKeyInput, { description: 'What to make.' }) key: ApiKeyInput,
    @Ctx() context: RequestContext,
  ) {
    return requireDesk(context).createKey(key);
  }

  @Mutation(() => ApiKey, {
    description:
      'Takes a key away for good: within 5 seconds every process refuses it, and the links made with it. For administrators. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND.',
  })
  @AllowedTo(ADMINISTRATORS)
  revokeApiKey(@Arg('id', () => ID, { description: 'Id of the key.' }) id: string, @Ctx() context: RequestContext) {
    return requireDesk(context).revokeKey(id);
  }
}
