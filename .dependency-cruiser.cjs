/** The slices stand on a line: each may import the kernel and the slices before it, never one after it. */
const LINE = [
  'division',
  'source',
  'institution',
  'enterprise',
  'metric',
  'program',
  'pairing',
  'project',
  'observation',
  'rollup',
  'activity',
  'target',
  'search',
  'node',
  'export',
  'report',
  'federation',
  'access',
  'changes',
  'ingestion',
  'datasets',
];
const folder = (name) => `^src/${name}/`;

const downwardOnly = LINE.map((slice, index) => ({
  name: `only-down-the-line-${slice}`,
  comment: `${slice}/ may not know the slices after it`,
  severity: 'error',
  from: { path: folder(slice) },
  to: { path: LINE.slice(index + 1).map(folder) },
})).slice(0, -1);

/** The rooms of the dashboard stand on a line of their own: each may import the rooms before it, never one after it. */
const DASHBOARD_LINE = [
  'words',
  'address',
  'load',
  'panel',
  'chart',
  'figure',
  'headlines',
  'picture',
  'children',
  'series',
  'gaps',
  'search',
  'shell',
];
const dashboardRoom = (name) => `^src/web/dashboard/${name}/`;

const dashboardDownwardOnly = DASHBOARD_LINE.map((room, index) => ({
  name: `only-down-the-dashboard-line-${room}`,
  comment: `dashboard/${room}/ may not know the rooms after it`,
  severity: 'error',
  from: { path: dashboardRoom(room) },
  to: { path: [...DASHBOARD_LINE.slice(index + 1).map(dashboardRoom), '^src/web/dashboard/[^/]+$'] },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...downwardOnly,
    ...dashboardDownwardOnly,
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    {
      name: 'database-host-stands-alone',
      severity: 'error',
      from: { path: '^src/database/' },
      to: { path: '^src/', pathNot: '^src/(database|kernel)/' },
    },
    {
      name: 'nobody-knows-the-server',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(server/|main\\.ts|cli\\.ts)' },
      to: { path: '^src/server/' },
    },
    {
      name: 'inner-files-stay-inside',
      comment: "another slice's resolvers, queries, SQL and row parsers are its own affair",
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/server/' },
      to: { path: '^src/[^/]+/.*\\.(resolver|query|sql|row)\\.ts$', pathNot: ['^src/$1/', '^src/kernel/'] },
    },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      from: { path: ['\\.(plan|row)\\.ts$', '^src/kernel/(day|period|grain|decimal|bounded|partial-date)\\.ts$'] },
      to: { path: ['node_modules/(@mikro-orm|graphql|type-graphql|kysely|pg|@apollo)'] },
    },
    {
      name: 'web-speaks-http-only',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/', pathNot: '^src/web/' },
    },
    {
      name: 'only-loaders-touch-the-database',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '\\.(loader|sql|store|entity|command)\\.ts$',
          '^src/(kernel|server|database|datasets|ingestion)/',
          '^src/cli\\.ts',
        ],
      },
      to: { path: 'node_modules/(kysely|pg|@mikro-orm)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
