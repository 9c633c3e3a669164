import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  PlaceViewDocument,
  ProgramViewDocument,
  ProvenanceOfPlaceDocument,
  ProvenanceOfProgramDocument,
  StartDocument,
  TotalDocument,
} from '../../src/web/generated/graphql.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';

const METRICS = [
  ...[
    'FISCAL_AID_FUNDS',
    'ENTERPRISES_INTRODUCED',
    'INVESTMENT_PAID_IN',
    'INTRODUCED_ENTERPRISE_JOBS',
    'PARKS_CO_BUILT',
  ],
  ...[
    'PARK_ENTERPRISES',
    'PARK_JOBS',
    'AID_WORKSHOPS',
    'WORKSHOP_JOBS',
    'CONSUMPTION_ASSISTANCE_SALES',
    'MUTUAL_VISITS',
  ],
  ...[
    'RURAL_LABOR_PLACED',
    'CHARTER_FLIGHTS',
    'SCHOOL_PAIRINGS',
    'HOSPITAL_PAIRINGS',
    'TOWN_PAIRINGS',
    'VILLAGES_PAIRED',
  ],
];
const [PLACE, PROGRAM] = ['520200', 'EW-ZS-LPS'];
const FIGURES = {
  metrics: METRICS,
  metric: 'FISCAL_AID_FUNDS',
  period: '2021',
  grain: 'YEAR',
  from: '2017',
  to: '2021',
};
const SHOWN = { ...FIGURES, side: 'RECIPIENT', locale: 'en', first: 100 };
const NOWHERE = { atProgram: false, atPairing: false, atGroup: false, atPlace: false, anywhere: false };
const BELOW = { children: PLACE };
const PAIRINGS = { pairings: { program: PROGRAM, topmost: true } };

describe('the requests of the dashboard', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    // As the server is without settings.
    api = await startApi(database.url, { CUBE_MEMORY_MB: '64', PAIRING_MEMORY_MB: '8' });
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it.each([
    [1, 'the start at a place', StartDocument, { ...NOWHERE, atPlace: true, place: PLACE }],
    [1, 'the start at home', StartDocument, { ...NOWHERE, anywhere: true }],
    [8, 'a place', PlaceViewDocument, { ...SHOWN, code: PLACE, rows: BELOW }],
    // Its pairings are rolled up where the view of a place has places, which the cube answers from memory.
    [11, 'a program', ProgramViewDocument, { ...SHOWN, code: PROGRAM, rows: PAIRINGS }],
    [8, 'the sources at a place', ProvenanceOfPlaceDocument, { ...SHOWN, code: PLACE }],
    [8, 'the sources of a program', ProvenanceOfProgramDocument, { ...SHOWN, code: PROGRAM }],
    [8, 'a total', TotalDocument, { ...SHOWN, rows: BELOW }],
  ])('send %d statements at most for %s, whatever is on it', async (most, _what, document, variables) => {
    // Sent twice: the second time, no statements prepare the connection.
    await api.ask(document.toString(), variables);
    const { body, statements } = await api.ask(document.toString(), variables);
    expect(body.errors).toBeUndefined();
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThanOrEqual(most);
  });
});
