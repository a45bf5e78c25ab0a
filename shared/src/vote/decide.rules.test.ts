import { dateOfDay } from '../deadline/shanghai.rules';
import { committeeFault, committeeMay, firstMeetingDue, groupFault, sittingDecides } from './committee.rules';
import { matters, type Matter } from './matter.rules';
import { packIds, packRules, type PackId } from './pack.rules';
import { articleOf, packOn, packs } from './packs.rules';
import { packRuleWords, packSays } from './pack.words';
import { carriedFault, proxyFault, type Authority } from './proxy.rules';
import { notReady, opensAfter, type Readiness } from './readiness.rules';
import { tally, type Cast, type Choice, type RollLot } from './tally.rules';
import { ruleOf, verdict, type Chosen, type VoteRule } from './verdict.rules';
import { articleWords, areaWords, silentWords, verdictWords } from './verdict.words';

const pack = (id: PackId) => {
  const found = packOn(id, '2026-11-18');
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};
const rule = (matter: Matter, chosen: Chosen = {}, id: PackId = 'national'): VoteRule => {
  const found = ruleOf(pack(id), matter, chosen);
  if (!found) throw new Error(`no rule for ${matter}`);
  return found;
};

/** Owners by key with the areas of their lots. */
type Owners = Readonly<Record<string, readonly number[]>>;
const rollOf = (owners: Owners, delivered: readonly string[] = []): RollLot[] =>
  Object.entries(owners).flatMap(([ownerKey, areas]) =>
    areas.map((area, turn) => ({
      id: `${ownerKey}${turn}`,
      area,
      ownerKey,
      delivered: delivered.includes(ownerKey),
    })),
  );
/** What owners say, each with all their lots. */
const saying = (roll: readonly RollLot[], said: Readonly<Record<string, Choice>>): Cast[] =>
  Object.entries(said).map(([key, choice], turn) => ({
    turn,
    lots: roll.filter(({ ownerKey }) => ownerKey === key).map(({ id }) => id),
    choice,
  }));
/** So many owners of one lot of 100 m² each. */
const equal = (count: number): Owners =>
  Object.fromEntries(Array.from({ length: count }, (_, turn) => [`o${turn}_`, [10_000]]));
/** The first ones say yes, the next no, the next nothing in particular. */
const votes = (yes: number, no = 0, abstain = 0): Record<string, Choice> =>
  Object.fromEntries(
    Array.from({ length: yes + no + abstain }, (_, turn) => [
      `o${turn}_`,
      turn < yes ? ('yes' as const) : turn < yes + no ? ('no' as const) : ('abstain' as const),
    ]),
  );
const decide = (
  owners: Owners,
  said: Record<string, Choice>,
  by: VoteRule,
  delivered: readonly string[] = [],
) => {
  const roll = rollOf(owners, delivered);
  return verdict(tally(roll, saying(roll, said)), by);
};

const ordinary = rule('fund_use');
const heavy = rule('fund_raise');
const everybody = rule('conversion');
const few = rule('fund_use', { dissent: true }, 'henan');
const follow = rule('manager', { follow: true });
const big = { big: [900_000], ...equal(9) };
const developer = { dev: Array.from({ length: 30 }, () => 10_000), ...equal(10) };
const forty = { rich: Array.from({ length: 40 }, () => 10_000), ...equal(20) };

