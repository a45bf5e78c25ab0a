import type { Bar } from './matter.rules';
import type { Article, Law, Pack, PackRule } from './pack.rules';

/** An article of a law. */
export const at = (law: Law, no?: number, paragraph?: number): Article => ({
  law,
  ...(no === undefined ? {} : { no }),
  ...(paragraph === undefined ? {} : { paragraph }),
});

/** So many of so many, itself included (民法典 1259), and strictly more than half. */
export const atLeast = (num: number, den: number): Bar => ({ num, den, over: false });
export const overHalf: Bar = { num: 1, den: 2, over: true };

/**
 * What holds everywhere: the Civil Code in force from 2021, the Supreme Court's interpretation on divided ownership, and
 * the State Council's rules where the Code says nothing. Terms without an article are what districts start with.
 */
export const national: Pack = {
  id: 'national',
  law: 'civil_code',
  checked: 'text',
  from: '2021-01-01',
  until: null,
  under: null,
  matters: {
    rules: 'ordinary',
    covenant: 'ordinary',
    committee: 'ordinary',
    manager: 'ordinary',
    fund_use: 'ordinary',
    fund_raise: 'heavy',
    rebuild: 'heavy',
    common_use: 'heavy',
    other: 'ordinary',
    conversion: 'unanimous',
  },
  bars: { part: atLeast(2, 3), ordinary: overHalf, heavy: atLeast(3, 4) },
  notice: { days: 15, special: 15 },
  open: { least: 1, most: null },
  online: 'open',
  proxies: { most: null, bars: [] },
  fills: 'owner',
  silent: 'by_rules',
  dissent: { matters: [], most: atLeast(1, 3) },
  result: { announced: 3, posted: 7, objections: 7, answered: 5 },
  petition: atLeast(1, 5),
  kept: 5,
  suit: 1,
  committee: {
    least: 5,
    most: 11,
    years: 5,
    present: overHalf,
    agree: overHalf,
    told: 0,
    renew: 60,
    rerun: overHalf,
  },
  preparation: {
    area: atLeast(1, 2),
    heads: atLeast(1, 2),
    later: { years: 2, of: 'heads', part: atLeast(1, 4) },
    formed: 60,
    held: 90,
    least: 7,
    owners: atLeast(1, 2),
    posted: 15,
  },
  articles: {
    matters: at('civil_code', 278, 1),
    participation: at('civil_code', 278, 2),
    heavy: at('civil_code', 278, 2),
    ordinary: at('civil_code', 278, 2),
    unanimous: at('civil_code', 279),
    area: at('division', 8),
    heads: at('division', 9),
    lot: at('division', 2),
    owner: at('division', 1),
    co_owners: at('beijing_app'),
    sale: at('beijing_app'),
    calling: at('national_management', 13),
    notice: at('national_management', 14),
    form: at('national_management', 12),
    signature: at('e_signature', 14),
    silent: at('court_2022'),
    inspection: at('division', 13),
    suit: at('division', 12),
    fund_scope: at('civil_code', 283),
    fund_urgent: at('civil_code', 281, 2),
    openness: at('civil_code', 281, 1),
  },
  superseded: [
    {
      text: at('national_management', 12),
      rule: 'participation',
      by: at('civil_code', 278, 2),
    },
  ],
};

/** A pack of one city or province that differs from the one above it in a few rules. */
export function cityPack(
  above: Pack,
  own: Pick<Pack, 'id' | 'law' | 'from'> & Partial<Pack>,
  articles: Partial<Record<PackRule, Article>>,
): Pack {
  return { ...above, superseded: [], ...own, under: above.id, articles };
}
