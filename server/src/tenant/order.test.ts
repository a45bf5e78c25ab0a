import { deletionOrder } from './order';

it('puts first what refers to others, and what others are needed to tell', () => {
  const order = deletionOrder(
    ['place', 'sign', 'ticket', 'words'],
    [
      ['sign', 'place'],
      ['words', 'ticket'],
      ['ticket', 'place'],
    ],
  );
  for (const [first, then] of [
    ['sign', 'place'],
    ['words', 'ticket'],
    ['ticket', 'place'],
  ] as const)
    expect(order.indexOf(first)).toBeLessThan(order.indexOf(then));
  expect([...order].sort()).toEqual(['place', 'sign', 'ticket', 'words']);
});

it('takes what refers to itself, and names the tables of a circle', () => {
  expect(deletionOrder(['a'], [['a', 'a']])).toEqual(['a']);
  expect(() =>
    deletionOrder(
      ['a', 'b', 'c'],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ),
  ).toThrow('a, b');
});
