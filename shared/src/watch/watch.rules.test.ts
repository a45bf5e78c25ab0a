import { gapsOf, type Gap, type Watched } from './watch.rules';

const sound: Watched = {
  state: 'accepted',
  running: ['resolve', 'feedback'],
  runningAbout: [],
  owned: true,
  delayAskedBy: null,
  carryAskedBy: null,
  pausedUntil: null,
  untimed: 0,
  supervision: null,
};

test.each<[string, Partial<Watched>, Gap[]]>([
  ['that is worked on', {}, []],
  ['without the promise of its state', { running: ['feedback'] }, ['clock']],
  ['of a long matter without a next date', { state: 'carried', running: [] }, ['clock']],
  [
    'whose clock is only about something else',
    { state: 'dispatched', running: [], runningAbout: ['accept'] },
    ['clock'],
  ],
  ['that nobody has', { owned: false }, ['owner']],
  [
    'that nobody has, while the reporter is asked to rate',
    { state: 'answered', running: ['rating'], owned: false },
    [],
  ],
  ['that is settled', { state: 'settled', running: [], owned: false }, []],
  ['for which more time is asked, without an answer by any day', { delayAskedBy: 'zhou' }, ['delay']],
  ['that is asked to be carried', { carryAskedBy: 'zhou', running: ['resolve', 'delay'] }, []],
  ['that is paused for ever', { pausedUntil: '2026-11-20T09:30:00Z' }, ['pause']],
  ['to which somebody was called who has no day to come', { untimed: 1 }, ['help']],
  ['under an order without a day', { state: 'settled', running: [], supervision: 'issued' }, ['order']],
  ['under an order that was answered', { supervision: 'answered' }, []],
])('a ticket %s lacks %s', (_, more, lacks) => {
  expect(gapsOf({ ...sound, ...more })).toEqual(lacks);
});