describe('taking part and agreeing (民法典 278)', () => {
  test.each<[string, Owners, Record<string, Choice>, VoteRule, boolean | null]>([
    ['exactly two thirds take part and all agree', equal(9), votes(6), ordinary, true],
    ['one less than two thirds take part', equal(9), votes(5), ordinary, false],
    ['two thirds of ten are seven', equal(10), votes(6), ordinary, false],
    ['seven of ten are enough', equal(10), votes(7), ordinary, true],
    ['exactly half of those taking part agree', equal(9), votes(3, 3), ordinary, false],
    ['one more than half agree', equal(9), votes(4, 3), ordinary, true],
    ['as many abstain as agree', equal(9), votes(3, 0, 3), ordinary, false],
    ['abstaining counts as taking part', equal(9), votes(4, 0, 2), ordinary, true],
    ['everybody abstains', equal(9), votes(0, 0, 9), ordinary, false],
    ['everybody is against', equal(9), votes(0, 9), ordinary, false],
    ['nobody takes part', equal(9), votes(0), ordinary, false],
    ['all agree', equal(9), votes(9), ordinary, true],
    ['one owner in all, and they agree', equal(1), votes(1), ordinary, true],
    ['one owner in all, and they are silent', equal(1), votes(0), ordinary, false],
    ['a heavy matter with exactly three quarters', equal(12), votes(6, 2), heavy, true],
    ['a heavy matter with less than three quarters', equal(12), votes(6, 3), heavy, false],
    ['a heavy matter with half', equal(12), votes(5, 4), heavy, false],
    ['a heavy matter that nobody votes on', equal(12), votes(0), heavy, false],
    ['a heavy matter where few take part and all agree', equal(12), votes(7), heavy, false],
    ['a heavy matter with eight of ten who vote', equal(12), votes(8, 2), heavy, true],
    ['heads reach two thirds and area does not', { big: [900_000], ...equal(9) }, votes(9), ordinary, false],
    ['area reaches two thirds and heads do not', big, { big: 'yes' }, ordinary, false],
    ['heads agree and area does not', big, { ...votes(6), big: 'no' }, ordinary, false],
    ['area agrees and heads do not', big, { ...votes(0, 6), big: 'yes' }, ordinary, false],
    ['both agree', big, { ...votes(6), big: 'yes' }, ordinary, true],
    ['a roll without owners is no result', {}, {}, ordinary, null],
    ['a roll without owners is no result for a heavy matter', {}, {}, heavy, null],
    ['a roll without owners is no result where all must agree', {}, {}, everybody, null],
    ['a roll without area is no result', { a: [0] }, { a: 'yes' }, ordinary, null],
    [
      'a ballot of nobody on the roll counts for nothing',
      equal(3),
      { stranger: 'yes', ...votes(1) },
      ordinary,
      false,
    ],
  ])('%s', (_, owners, said, by, passed) => {
    expect(decide(owners, said, by).passed).toBe(passed);
  });

  test('a hundredth of a square metre decides', () => {
    const owners = { a: [66_667], b: [33_333], c: [1] };
    const said = { a: 'yes', c: 'yes' } as const;
    expect(decide(owners, said, ordinary).passed).toBe(true);
    expect(decide({ ...owners, a: [66_666], b: [33_334] }, said, ordinary).passed).toBe(false);
  });
});

describe('heads (区分所有权解释 9)', () => {
  test.each<[string, Owners, Record<string, Choice>, number, number]>([
    ['one owner with forty homes is one head and all their area', forty, { rich: 'yes' }, 1, 400_000],
    ['the developer with thirty unsold homes is one head', developer, { dev: 'no' }, 1, 300_000],
    [
      'forty homes and twenty neighbours are twenty-one heads',
      forty,
      { rich: 'yes', ...votes(20) },
      21,
      600_000,
    ],
    ['parking places of an owner add area and no head', { a: [10_000, 1_250] }, { a: 'yes' }, 1, 11_250],
  ])('%s', (_, owners, said, heads, area) => {
    const roll = rollOf(owners);
    expect(tally(roll, saying(roll, said)).part).toEqual({ heads, area });
  });

  test('an owner with forty homes cannot carry a vote alone', () => {
    expect(decide(forty, { rich: 'yes' }, ordinary)).toMatchObject({
      passed: false,
      tests: [
        { name: 'part', missing: { heads: 13, area: 0 } },
        { name: 'yes', met: true },
      ],
    });
  });

  test('nor can the developer stop one alone', () => {
    expect(decide({ dev: [50_000], ...equal(10) }, { dev: 'no', ...votes(9) }, ordinary).passed).toBe(true);
  });

  test('an owner whose lots say different things takes part and agrees to nothing', () => {
    const roll = rollOf({ a: [10_000, 20_000], b: [10_000] });
    const said: Cast[] = [
      { turn: 1, lots: ['a0'], choice: 'yes' },
      { turn: 2, lots: ['a1'], choice: 'no' },
    ];
    expect(tally(roll, said)).toMatchObject({
      part: { heads: 1, area: 30_000 },
      yes: { heads: 0, area: 10_000 },
      no: { heads: 0, area: 20_000 },
      abstain: { heads: 1, area: 0 },
      split: 1,
    });
  });
});

