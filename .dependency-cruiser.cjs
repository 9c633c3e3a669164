/** The slices stand on a line: each may import the kernel and the slices before it, never one after it. */
const LINE = [
  'history',
  'access',
  'division',
  'source',
  'located',
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
  'agency',
  'changes',
  'ingestion',
  'hub',
  'datasets',
];
/** The rooms of a hall stand on a line as well: a later room may import an earlier one, never the other way. */
const ROOMS = {
  ingestion: [
    'fault',
    'transaction',
    'text',
    'reading',
    'layout',
    'session',
    'column',
    'kind',
    'lookup',
    'measure',
    'record',
    'observation',
    'revision',
    'receipt',
    'template',
    'run',
  ],
  hub: ['partner', 'compose', 'border', 'adapter', 'graph', 'live', 'template'],
  rollup: ['rules', 'recompute', 'cube', 'disclosure', 'query', 'provenance', 'explain', 'table', 'graphql'],
};

const folder = (name) => `^src/${name}/`;

const onALine = (line, within) =>
  line
    .map((name, index) => ({
      name: `only-down-the-line-${within}${name}`,
      comment: `${within}${name}/ may not know what stands after it`,
      severity: 'error',
      from: { path: folder(`${within}${name}`) },
      to: { path: line.slice(index + 1).map((later) => folder(`${within}${later}`)) },
    }))
    .slice(0, -1);

const downwardOnly = [
  ...onALine(LINE, ''),
  ...Object.entries(ROOMS).flatMap(([hall, rooms]) => onALine(rooms, `${hall}/`)),
];

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
  'import',
  'keys',
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
      to: { circular: true },
    },
    ...downwardOnly,
    ...dashboardDownwardOnly,
    {
      name: 'every-file-has-a-room',
      comment: 'a file of these halls stands in one of their rooms',
      severity: 'error',
      from: {},
      to: { path: '^src/(ingestion|rollup)/[^/]+\\.ts$' },
    },
    {
      name: 'src-never-names-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
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
      name: 'workbook-stands-alone',
      comment: 'the one reader and the one writer of workbooks know nothing of what stands in them',
      severity: 'error',
      from: { path: '^src/workbook/' },
      to: { path: '^src/', pathNot: '^src/(workbook|kernel)/' },
    },
    {
      name: 'nobody-knows-the-server',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(server/|main\\.ts|cli\\.ts)' },
      to: { path: '^src/server/' },
    },
    {
      name: 'inner-files-stay-inside',
      comment:
        "another slice's resolvers, queries, SQL and row parsers are its own; SQL that slices share is in .fragment files",
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/server/' },
      to: { path: '^src/[^/]+/.*\\.(resolver|query|sql|row)\\.ts$', pathNot: ['^src/$1/', '^src/kernel/'] },
    },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      from: {
        path: [
          '\\.(plan|row)\\.ts$',
          '^src/kernel/(cycle|day|period|grain|decimal|bounded|partial-date)\\.ts$',
          '^src/rollup/rules/',
          '^src/ingestion/(fault|text)/',
        ],
      },
      to: { path: ['node_modules/(@mikro-orm|graphql|type-graphql|kysely|pg|@apollo)'] },
    },
    {
      name: 'kernel-leaves-the-orm-to-the-server',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: 'node_modules/@mikro-orm/' },
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
          '\\.(loader|sql|fragment|store|entity|command)\\.ts$',
          '^src/(kernel|server|database|datasets)/',
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
