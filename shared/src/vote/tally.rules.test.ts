import fc from 'fast-check';
import { packOn } from './packs.rules';
import { choices, holding, tally, type Cast, type RollLot } from './tally.rules';
import { ruleOf, verdict } from './verdict.rules';

const national = packOn('national', '2026-11-18');
const rules = (['fund_use', 'fund_raise', 'conversion'] as const).flatMap((matter) =>
  [false, true].flatMap((follow) => (national && ruleOf(national, matter, { follow })) ?? []),
);

const rolls = fc
  .array(
    fc.record({ area: fc.integer({ min: 1, max: 30_000 }), owner: fc.nat(8), delivered: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((lots): RollLot[] =>
    lots.map(({ area, owner, delivered }, turn) => ({
      id: `l${turn}`,
      area,
      ownerKey: `o${owner}`,
      delivered,
    })),
  );
const casts = fc
  .array(
    fc.record({
      lots: fc.array(fc.nat(26), { maxLength: 5 }),
      choice: fc.constantFrom(...choices),
      byProxy: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((all): Cast[] =>
    all.map(({ lots, ...rest }, turn) => ({ ...rest, turn, lots: lots.map((lot) => `l${lot}`) })),
  );

test('the parts make the whole: yes, no and abstaining are who took part, and with the silent they are all', () => {
  fc.assert(
    fc.property(rolls, casts, (roll, ballots) => {
      const { total, silent, followed, ...counted } = tally(roll, ballots);
      for (const { part, yes, no, abstain } of [counted, followed])
        for (const by of ['heads', 'area'] as const) {
          expect(yes[by] + no[by] + abstain[by]).toBe(part[by]);
          expect(part[by]).toBeLessThanOrEqual(total[by]);
        }
      expect(counted.part.heads + silent.heads).toBe(total.heads);
      expect(counted.part.area + silent.area).toBe(total.area);
    }),
  );
});

test('the order in which ballots are looked at changes nothing', () => {
  fc.assert(
    fc.property(
      rolls,
      casts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      (roll, [ballots, shuffled]) => {
        expect(tally(roll, shuffled)).toEqual(tally(roll, ballots));
      },
    ),
  );
});

test('a lot is spoken for once, by a ballot that names it', () => {
  fc.assert(
    fc.property(casts, (ballots) => {
      for (const [lot, ballot] of holding(ballots)) expect(ballot.lots).toContain(lot);
      expect([...holding(ballots).keys()].sort()).toEqual(
        [...new Set(ballots.flatMap(({ lots }) => lots))].sort(),
      );
    }),
  );
});

test('one more yes never turns a vote that passed into one that did not', () => {
  fc.assert(
    fc.property(rolls, casts, fc.nat(24), fc.constantFrom(...rules), (roll, ballots, which, rule) => {
      const lot = roll[which % roll.length];
      const before = verdict(tally(roll, ballots), rule);
      const more: Cast = { turn: ballots.length, lots: lot ? [lot.id] : [], choice: 'yes' };
      const spoken = holding(ballots).has(lot?.id ?? '');
      if (before.passed && !spoken) expect(verdict(tally(roll, [...ballots, more]), rule).passed).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('whoever changes their no to yes never brings a vote down', () => {
  fc.assert(
    fc.property(rolls, casts, fc.constantFrom(...rules), (roll, ballots, rule) => {
      const turned = ballots.map((ballot, turn): Cast =>
        turn === 0 ? { ...ballot, choice: 'yes' } : ballot,
      );
      if (verdict(tally(roll, ballots), rule).passed)
        expect(verdict(tally(roll, turned), rule).passed).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('what a test calls missing is what it takes, and not one head or hundredth less', () => {
  fc.assert(
    fc.property(rolls, casts, fc.constantFrom(...rules), (roll, ballots, rule) => {
      for (const { met, missing, needs, has } of verdict(tally(roll, ballots), rule).tests) {
        expect(met).toBe(missing.heads === 0 && missing.area === 0);
        expect(missing.heads).toBe(Math.max(0, needs.heads - has.heads));
        expect(missing.area).toBe(Math.max(0, needs.area - has.area));
      }
    }),
  );
});