describe('which ballot holds', () => {
  const roll = rollOf({ a: [10_000], b: [20_000] });
  const cast = (turn: number, lot: string, choice: Choice, byProxy = false): Cast => ({
    turn,
    lots: [lot],
    choice,
    byProxy,
  });
  test.each<[string, readonly Cast[], Choice | null]>([
    ['the only one', [cast(1, 'a0', 'yes')], 'yes'],
    ['the first of two on paper and phone', [cast(2, 'a0', 'no'), cast(1, 'a0', 'yes')], 'yes'],
    ['that of the co-owner who came first', [cast(1, 'a0', 'no'), cast(2, 'a0', 'yes')], 'no'],
    [
      "the owner's own, though their proxy came first",
      [cast(1, 'a0', 'no', true), cast(2, 'a0', 'yes')],
      'yes',
    ],
    ["the proxy's, where the owner is silent", [cast(1, 'a0', 'no', true)], 'no'],
    ['the first proxy of two', [cast(2, 'a0', 'yes', true), cast(1, 'a0', 'no', true)], 'no'],
    ['none', [cast(1, 'b0', 'yes')], null],
  ])('%s', (_, ballots, choice) => {
    const { yes, no, part } = tally(roll, ballots);
    const said = yes.area % 20_000 === 10_000 ? 'yes' : no.area % 20_000 === 10_000 ? 'no' : null;
    expect(said).toBe(choice);
    expect(part.area % 20_000).toBe(choice ? 10_000 : 0);
  });

  test('a vote cast before a sale stands, and the new owner speaks for the rest of theirs', () => {
    // a0 was sold to b after a voted with it
    const after: RollLot[] = [
      { id: 'a0', area: 10_000, ownerKey: 'b' },
      { id: 'b0', area: 20_000, ownerKey: 'b' },
    ];
    const said = [cast(1, 'a0', 'yes'), { turn: 2, lots: ['a0', 'b0'], choice: 'no' as const }];
    expect(tally(after, said)).toMatchObject({
      total: { heads: 1, area: 30_000 },
      yes: { heads: 0, area: 10_000 },
      no: { heads: 0, area: 20_000 },
      split: 1,
    });
  });
});

describe('everybody concerned (民法典 279), few objections (河南条例 66)', () => {
  test.each<[string, Owners, Record<string, Choice>, VoteRule, boolean]>([
    ['all of a building agree', equal(4), votes(4), everybody, true],
    ['one is against', equal(4), votes(3, 1), everybody, false],
    ['one abstains', equal(4), votes(3, 0, 1), everybody, false],
    ['one is silent', equal(4), votes(3), everybody, false],
    ['nobody objects and nobody speaks', equal(9), votes(0), few, true],
    ['exactly a third object', equal(9), votes(0, 3), few, true],
    ['more than a third object', equal(9), votes(0, 4), few, false],
    ['few heads object, with too much area', big, { big: 'no' }, few, false],
    ['little area objects, with too many heads', { big: [9_000_000], ...equal(3) }, votes(0, 2), few, false],
    ['everybody abstains', equal(9), votes(0, 0, 9), few, true],
  ])('%s', (_, owners, said, by, passed) => {
    expect(decide(owners, said, by).passed).toBe(passed);
  });

  test('silence is nobody’s agreement where all must agree, however it is counted', () => {
    const owners = equal(4);
    expect(decide(owners, votes(3), everybody, Object.keys(owners)).otherwise).toBe(false);
  });

  test('only Henan decides by few objections, and only on the fund', () => {
    expect(rule('fund_use', { dissent: true }).way).toBe('bars');
    expect(rule('manager', { dissent: true }, 'henan').way).toBe('bars');
    expect(rule('fund_use', { dissent: true }, 'henan').way).toBe('dissent');
  });
});

describe('the silent, both ways ((2022)沪02民初16号)', () => {
  const all = Object.keys(equal(12));
  test.each<[string, Record<string, Choice>, VoteRule, readonly string[], boolean, boolean]>([
    [
      'apart: too few take part, and it says that they would have been enough',
      votes(5),
      ordinary,
      all,
      false,
      true,
    ],
    ['with the majority, all reached', votes(5), follow, all, true, false],
    ['with the majority, nobody reached', votes(5), follow, [], false, false],
    ['with the majority, only some reached', votes(5, 1), follow, all.slice(6, 8), true, false],
    ['with a majority against', votes(2, 5), follow, all, false, false],
    ['with no majority they agree to nothing', votes(3, 3), follow, all, false, false],
  ])('%s', (_, said, by, delivered, passed, otherwise) => {
    expect(decide(equal(12), said, by, delivered)).toMatchObject({ passed, otherwise });
  });

  test('with heads and area against each other nobody is followed', () => {
    const roll = rollOf(big, Object.keys(big));
    const { followed } = tally(roll, saying(roll, { big: 'no', ...votes(2) }));
    expect(followed).toMatchObject({
      part: { heads: 10 },
      yes: { heads: 2 },
      no: { heads: 1 },
      abstain: { heads: 7 },
    });
  });

  test('a result says both ways in one sentence', () => {
    const roll = rollOf(equal(12), all);
    const counted = tally(roll, saying(roll, votes(5)));
    expect(silentWords(verdict(counted, ordinary), ordinary, counted)).toBe(
      '没参加的 7 户、700 ㎡，本次按不参加算；若按公约随多数算，结果会是通过',
    );
  });
});

