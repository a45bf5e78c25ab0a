import { dayFault, endOf } from './home-vote.rules';

test.each([
  ['today', 100, 'past'],
  ['tomorrow', 101, null],
  ['the last day that is allowed', 160, null],
  ['a day later', 161, 'far'],
])('a vote that runs until %s', (_, last, fault) => {
  expect(dayFault(100, last, 60)).toBe(fault);
});

test('a vote lapses when its box never opened', () => {
  expect([endOf('waiting'), endOf('open'), endOf('closed')]).toEqual(['lapsed', 'over', 'over']);
});
