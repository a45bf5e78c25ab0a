/** Pages every visitor downloads. The first one opens when nothing else is asked for. */
export const mainPages = [
  'pages/building',
  'pages/wishes',
  'pages/report',
  'pages/sign-in',
  'pages/me',
] as const;

/** Pages by who downloads them: folder of the subpackage and the pages in it. */
export const packagePages = {
  resident: [
    'ticket',
    'mine',
    'messages',
    'projects',
    'notify',
    'privacy',
    'about',
    'inspection',
    'bulletins',
    'bulletin',
    'laws',
    'home',
    'move-in',
    'mandates',
    'rate-for',
    'party-home',
    'duties',
    'feedback',
    'activities',
    'activity',
    'tools',
    'able',
    'visits',
    'wish',
    'wish-make',
  ],
  volunteer: [
    'mine',
    'here',
    'team',
    'call',
    'word',
    'claims',
    'hours',
    'organisations',
    'points',
    'praise',
    'late',
  ],
  deliberation: ['poll', 'around', 'petition', 'meeting', 'meetings'],
  worker: [
    'inbox',
    'ticket',
    'move',
    'enter',
    'entries',
    'alerts',
    'record',
    'doors',
    'consent',
    'trainings',
  ],
  office: [
    'queue',
    'people',
    'invite',
    'leave',
    'blocks',
    'signs',
    'checks',
    'menu',
    'figures',
    'clearing',
    'waits',
    'projects',
    'imports',
    'rules',
    'on-call',
    'oversight',
    'calls',
    'bulletins',
    'bulletin',
    'bulletin-write',
    'groups',
    'laws',
    'stations',
    'newcomers',
    'activities',
    'activity',
    'tools',
    'able',
    'wishes',
    'wish-enter',
    'meetings',
    'meeting',
  ],
} as const;

/** The pages that stand in the tab bar. */
export const tabPages = ['pages/building', 'pages/wishes', 'pages/me'] as const;

type Packages = typeof packagePages;
/** Any page of the app, as its folder below src. */
export type PagePath =
  | (typeof mainPages)[number]
  | { [Root in keyof Packages]: `${Root}/${Packages[Root][number]}` }[keyof Packages];
export type TabPath = (typeof tabPages)[number];
