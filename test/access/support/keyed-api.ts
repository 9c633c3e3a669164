import type { ImportFile } from '../../../src/ingestion/session/import-file.js';
import { type TestApi, startApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { csvFile } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { filledTemplate, SMALL } from '../../support/templates.js';

export const TOKEN = 'a-token-of-the-administrator';
/** In every name and code that lies outside Liupanshui, and in no other. */
export const FOREIGN = 'FOREIGN';
/** The digits of every figure outside Liupanshui. */
export const FOREIGN_VALUE = '9171717';

/** What Bijie has and Liupanshui may not see. */
const ELSEWHERE: readonly ImportFile[] = [
  csvFile('programs', `code,name,since\nFS-BJ,佛山市—毕节市,2021`),
  csvFile('clusters', `code,city,name,lead,members\nFOREIGN-CLUSTER,440600,FOREIGN组团,440606104,`),
  csvFile(
    'institutions',
    `code,name,kind,division
    FOREIGN-SCHOOL,FOREIGN小学,SCHOOL,520523
    FOREIGN-SCHOOL-E,FOREIGN中学,SCHOOL,440606`,
  ),
  csvFile('enterprises', `code,name,division\nFOREIGN-FIRM,FOREIGN公司,520523`),
  csvFile(
    'pairings',
    `code,program,kind,supporter,recipient
    FOREIGN-CITY,FS-BJ,CITY,440600,520500
    FOREIGN-SCHOOLS,FS-BJ,SCHOOL,institution:FOREIGN-SCHOOL-E,institution:FOREIGN-SCHOOL`,
  ),
  csvFile(
    'projects',
    `code,name,kind,division,pairing,enterprises\nFOREIGN-PARK,FOREIGN园,PARK,520523,FOREIGN-CITY,FOREIGN-FIRM`,
  ),
  csvFile(
    'activities',
    `code,kind,name,period,from,to,pairing
    VISIT,VISIT,来访,2021-05,442000,520200,CITY
    FOREIGN-VISIT,VISIT,FOREIGN来访,2021-05,440600,520500,FOREIGN-CITY`,
  ),
  csvFile(
    'targets',
    `code,metric,place,period,comparison,value,pairing
    T-1,FISCAL_AID_FUNDS,520200,2021,AT_LEAST,1000元,CITY
    FOREIGN-T,FISCAL_AID_FUNDS,520500,2021,AT_LEAST,${FOREIGN_VALUE}元,FOREIGN-CITY`,
  ),
];

const FIGURES: readonly ImportFile[] = [
  csvFile(
    'observations',
    `metric,place,pairing,subject,period,value,source,locator
    FISCAL_AID_FUNDS,520200,CITY,,2021,500元,PAPER,
    FISCAL_AID_FUNDS,520203,CITY,,2021,200元,PAPER,
    FISCAL_AID_FUNDS,520204,CITY,,2021,100元,BUREAU,
    MUTUAL_VISITS,520281,,,2021,7,PAPER,
    FISCAL_AID_FUNDS,520500,FOREIGN-CITY,,2021,${FOREIGN_VALUE}元,PAPER,FOREIGN
    FISCAL_AID_FUNDS,520523,,,2021,${FOREIGN_VALUE}元,BUREAU,FOREIGN
    FISCAL_AID_FUNDS,520523,,institution:FOREIGN-SCHOOL,2021,${FOREIGN_VALUE}元,PAPER,FOREIGN`,
    'FOREIGN-figures.csv',
  ),
];

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly path?: unknown; readonly extensions: any }[];
}

export interface KeyedApi {
  readonly api: TestApi;
  readonly database: TestDatabase;
  ask(query: string, key?: string | null, variables?: object): Promise<Answer>;
  get(path: string, key?: string | null, init?: RequestInit): Promise<Answer>;
  /** Makes a key as the administrator. */
  makeKey(
    role: string,
    reading: readonly string[],
    more?: object,
  ): Promise<{ readonly id: string; readonly text: string }>;
  stop(): Promise<void>;
}

/** A server on a database with two programs: one of Liupanshui, and one of Bijie that is marked as foreign. */
export async function startKeyedApi(settings: Readonly<Record<string, string>> = {}): Promise<KeyedApi> {
  const template = await filledTemplate('keyed', [SMALL, SMALL_PROGRAM, ELSEWHERE, FIGURES]);
  const database = await createTestDatabase(template);
  const api = await startApi(database.url, { ADMIN_TOKEN: TOKEN, ...settings });
  const send = async (path: string, key: string | null, init: RequestInit): Promise<Answer> => {
    const headers = { ...(init.headers as object), ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
    const response = await fetch(`${api.url}${path}`, { ...init, headers });
    const text = await response.text();
    const { data, errors } = (/^\s*[{[]/.test(text) ? JSON.parse(text) : {}) as Pick<Answer, 'data' | 'errors'>;
    return { status: response.status, headers: response.headers, text, data, errors };
  };
  const ask: KeyedApi['ask'] = (query, key = null, variables = {}) =>
    send('/graphql', key, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
  return {
    ...{ api, database, ask },
    get: (path, key = null, init = {}) => send(path, key, init),
    makeKey: async (role, reading, more = {}) => {
      const { data, text } = await ask(
        'mutation ($key: ApiKeyInput!) { createApiKey(key: $key) { text key { id } } }',
        TOKEN,
        { key: { agency: `${role} of the test`, role, reading, ...more } },
      );
      if (!data) throw new Error(text);
      return { id: data.createApiKey.key.id, text: data.createApiKey.text };
    },
    stop: async () => {
      await api.stop();
      await database.drop();
    },
  };
}
