import type { Plate } from '../place/place.contract';
import { plateWords } from '../place/place.words';
import type { RefusedBecause } from './ask.rules';
import type { HomeLook } from './register.contract';
import type { ResidentKind, ResidentWay, RollState } from './home.rules';

export const kindWords: Record<ResidentKind, string> = { owner: '业主', tenant: '租户', family: '家人' };

export const wayWords: Record<ResidentWay, string> = {
  worker: '核对后入住',
  roll: '和名册对上了',
  vouch: '住户请来的',
};

export const rollWords: Record<RollState, string> = {
  none: '没有名册',
  entered: '业主还没来',
  matched: '业主在',
};

/** Which homes a list shows. */
export const homeLookWords: Record<HomeLook, string> = {
  empty: '没有登记住户',
  no_roll: '没有产权人名册',
  no_owner: '名册上的业主还没来',
  asked: '有人申请入住',
};

/** Why an ask was refused, and what to do now. */
export const refusedWords: Record<RefusedBecause, { name: string; words: string }> = {
  room: { name: '房号对不上', words: '这个门里没有这个房号，看看门牌再填一次' },
  unknown: { name: '名册上没找到', words: '名册上没有找到您，请带身份证明到社区看一看' },
  papers: { name: '要看材料', words: '请带房产证或租房合同到社区，几分钟就好' },
  kind: { name: '身份选错了', words: '业主、租户、家人选得不对，请重新选一次' },
  moved: { name: '已经搬走了', words: '听说您已经搬走了；还住着的话，请打电话告诉我们' },
  other: { name: '其他', words: '原因写在下面，有疑问请打社区电话' },
};

/** A home in one line, for its own people: 槐荫里小区 12 号楼 2 单元 502. */
export const homeWords = (plate: Plate, room: string): string => `${plateWords(plate)} ${room}`;

/** The same without the compound, where everyone knows it: 12 号楼 2 单元 502. */
export const shortHomeWords = (plate: Plate, room: string): string =>
  homeWords({ ...plate, compound: null }, room);

/** What is said at the day from which somebody no longer lives somewhere, or may act for another. */
export const dayFaultWords = {
  past: '这一天已经过了，请选今天或者以后',
  far: '这一天太远了，请选近一点的日子',
  never: '没有这一天，请核对日期',
} as const;

/** What the fields of an ask are called. */
export const homeFieldWords = {
  code: '门牌码',
  room: '房号',
  kind: '您是谁',
  name: '姓名',
  phone: '手机号',
  adult: '我已成年',
  homeId: '哪一户',
  from: '从哪天起',
  reason: '原因',
  words: '想说的话',
  place: '地点',
  after: '从哪一户',
  look: '只看',
} as const;

/** What someone reads who vouches without being of age, or an owner. */
export const adultWords = '要成年住户才能请家人，请先确认';

/** What the code is called with which somebody joins a home. */
export const vouchFieldWords = { code: '入住码' } as const;