describe('in words', () => {
  test('what is missing is said in households and square metres', () => {
    const owners = Object.fromEntries([
      ...Array.from({ length: 611 }, (_, turn) => [`o${turn}_`, [8_964]]),
      ['rest', [5_486_100 - 611 * 8_964]],
    ]) as Owners;
    const result = decide(owners, votes(371), ordinary);
    expect(result.tests[0]).toMatchObject({ needs: { heads: 408, area: 3_657_400 } });
    expect(verdictWords(result, ordinary)).toBe('没有通过，还差 37 户、3,317.56 ㎡ 才够三分之二');
  });
  test.each([
    [decide(equal(9), votes(6), ordinary), ordinary, '通过了，户数、面积两项都够'],
    [decide({}, {}, ordinary), ordinary, '清册里没有业主，数不出结果'],
    [decide(equal(9), votes(3, 3), ordinary), ordinary, '没有通过，还差 1 户、0.01 ㎡ 才够参加的一半以上'],
    [decide(equal(9), votes(0, 4), few), few, '没有通过，不同意的多出 1 户、100 ㎡，超过三分之一'],
    [decide(equal(4), votes(3), everybody), everybody, '没有通过，还差 1 户、100 ㎡ 才够全部'],
  ])('%#', (result, by, words) => {
    expect(verdictWords(result, by)).toBe(words);
  });
  test.each([
    [412_000, '4,120 ㎡'],
    [8_942, '89.42 ㎡'],
    [8_940, '89.4 ㎡'],
    [1, '0.01 ㎡'],
    [100_000_005, '1,000,000.05 ㎡'],
  ])('an area of %i', (area, words) => {
    expect(areaWords(area)).toBe(words);
  });
});

describe('packs', () => {
  test.each(packIds)('%s says every rule in words and cites the law of the thresholds', (id) => {
    for (const each of packRules) {
      expect(packRuleWords[each]).not.toBe('');
      expect(packSays[each](pack(id))).not.toMatch(/undefined|null|NaN/);
    }
    for (const each of [
      'matters',
      'participation',
      'heavy',
      'ordinary',
      'unanimous',
      'heads',
      'area',
    ] as const)
      expect(articleOf(pack(id), each)).not.toBeNull();
  });
  test('no two editions of a pack hold on one day', () => {
    for (const one of packs)
      for (const other of packs)
        if (one !== other && one.id === other.id)
          expect(one.from < (other.until ?? '9999') && other.from < (one.until ?? '9999')).toBe(false);
  });
  test('before the Civil Code there is none', () => {
    expect(packOn('national', '2020-12-31')).toBeNull();
    expect(packOn('weifang', '2022-02-28')).toBeNull();
  });
  test.each<[PackId, string]>([
    ['national', '民法典第 278 条第 2 款'],
    ['shandong', '山东省物业管理条例第 24 条第 2 款'],
    ['weifang', '潍坊市物业管理条例第 31 条第 3 款'],
    ['jinan', '山东省物业管理条例第 24 条第 2 款'],
    ['beijing', '民法典第 278 条第 2 款'],
    ['hangzhou', '杭州市物业管理条例第 16 条第 2 款'],
  ])('the threshold of %s stands in %s', (id, words) => {
    const [test] = decide(equal(9), votes(6), rule('manager', {}, id)).tests;
    expect(test?.article && articleWords(test.article)).toBe(words);
  });
  test('the heavy matters are the raising of the fund, rebuilding and the use of common parts, and nothing else', () => {
    for (const each of packs)
      expect(matters.filter((matter) => each.matters[matter] === 'heavy')).toEqual([
        'fund_raise',
        'rebuild',
        'common_use',
      ]);
  });
  test('Weifang decides on allowances too, the Code names no such matter', () => {
    expect(ruleOf(pack('weifang'), 'allowance')?.weighing).toBe('ordinary');
    expect(ruleOf(pack('national'), 'allowance')).toBeNull();
  });
});

