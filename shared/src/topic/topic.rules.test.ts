import { flawsOf } from '../machine';
import { giveawaysOf } from './giveaway.words';
import { fourSteps, standardTopics } from './standard.words';
import {
  argueFault,
  dayOfStage,
  partsTowardTopic,
  stageAfter,
  stageAt,
  stepsFault,
  supportFault,
  topicLife,
  type Supporting,
  type TopicFacts,
} from './topic.rules';

test('the life of a topic has no traps; only what was done can be taken up again', () => {
  expect(flawsOf(topicLife, ['done', 'refused'])).toEqual([]);
});

test.each([
  [['raise', 'hear', 'discuss', 'decide', 'do', 'judge'], null],
  [['raise', 'discuss', 'do', 'judge'], null],
  [['raise', 'do', 'judge'], 'few'],
  [['hear', 'discuss', 'do', 'judge'], 'first'],
  [['raise', 'hear', 'discuss', 'do'], 'last'],
  [['raise', 'do', 'discuss', 'judge'], 'order'],
  [['raise', 'hear', 'hear', 'judge'], 'order'],
] as const)('steps %j: %s', (steps, fault) => {
  expect(stepsFault(steps.map((stage) => ({ stage })))).toBe(fault);
});

test('a stage that a district does not have falls to its next', () => {
  expect(stageAt(fourSteps.steps, 'hear')?.stage).toBe('discuss');
  expect(stageAt(fourSteps.steps, 'decide')?.stage).toBe('do');
  expect(stageAfter(standardTopics.steps, 'raise')?.stage).toBe('hear');
  expect(stageAfter(fourSteps.steps, 'judge')).toBeNull();
});

const neighbour: Supporting = { signedIn: true, atHome: true, own: false, state: 'open', stage: 'raise' };
test.each<[Partial<Supporting>, string | null, string | null]>([
  [{}, null, null],
  [{ own: true }, 'own', null],
  [{ atHome: false }, 'not_home', 'not_home'],
  [{ signedIn: false, atHome: false }, 'signed_out', 'signed_out'],
  [{ stage: 'decide' }, 'over', null],
  [{ state: 'done' }, 'over', 'over'],
])('%j may not support for %s, nor argue for %s', (more, support, argue) => {
  expect(supportFault({ ...neighbour, ...more })).toBe(support);
  expect(argueFault({ ...neighbour, ...more })).toBe(argue);
});

const topic: TopicFacts = {
  raiserId: 'granny',
  path: '/d/s/c/x/',
  held: { permission: 'handle', path: '/d/s/c/g/' },
  seats: ['chair'],
};
const post = (permission: 'handle' | 'coordinate', path: string) => [{ permission, path, placeId: path }];
test.each([
  ['who raised it', { id: 'granny', posts: [] }, ['raiser']],
  [
    'a worker who raised it decides nothing about it',
    { id: 'granny', posts: post('coordinate', '/d/s/c/') },
    ['raiser'],
  ],
  ['a worker of the place', { id: 'qian', posts: post('coordinate', '/d/s/c/') }, ['reviewer', 'keeper']],
  ['a worker of another place', { id: 'he', posts: post('coordinate', '/d/s/f/') }, []],
  ['who holds its stage', { id: 'zhou', posts: post('handle', '/d/s/c/g/') }, ['keeper']],
  ['who holds another grid', { id: 'zhao', posts: post('handle', '/d/s/c/h/') }, []],
  ['who sits in the group that runs it', { id: 'chair', posts: [] }, ['keeper']],
  ['a neighbour', { id: 'chen', posts: [] }, []],
])('%s', (_, actor, parts) => {
  expect(partsTowardTopic(topic, actor)).toEqual(parts);
});

test('a worker speaks for whoever has no account', () => {
  const entered = { ...topic, raiserId: null };
  expect(partsTowardTopic(entered, { id: 'qian', posts: post('coordinate', '/d/s/c/') })).toEqual([
    'raiser',
    'reviewer',
    'keeper',
  ]);
});

test.each([
  ['12 号楼门口加座椅和扶手', []],
  ['2 单元 62 户都走这里', []],
  ['2026-11-20 前开会', []],
  ['302室漏水', ['room']],
  ['2单元302的老人上不去', ['room']],
  ['12-2-302 门口', ['room']],
  ['找我：１３９１２３４５６７８', ['phone']],
  ['微信号 linli_12345', ['account']],
])('%s gives away %j', (words, found) => {
  expect(giveawaysOf(words)).toEqual(found);
});

test('the first day of a stage is day 1', () => {
  const at = new Date('2026-11-18T01:00:00.000Z');
  expect(dayOfStage(at, at)).toBe(1);
  expect(dayOfStage(at, new Date('2026-11-19T01:00:00.000Z'))).toBe(2);
});
