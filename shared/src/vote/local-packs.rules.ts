import { at, atLeast, cityPack, national } from './national.rules';
import type { Pack } from './pack.rules';
import { shandongPacks } from './shandong-packs.rules';

const beijing = cityPack(
  national,
  { id: 'beijing', law: 'beijing', from: '2021-01-01', online: 'city' },
  {
    notice: at('beijing', 35),
    agenda: at('beijing', 35),
    online: at('beijing', 35),
    result: at('beijing', 37),
    co_owners: at('beijing_app'),
    sale: at('beijing_app'),
  },
);

/** 杭州市物业管理条例, as revised, in force from 2022-03-01. */
const hangzhou = cityPack(
  national,
  {
    id: 'hangzhou',
    law: 'hangzhou',
    from: '2022-03-01',
    matters: { ...national.matters, running_costs: 'ordinary', common_income: 'ordinary' },
    notice: { days: 15, special: 7 },
    open: { least: 5, most: 60 },
    online: 'offered',
    preparation: {
      ...national.preparation,
      area: atLeast(3, 5),
      heads: null,
      later: { years: 2, of: 'area', part: atLeast(3, 10) },
    },
    committee: { ...national.committee, renew: 90 },
  },
  {
    matters: at('hangzhou', 16, 1),
    participation: at('hangzhou', 16, 2),
    heavy: at('hangzhou', 16, 2),
    ordinary: at('hangzhou', 16, 2),
    area: at('hangzhou', 17, 1),
    heads: at('hangzhou', 17, 2),
    owner: at('hangzhou', 13),
    calling: at('hangzhou', 18),
    notice: at('hangzhou', 19, 1),
    agenda: at('hangzhou', 19, 2),
    paper: at('hangzhou', 20, 1),
    online: at('hangzhou', 20, 2),
    length: at('hangzhou', 20, 3),
    preparation: at('hangzhou', 22),
    committee: at('hangzhou', 27),
    forgery: at('hangzhou', 31),
    stand_in: at('hangzhou', 38),
    openness: at('hangzhou', 30),
  },
);

const huzhou = cityPack(
  national,
  { id: 'huzhou', law: 'huzhou', from: '2021-01-01', checked: 'report', online: 'offered' },
  { online: at('huzhou') },
);

/** 舟山市物业管理条例 of 2019: its thresholds were those of the Property Law, in the place of which the Code stands. */
const zhoushan = cityPack(
  national,
  {
    id: 'zhoushan',
    law: 'zhoushan',
    from: '2021-01-01',
    online: 'offered',
    proxies: { most: null, bars: ['property_staff'] },
    superseded: [{ text: at('zhoushan', 16, 2), rule: 'participation', by: at('civil_code', 278, 2) }],
  },
  {
    form: at('zhoushan', 17, 1),
    online: at('zhoushan', 17, 2),
    proxy: at('zhoushan', 17, 3),
    preparation: at('zhoushan', 13),
    committee: at('zhoushan', 19),
  },
);

const qingyuan = cityPack(
  national,
  {
    id: 'qingyuan',
    law: 'qingyuan',
    from: '2021-01-01',
    online: 'city',
    result: { ...national.result, posted: 15, objections: 15 },
  },
  { online: at('qingyuan', 17), result: at('qingyuan', 17), inspection: at('qingyuan', 17) },
);

/** Sichuan's rules for owners' electronic votes (2022): one provincial system, free and encouraged. */
const sichuan = cityPack(
  national,
  { id: 'sichuan', law: 'sichuan', from: '2022-12-30', checked: 'report', online: 'offered' },
  { online: at('sichuan') },
);

/** 河南省物业管理条例 of 2017: dissent voting on the fund, and thresholds that the Code has replaced. */
const henan = cityPack(
  national,
  {
    id: 'henan',
    law: 'henan',
    from: '2021-01-01',
    dissent: { matters: ['fund_use'], most: atLeast(1, 3) },
    superseded: [
      { text: at('henan', 22, 2), rule: 'participation', by: at('civil_code', 278, 2) },
      { text: at('henan', 26, 1), rule: 'participation', by: at('civil_code', 278, 2) },
    ],
  },
  {
    owner: at('henan', 15),
    calling: at('henan', 24),
    dissent: at('henan', 66),
    fund_scope: at('henan', 66),
    fund_urgent: at('henan', 70),
    committee: at('henan', 28),
  },
);

/** The packs of provinces and cities. */
export const localPacks: readonly Pack[] = [
  ...shandongPacks,
  beijing,
  hangzhou,
  huzhou,
  zhoushan,
  qingyuan,
  sichuan,
  henan,
];