describe('opening a vote', () => {
  const ready: Readiness = {
    matter: 'manager',
    buildings: 0,
    electorate: { frozen: true, heads: 10, area: 100_000 },
    questions: 1,
    changed: false,
    secret: false,
    online: false,
    paper: true,
    noticedOn: '2026-11-03',
    special: false,
    opensOn: '2026-11-18',
    closesOn: '2026-11-27',
    committeeTold: true,
    dissent: false,
    follow: false,
    ruleText: false,
    deliveries: false,
  };
  test.each<[string, Partial<Readiness>, PackId, ReturnType<typeof notReady>]>([
    ['with everything there', {}, 'weifang', []],
    ['without an electorate', { electorate: null }, 'weifang', ['electorate']],
    [
      'with one that is not frozen',
      { electorate: { frozen: false, heads: 1, area: 1 } },
      'weifang',
      ['unfrozen'],
    ],
    ['with an empty one', { electorate: { frozen: true, heads: 0, area: 0 } }, 'weifang', ['nobody']],
    ['without a question', { questions: 0 }, 'weifang', ['questions']],
    ['with a question that changed after the notice', { changed: true }, 'weifang', ['changed']],
    ['without a notice', { noticedOn: null }, 'weifang', ['notice']],
    ['fifteen days after the notice', { noticedOn: '2026-11-03' }, 'national', []],
    ['fourteen days after the notice', { noticedOn: '2026-11-04' }, 'national', ['early']],
    [
      'seven days after the notice of a special meeting',
      { noticedOn: '2026-11-11', special: true },
      'hangzhou',
      [],
    ],
    ['six days after it', { noticedOn: '2026-11-12', special: true }, 'hangzhou', ['early']],
    ['seven days after it elsewhere', { noticedOn: '2026-11-11', special: true }, 'shandong', ['early']],
    ['for five days', { closesOn: '2026-11-22' }, 'hangzhou', []],
    ['for four days', { closesOn: '2026-11-21' }, 'hangzhou', ['short']],
    ['for sixty days', { closesOn: '2027-01-16' }, 'hangzhou', []],
    ['for sixty-one days', { closesOn: '2027-01-17' }, 'hangzhou', ['long']],
    ['that closes before it opens', { closesOn: '2026-11-17' }, 'national', ['backwards']],
    [
      'that the residents’ committee was not told of',
      { committeeTold: false },
      'weifang',
      ['committee_untold'],
    ],
    ['on the phone where the city has its own system', { online: true }, 'weifang', ['city_system']],
    ['on the phone in Beijing', { online: true }, 'beijing', ['city_system']],
    ['on the phone where a system is only offered', { online: true }, 'hangzhou', []],
    ['without paper', { paper: false, online: true }, 'hangzhou', ['paper']],
    ['that is secret though area counts', { secret: true }, 'national', ['secret_area']],
    ['on a conversion in the whole compound', { matter: 'conversion' }, 'national', ['one_building']],
    [
      'on a conversion in two buildings',
      { matter: 'conversion', buildings: 2 },
      'national',
      ['one_building'],
    ],
    ['on a conversion in its building', { matter: 'conversion', buildings: 1 }, 'national', []],
    ['on the fund of some buildings', { matter: 'fund_use', buildings: 2 }, 'weifang', []],
    ['on a matter that is none there', { matter: 'common_income' }, 'weifang', ['matter']],
    ['by few objections outside Henan', { dissent: true, matter: 'fund_use' }, 'weifang', ['dissent']],
    ['by few objections in Henan', { dissent: true, matter: 'fund_use' }, 'henan', []],
    [
      'where the silent follow without rules and deliveries',
      { follow: true },
      'liaocheng',
      ['rule_text', 'deliveries'],
    ],
    ['where they follow with both', { follow: true, ruleText: true, deliveries: true }, 'liaocheng', []],
  ])('%s', (_, more, id, faults) => {
    expect(notReady({ ...ready, ...more }, pack(id))).toEqual(faults);
  });
  test('the first day is counted from the notice', () => {
    expect(dateOfDay(opensAfter(pack('weifang'), '2026-11-03', false))).toBe('2026-11-18');
  });
});

