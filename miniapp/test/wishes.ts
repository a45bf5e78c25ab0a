/** Wishes as the server might answer them, for tests of screens. */
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import type { OwnVolunteering } from '@linli/shared/volunteer/volunteer.contract';
import type { WishCard, WishDetail, WishForm, WishList } from '@linli/shared/wish/wish.contract';
import { now } from './samples';

export const wishCard = (more: Partial<WishCard> = {}): WishCard => ({
  id: 'w1',
  kind: '修东西',
  icon: 'hammer',
  title: '换厨房灯泡，够不着',
  place: '槐荫里小区',
  minutes: 40,
  when: 'weekend',
  dates: [],
  spot: 'home',
  pair: false,
  hands: 1,
  taken: 0,
  confirmed: 0,
  state: 'open',
  waited: 6,
  lockedUntil: null,
  yours: false,
  claimed: false,
  ...more,
});

export const wishList = (wishes: WishCard[], more: Partial<WishList> = {}): WishList => ({
  now,
  place: '青石桥社区',
  fulfilled: 41,
  oldest: 6,
  counts: { all: 14, open: 9, group: 2, mine: 2 },
  wishes,
  next: null,
  ...more,
});

export const wishDetail = (more: Partial<WishDetail> = {}): WishDetail => ({
  now,
  ...wishCard(),
  shown: '厨房的灯不亮了，灯泡买好了，想请人换上。',
  until: '2026-12-12',
  version: 2,
  view: 'neighbour',
  own: null,
  claims: [],
  openMoves: [],
  claim: {
    may: true,
    why: null,
    needsConsent: false,
    lockUntil: '2026-11-20T06:10:00.000Z',
    wait: false,
    waiting: false,
  },
  ...more,
});

/** What is known of a wish to whoever cannot claim it. */
export const notToClaim = (more: Partial<WishDetail['claim']> = {}): WishDetail['claim'] => ({
  ...wishDetail().claim,
  may: false,
  ...more,
});

export const own = (more: Partial<NonNullable<WishDetail['own']>> = {}): WishDetail['own'] => ({
  words: '厨房灯泡坏了半个月，灯泡买好了，家里没有梯子。',
  for: 'self',
  whom: '王奶奶',
  home: '槐荫里小区 12 号楼 2 单元 502',
  recording: null,
  reviewDue: null,
  late: false,
  refused: null,
  refusedWords: null,
  checked: null,
  lookBack: null,
  ...more,
});

export const claim = (more: Partial<ClaimView> = {}): ClaimView => ({
  id: 'c1',
  wishId: 'w1',
  state: 'held',
  version: 1,
  part: 'claimer',
  who: null,
  team: null,
  coordinator: false,
  lockUntil: '2026-11-20T06:10:00.000Z',
  proposed: null,
  agreed: null,
  pair: false,
  companion: null,
  second: null,
  begun: { claimer: null, wisher: null },
  minutes: null,
  confirmDue: null,
  way: null,
  phones: { mine: false, theirs: false },
  home: false,
  said: [],
  thanks: null,
  openMoves: ['propose', 'sharePhone', 'hidePhone', 'release', 'passOn'],
  ...more,
});

export const wishForm = (more: Partial<WishForm> = {}): WishForm => ({
  now,
  kinds: [
    { code: 'errand', name: '跑腿', icon: 'walk', hint: '取药、取快递、代买' },
    { code: 'repair', name: '修东西', icon: 'hammer', hint: '换灯泡、修水龙头' },
  ],
  homes: [
    {
      id: '00000000-0000-4000-8000-0000000000a1',
      name: '槐荫里小区 12 号楼 2 单元 502',
      placeId: '00000000-0000-4000-8000-000000000012',
    },
  ],
  reviewDays: 2,
  openDays: 30,
  ...more,
});

export const volunteering = (more: Partial<OwnVolunteering> = {}): OwnVolunteering => ({
  now,
  agreement: { version: 3, words: '全凭自愿。\n随时可以退出。' },
  mayAgree: true,
  consent: null,
  wards: [],
  profile: null,
  skills: [],
  posts: [],
  places: [],
  post: null,
  ...more,
});
