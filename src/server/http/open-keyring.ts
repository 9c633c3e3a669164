import { Keyring } from '../../agency/keyring.loader.js';
import { oidcTokens } from '../../agency/oidc.js';
import type { Config } from '../config.js';
import type { Database } from '../data/database.js';

/** What recognizes callers, as the settings say. */
export function openKeyring(database: Database, config: Config): Keyring {
  const { ADMIN_TOKEN, OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ALGORITHMS, OIDC_CLAIM } = config;
  const tokens =
    OIDC_ISSUER === undefined || OIDC_AUDIENCE === undefined
      ? null
      : oidcTokens({
          ...{ issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, algorithms: OIDC_ALGORITHMS, claim: OIDC_CLAIM },
        });
  return new Keyring({ db: () => database.reader(), adminToken: ADMIN_TOKEN, tokens });
}
