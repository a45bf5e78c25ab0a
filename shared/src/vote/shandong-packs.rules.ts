import { at, atLeast, cityPack, national } from './national.rules';
import type { Pack } from './pack.rules';

/** 山东省物业管理条例, as amended on 2021-12-03. */
const shandong: Pack = {
  ...national,
  id: 'shandong',
  law: 'shandong',
  from: '2021-12-03',
  under: 'national',
  committee: { ...national.committee, most: null, present: atLeast(2, 3), renew: 90 },
  articles: {
    matters: at('shandong', 24),
    participation: at('shandong', 24, 2),
    heavy: at('shandong', 24, 2),
    ordinary: at('shandong', 24, 2),
    area: at('shandong', 25),
    heads: at('shandong', 25),
    form: at('shandong', 26),
    delegates: at('shandong', 27),
    calling: at('shandong', 28),
    committee: at('shandong', 30),
    result: at('shandong', 32, 4),
    inspection: at('shandong', 32, 5),
    preparation: at('shandong', 21),
    objections: at('shandong', 22),
    openness: at('shandong', 50),
  },
  superseded: [],
};

/** 潍坊市物业管理条例, in force from 2022-03-01. */
const weifang: Pack = {
  ...shandong,
  id: 'weifang',
  law: 'weifang',
  from: '2022-03-01',
  under: 'shandong',
  matters: { ...national.matters, allowance: 'ordinary' },
  online: 'city',
  proxies: { most: 3, bars: ['not_owner'] },
  committee: { ...shandong.committee, most: 11, told: 5, rerun: atLeast(2, 3) },
  articles: {
    matters: at('weifang', 31, 2),
    participation: at('weifang', 31, 3),
    heavy: at('weifang', 31, 3),
    ordinary: at('weifang', 31, 3),
    unanimous: at('weifang', 61),
    owner: at('weifang', 26),
    calling: at('weifang', 32, 3),
    notice: at('weifang', 32, 2),
    form: at('weifang', 32, 1),
    online: at('weifang', 32, 1),
    signature: at('weifang', 32, 1),
    proxy: at('weifang', 32, 1),
    preparation: at('weifang', 30),
    committee: at('weifang', 34),
    committee_limits: at('weifang', 33, 2),
    stand_in: at('weifang', 41),
    fund_scope: at('weifang', 67),
    openness: at('weifang', 33),
  },
};

const jinan = cityPack(
  shandong,
  { id: 'jinan', law: 'jinan', from: '2021-12-03', checked: 'report', online: 'city' },
  { area: at('jinan', 20), online: at('jinan', 19) },
);

/** 聊城市物业管理条例, in force from 2021-03-01; the province's as amended later holds beside it. */
const liaocheng = cityPack(
  shandong,
  {
    id: 'liaocheng',
    law: 'liaocheng',
    from: '2021-12-03',
    committee: { ...shandong.committee, least: 3 },
    preparation: { ...shandong.preparation, formed: 30, held: 60 },
  },
  {
    owner: at('liaocheng', 13),
    form: at('liaocheng', 16, 1),
    online: at('liaocheng', 16, 2),
    paper: at('liaocheng', 16, 2),
    signature: at('liaocheng', 16, 1),
    silent: at('liaocheng', 16, 3),
    delegates: at('liaocheng', 17),
    preparation: at('liaocheng', 18),
    objections: at('liaocheng', 20),
    committee: at('liaocheng', 22),
    stand_in: at('liaocheng', 28),
    fund_urgent: at('liaocheng', 50),
  },
);

/** The packs of Shandong and its cities. */
export const shandongPacks: readonly Pack[] = [shandong, weifang, jinan, liaocheng];
