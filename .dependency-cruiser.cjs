/** Who may import whom. Each wall says why it stands; tests/contract/walls.test.ts plants an import through each. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles-between-rooms',
      comment: 'Visibility knows names, never modules: a policy that imports what it judges can be changed by it.',
      severity: 'error',
      from: { path: '^api/visibility' },
      to: { path: '^api/(modules|database|server|schema|operation|context|commands|demonstration)' },
    },
    {
      name: 'graphql-words-stand-alone',
      comment: 'The words in which nouns and verbs are declared know none of them.',
      severity: 'error',
      from: { path: '^api/graphql' },
      to: { path: '^api/(modules|server|schema|operation|context|commands|demonstration)' },
    },
    {
      name: 'database-knows-no-module',
      comment: 'Reading and writing work for any noun: they learn of them from their metadata.',
      severity: 'error',
      from: { path: '^api/database' },
      to: { path: '^api/(modules|server|schema|operation|commands|demonstration)' },
    },
    {
      name: 'modules-know-no-server',
      comment: 'A module is the same behind HTTP, in a test and in the demonstration.',
      severity: 'error',
      from: { path: '^api/modules' },
      to: { path: '^api/(server|schema|resolvers|nouns|operation|act|commands|demonstration)' },
    },
    {
      name: 'modules-meet-in-nouns',
      comment: 'A module imports another one’s nouns, transitions and words; its verbs may call journal/record and the agreement check besides.',
      severity: 'error',
      from: { path: '^api/modules/([^/]+)/' },
      to: {
        path: '^api/modules/([^/]+)/(?:.*\\.resolver|draft-|send-|accept-|decline-|open-|close-|record-[a-z]|propose-|confirm-|write-[a-z]|sign-|change-|add-|give-|offer-|choose-|end-|report-|cancel-)',
        pathNot: ['^api/modules/$1/', '^api/modules/journal/record\\.ts$', '^api/modules/identity/sign-in\\.ts$'],
      },
    },
    {
      name: 'config-reads-only-itself',
      comment: 'The environment is read once, before anything else stands.',
      severity: 'error',
      from: { path: '^api/config\\.ts$' },
      to: { path: '^api/', pathNot: '^api/database/startup-error\\.ts$' },
    },
    {
      name: 'the-past-does-not-move',
      comment: 'A migration imports nothing of the product: what it did then must be what it does now.',
      severity: 'error',
      from: { path: '^migrations' },
      to: { path: '^(api|portal|schema)' },
    },
    {
      name: 'portal-knows-the-contract-only',
      comment: 'The portal imports the generated contract and itself: what it may show is decided by the API.',
      severity: 'error',
      from: { path: '^portal' },
      to: { path: '^(api|migrations|tests)|^schema/(?!generated)' },
    },
    {
      name: 'pages-keep-apart',
      comment: 'A page never imports another subject’s page: what both need is a part.',
      severity: 'error',
      from: { path: '^portal/pages/([^/]+)/' },
      to: { path: '^portal/pages/([^/]+)/', pathNot: '^portal/pages/$1/' },
    },
    {
      name: 'parts-know-no-page',
      comment: 'Parts fetch nothing and know no subject.',
      severity: 'error',
      from: { path: '^portal/(ui|text)' },
      to: { path: '^portal/(pages|app|apollo|session|signed-in)' },
    },
    {
      name: 'product-knows-no-test',
      comment: 'What runs for people does not import what tries it.',
      severity: 'error',
      from: { path: '^(api|portal|migrations)' },
      to: { path: '^tests' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
