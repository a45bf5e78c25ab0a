/** Topics as the server might answer them, for tests of screens. */
import type { TopicCard, TopicDetail, TopicForm, TopicList } from '@linli/shared/topic/topic.contract';
import { now } from './samples';

export const topicCard = (more: Partial<TopicCard> = {}): TopicCard => ({
  id: 'o1',
  title: '12 号楼门口加座椅和扶手',
  state: 'open',
  stage: 'raise',
  stageName: '提事',
  step: 1,
  steps: 6,
  place: '槐荫里小区 12',
  supports: 18,
  threshold: 30,
  owner: '青石桥社区',
  due: '2026-11-25T16:00:00.000Z',
  late: false,
  raised: '2026-11-06T02:00:00.000Z',
  group: null,
  yours: false,
  ...more,
});

export const topicList = (topics: TopicCard[], more: Partial<TopicList> = {}): TopicList => ({
  now,
  place: '青石桥社区',
  done: 17,
  days: 46,
  counts: { open: 5, mine: 2, done: 17 },
  topics,
  next: null,
  ...more,
});

export const topicForm = (more: Partial<TopicForm> = {}): TopicForm => ({
  now,
  homes: [{ id: '00000000-0000-4000-8000-0000000000a1', name: '槐荫里小区 12 号楼 2 单元 302' }],
  groups: [],
  steps: ['提事', '听事', '议事', '定事', '办事', '评事'],
  reviewDays: 2,
  buildingSupport: 5,
  compoundSupport: 30,
  mayEnter: false,
  calls: 0,
  mayReview: false,
  ...more,
});

export const topicDetail = (more: Partial<TopicDetail> = {}): TopicDetail => ({
  now,
  ...topicCard(),
  words: '门口三级台阶，老人上下要扶着墙。',
  version: 3,
  from: 'neighbour',
  track: [
    { stage: 'raise', name: '提事', at: 'now', days: 12 },
    { stage: 'hear', name: '听事', at: 'ahead', days: null },
    { stage: 'judge', name: '评事', at: 'ahead', days: null },
  ],
  record: [
    {
      stage: 'raise',
      name: '提事',
      owner: '青石桥社区',
      entered: '2026-11-06T02:00:00.000Z',
      due: '2026-11-25T16:00:00.000Z',
      left: null,
      days: 12,
      late: false,
      because: '',
    },
  ],
  answer: null,
  said: { for: 1, worry: 0, fact: 0 },
  arguments: [
    { id: 'g1', side: 'for', words: '老人上台阶有个抓手', at: now, state: 'shown', yours: false, why: null },
  ],
  echoes: [{ at: now, line: '大家看得到了' }],
  tookPart: 19,
  parts: [],
  follows: false,
  support: { may: true, done: false, why: null },
  argue: { may: true, why: null },
  into: null,
  joined: [],
  ticketId: null,
  openMoves: [],
  ahead: [],
  own: null,
  ...more,
});