describe('acting for another', () => {
  const asked: Authority = { giver: 'a', agent: 'x', agentId: 'x', written: true, propertyStaff: false };
  const others = (count: number, agentId = 'x'): Authority[] =>
    Array.from({ length: count }, (_, turn) => ({ ...asked, giver: `g${turn}`, agentId }));
  test.each<[string, Partial<Authority>, readonly Authority[], PackId, ReturnType<typeof proxyFault>]>([
    ['the third owner in Weifang', {}, others(2), 'weifang', null],
    ['the fourth owner in Weifang', {}, others(3), 'weifang', 'too_many'],
    ['the fourth where no number is laid down', {}, others(3), 'national', null],
    ['beside three of somebody else', {}, others(3, 'y'), 'weifang', null],
    ['without a paper', { written: false }, [], 'national', 'unwritten'],
    ['for oneself', { agent: 'a', agentId: 'a' }, [], 'national', 'own'],
    ['for an owner who has a proxy', {}, [{ ...asked, agentId: 'y' }], 'national', 'twice'],
    ['by the property firm in Zhoushan', { propertyStaff: true }, [], 'zhoushan', 'staff'],
    ['by nobody on the roll in Weifang', { agent: null, agentId: 'son' }, [], 'weifang', 'not_owner'],
    ['by nobody on the roll elsewhere', { agent: null, agentId: 'son' }, [], 'national', null],
  ])('%s', (_, more, standing, id, fault) => {
    expect(proxyFault({ ...asked, ...more }, standing, pack(id))).toBe(fault);
  });
  test('a delegate carries signed opinions and hands none on', () => {
    const carried = { giver: 'a', signed: true, passedOnBy: null };
    expect(carriedFault(carried)).toBeNull();
    expect(carriedFault({ ...carried, signed: false })).toBe('unsigned');
    expect(carriedFault({ ...carried, passedOnBy: 'x' })).toBe('passed_on');
  });
});

describe('around the vote', () => {
  test.each([
    [{ members: 5, alternates: 5, years: 5 }, null],
    [{ members: 3, alternates: 0, years: 3 }, 'few'],
    [{ members: 13, alternates: 0, years: 3 }, 'many'],
    [{ members: 6, alternates: 0, years: 3 }, 'even'],
    [{ members: 5, alternates: 6, years: 3 }, 'alternates'],
    [{ members: 5, alternates: 0, years: 6 }, 'years'],
  ])('a committee of %j', (committee, fault) => {
    expect(committeeFault(committee, pack('weifang').committee)).toBe(fault);
  });
  test.each([
    [{ members: 9, present: 6, signed: 5 }, true],
    [{ members: 9, present: 5, signed: 5 }, false],
    [{ members: 9, present: 9, signed: 4 }, false],
  ])('a sitting of %j', (sitting, decides) => {
    expect(sittingDecides(sitting, pack('weifang').committee)).toBe(decides);
  });
  test('the committee decides nothing that owners decide together', () => {
    expect(committeeMay('manager', pack('weifang'))).toBe(false);
    expect(committeeMay('common_income', pack('weifang'))).toBe(true);
  });
  test.each([
    ['half of the area', { area: 50, heads: 0, yearsSinceFirst: 0 }, 'weifang', true],
    ['half of the heads', { area: 0, heads: 50, yearsSinceFirst: 0 }, 'weifang', true],
    ['a quarter after two years', { area: 0, heads: 25, yearsSinceFirst: 2 }, 'weifang', true],
    ['a quarter after a year', { area: 0, heads: 25, yearsSinceFirst: 1 }, 'weifang', false],
    ['half of the heads in Hangzhou', { area: 0, heads: 50, yearsSinceFirst: 0 }, 'hangzhou', false],
    ['six tenths of the area in Hangzhou', { area: 60, heads: 0, yearsSinceFirst: 0 }, 'hangzhou', true],
    [
      'three tenths of the area there after two years',
      { area: 30, heads: 0, yearsSinceFirst: 2 },
      'hangzhou',
      true,
    ],
  ] as const)('the first meeting after %s', (_, handed, id, due) => {
    expect(firstMeetingDue({ ...handed, ofArea: 100, ofHeads: 100 }, pack(id).preparation)).toBe(due);
  });
  test.each([
    [{ members: 7, owners: 4 }, null],
    [{ members: 5, owners: 4 }, 'few'],
    [{ members: 8, owners: 4 }, 'even'],
    [{ members: 9, owners: 4 }, 'owners'],
  ])('a group of %j', (group, fault) => {
    expect(groupFault(group, pack('weifang').preparation)).toBe(fault);
  });
});
