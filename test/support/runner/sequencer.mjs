import Sequencer from '@jest/test-sequencer';
import { sep } from 'node:path';

/**
 * Seconds of processor time of the test files that take longest, for a machine that has not run them before: by itself Jest
 * would begin with the largest files there, and run a long one beside an idle processor in the end.
 */
const SECONDS = {
  'e2e/dashboard-walk': 31,
  'e2e/import-page': 19,
  'load/attacks/attacks': 15,
  'e2e/dashboard': 12,
  'hub/live': 11,
  'scale/processes': 11,
  'ingestion/reading/cases': 9,
  'server/lifecycle': 8,
  'ingestion/layout/example-files': 7,
  'pairing/groups': 7,
  'ingestion/run/import-killed': 7,
  'e2e/playground': 7,
  'e2e/unusual-data': 7,
  'load/mixed-load': 6,
  'rollup/cube/cube.corrections': 6,
  'rollup/disclosure/small-cells': 6,
  'golden/golden': 6,
  'scale/replicas': 6,
  'report/print': 6,
  'rollup/query/printed-programs': 6,
  'server/cli': 5,
  'hub/soak': 5,
  'database/backup': 5,
  'faults/killed-server': 5,
  'hub/lies': 5,
  'access/paths': 5,
  'rollup/disclosure/adversary': 5,
  'rollup/rules/rollup.property': 5,
  'ingestion/observation/decided-by-hand': 5,
  'faults/cut-connections': 5,
  'ingestion/layout/cross/generator': 5,
  'rollup/disclosure/optimum': 5,
};
const SECONDS_OF_OTHERS = 1;

/** Begins with the files that take longest. */
export default class LongestFirst extends Sequencer {
  time(test) {
    const path = test.path.slice(test.context.config.rootDir.length + 1).replaceAll(sep, '/');
    const seconds = SECONDS[path.replace(/^test\/|\.test\.ts$/g, '')] ?? SECONDS_OF_OTHERS;
    return super.time(test) ?? seconds * 1000;
  }
}
