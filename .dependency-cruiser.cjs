/** The doors of the house (docs/architecture): who may enter which room. */
const FLOW = '^workflows/(?!kit/)([^/]+)/';
// Tests and their helpers may wire as they need.
const TEST = '\\.test\\.tsx?$|/testing/';

module.exports = {
  forbidden: [
    rule('no-cycles', 'Two rooms that need each other are one room.', {}, { circular: true }),
    rule(
      'flow-to-kit-only',
      'A flow knows the kit and itself, never a sibling.',
      { path: FLOW, pathNot: TEST },
      {
        path: '^(workflows|server|schema|admin|test)/',
        pathNot: '^workflows/(kit|$1)/',
      },
    ),
    rule(
      'kit-names-no-flow',
      'The kit works with any flow.',
      { path: '^workflows/kit/', pathNot: TEST },
      {
        path: '^(workflows/(?!kit/)|server/|schema/|admin/|test/)',
      },
    ),
    rule(
      'workflows-are-pure',
      'The same code runs in server and browser.',
      { path: '^workflows/', pathNot: TEST },
      {
        pathNot: ['^workflows/', '^node_modules/(xstate|zod)/'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'flow-has-one-door',
      'A flow is entered through its index.ts.',
      { path: '^(?!workflows/)|^workflows/[^/]+$' },
      {
        path: FLOW,
        // The console loads labels and forms alone, one language at a time.
        // Mutation tests gather the tests themselves.
        pathNot: '^workflows/[^/]+/(index|labels/[^/]+|form|[^/]+\\.test)\\.ts$',
      },
    ),
    rule(
      'who-meets-the-catalog',
      'The server takes any flow; only its wiring and commands know which are installed.',
      {
        path: '^server/',
        pathNot: ['^server/main\\.ts$', '^server/cli/', TEST],
      },
      { path: '^workflows/(?!kit/)' },
    ),
    rule(
      'room-has-one-door',
      'A room of the server is entered through its index.ts.',
      { path: '^server/([^/]+)/', pathNot: TEST },
      {
        path: '^server/[^/]+/',
        pathNot: ['^server/$1/', '/index\\.ts$'],
      },
    ),
    rule(
      'main-uses-doors',
      'So do the files beside the rooms, and the rest of the house.',
      { path: '^server/[^/]+$|^(scripts|admin|schema)/' },
      {
        path: '^server/[^/]+/',
        pathNot: '/index\\.ts$',
      },
    ),
    rule(
      'console-stays-out-of-the-server',
      'The console speaks GraphQL.',
      { path: '^admin/' },
      { path: '^(server|test|scripts)/' },
    ),
    rule(
      'console-meets-no-flow',
      'The console knows the catalog and the kit.',
      { path: '^admin/', pathNot: TEST },
      {
        path: '^(schema/|workflows/(?!kit/|catalog))',
      },
    ),
    rule(
      'tests-stay-tests',
      'Nothing that ships leans on a helper of the tests.',
      { path: '^(workflows|schema|server|admin)/', pathNot: TEST },
      { path: '^test/|/testing/' },
    ),
    rule(
      'schema-is-a-leaf',
      'The API is types and nothing else.',
      { path: '^schema/', pathNot: TEST },
      {
        pathNot: ['^schema/', '^node_modules/(type-graphql|graphql|graphql-scalars|reflect-metadata)/'],
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};

function rule(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}
