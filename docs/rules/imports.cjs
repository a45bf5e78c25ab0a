/** The house as a ladder, lowest rung first: a feature may look down, never up and never sideways. */
const ladder = [
  ['health', 'place', 'calendar', 'push'],
  ['people'],
  ['home', 'invitation', 'leave', 'block', 'subscription', 'on-call', 'document', 'body', 'service-term'],
  ['party'],
  ['report-in'],
  ['owed'],
  ['electorate'],
  ['report-in'],
  ['volunteer'],
  ['team', 'recruitment'],
  ['series'],
  ['session'],
  ['channel', 'identity', 'certificate'],
  ['escalation', 'dispatch', 'photo', 'recording', 'hours'],
  ['deadline', 'points', 'praise'],
  ['check'],
  ['wish'],
  ['offer'],
  ['rating', 'delay', 'assignment', 'supervision', 'project', 'inspection', 'bulletin'],
  ['ballot'],
  ['setting'],
  ['ticket'],
  ['intake', 'handling', 'staff', 'sign', 'callback', 'group', 'law'],
  ['topic'],
  ['kpi', 'care'],
  ['poll', 'talk', 'petition', 'execution', 'sounding', 'prereview'],
  ['judging'],
  ['poll', 'talk', 'petition', 'vote', 'home-vote'],
  ['meeting'],
  [
    'register',
    'grid',
    'clearing',
    'watch',
    'mandate',
    'feedback',
    'training',
    'activity',
    'tool',
    'able-person',
  ],
  ['notice', 'door', 'open311', 'compound', 'board', 'privacy'],
  ['tenant'],
];

const forbid = (name, from, to, { fromNot, ...rest } = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...(fromNot && { pathNot: fromNot }) },
  to: { path: to, ...rest },
});

const looksDown = ladder.flatMap((rung, height) =>
  rung.map((feature) => {
    const above = ladder
      .slice(height)
      .flat()
      .filter((other) => other !== feature);
    return forbid(
      `${feature}-looks-down-only`,
      `^server/src/${feature}/`,
      `^server/src/(${above.join('|')})/`,
    );
  }),
);

module.exports = {
  forbidden: [
    ...looksDown,
    forbid('platform-knows-no-feature', '^server/src/platform/', '^server/src/(?!platform/)', {
      fromNot: '^server/src/platform/testing/',
    }),
    forbid('features-meet-at-the-front-door', '^server/src/([^/]+)/', '^server/src/([^/]+)/', {
      // what only tests tell stories with may look behind the door
      fromNot: '^server/src/platform/|/testing/',
      pathNot: [
        '^server/src/($1|platform)/',
        '\\.(service|queries|detail|lines|intake|events|files|module)\\.ts$',
      ],
    }),
    forbid('rules-are-pure', '^shared/src/.+\\.rules\\.ts$', '.', {
      pathNot: ['^shared/src/(machine|refusal|refusal\\.words)\\.ts$', '\\.rules\\.ts$'],
    }),
    forbid('shared-stands-alone', '^shared/src/', '^(server|miniapp)/|node_modules/', {
      fromNot: '/testing/',
    }),
    forbid(
      'nest-stays-at-the-edges',
      '\\.(repository|queries|events|rules)\\.ts$',
      'node_modules/@nestjs/(core|swagger|typeorm|throttler)',
    ),
    forbid('sql-stays-with-the-rows', '^server/src/', 'node_modules/typeorm/', {
      fromNot: '\\.(entity|repository|queries|service|lines)\\.ts$|^server/src/platform/',
    }),
    forbid(
      'no-outside-call-in-a-transaction',
      '\\.(service|repository)\\.ts$',
      '^server/src/platform/(wechat|storage|recogniser|oidc)/(?!links|vouched)',
    ),
    forbid('controllers-keep-off-the-rows', '\\.controller\\.ts$', '\\.entity\\.ts$'),
    forbid(
      'only-the-platform-talks-to-taro',
      '^miniapp/src/(?!platform/|parts/)',
      'node_modules/@tarojs/taro/',
    ),
    forbid(
      'subpackages-do-not-meet',
      '^miniapp/src/(resident|volunteer|deliberation|worker|office|convener)/',
      '^miniapp/src/(resident|volunteer|deliberation|worker|office|convener)/',
      { pathNot: '^miniapp/src/$1/' },
    ),
    forbid(
      'the-main-package-needs-no-subpackage',
      '^miniapp/src/(pages|parts|platform)/',
      '^miniapp/src/(resident|volunteer|deliberation|worker|office|convener)/',
    ),
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(shared|server|miniapp)/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$|/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs'] },
  },
};
