import type { Facts } from '../refusal';

/** The names of what an event is about: grids, people, roles; null for what is gone. */
export type NameOf = (id: unknown) => string | null;

const particulars: Readonly<Record<string, string>> = {
  name: '名称',
  number: '号数',
  phone: '电话',
  until: '停用日期',
  workName: '姓名',
  workPhone: '工作电话',
  engagement: '用工方式',
  origin: '来源',
};
const particularWords = (what: unknown): string =>
  String(what)
    .split(',')
    .map((each) => particulars[each] ?? each)
    .join('、');

const gridKinds: Readonly<Record<string, string>> = {
  living: '居住网格',
  production: '生产网格',
  micro: '微网格',
};
/** With its year, for a history goes over many: 2026年12月1日. */
function dateWords(date: unknown): string {
  const [year, month, day] = String(date).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const sayings: Readonly<Record<string, (facts: Facts, nameOf: NameOf) => string>> = {
  'place.laid': () => '登记了这个地点',
  'place.changed': ({ what }) => `改了${particularWords(what)}`,
  'place.closed': () => '定了停用的日子',
  'place.taken_back': () => '撤回了这次登记',
  'place.located': () => '标了位置',
  'homes.laid': ({ count }) => `登记了 ${count} 户`,
  'homes.withdrawn': ({ count }) => `撤回了 ${count} 户的登记`,
  'home.changed': ({ floor, floorBefore, area, areaBefore }) => {
    const floors = floor === floorBefore ? [] : [`楼层 ${floorBefore} 改为 ${floor}`];
    const areas = area === areaBefore ? [] : [`面积 ${areaBefore} 改为 ${area} 平方米`];
    return `改了一户：${[...floors, ...areas].join('，')}`;
  },
  'home.renumbered': ({ room, roomBefore }) => `房号 ${roomBefore} 改为 ${room}`,
  'grid.described': ({ kind }) => `定为${gridKinds[String(kind)] ?? '网格'}`,
  'place.moved': ({ to }, nameOf) => `划到${nameOf(to) ?? '别的社区'}`,
  'place.covered': ({ grid, gridKind, since, before }, nameOf) =>
    `从${dateWords(since)}起归${nameOf(grid) ?? '一个网格'}（${gridKinds[String(gridKind)] ?? ''}）${before ? `，之前归${nameOf(before) ?? '别的网格'}` : ''}`,
  'cover.taken_back': ({ grid, gridKind }, nameOf) =>
    `撤回了${gridKinds[String(gridKind)] ?? '网格'}的改动${grid ? `，仍归${nameOf(grid) ?? '原来的网格'}` : ''}`,
  'sign.issued': ({ replaced }) => (replaced ? '换了门牌码' : '发了门牌码'),
  'sign.printed': () => '打印了门牌码',
  'sign.revoked': () => '作废了门牌码',
  'person.appointed': ({ personId, role }, nameOf) =>
    `${nameOf(personId) ?? '有人'}任${nameOf(role) ?? '职'}`,
  'appointment.changed': ({ personId, role, what }, nameOf) =>
    `${nameOf(personId) ?? '有人'}（${nameOf(role) ?? '任职'}）改了${particularWords(what)}`,
  'appointment.ended': ({ personId, role }, nameOf) =>
    `${nameOf(personId) ?? '有人'}不再任${nameOf(role) ?? '职'}`,
};

/** The kinds of events that are told of a place. */
export const placeEventKinds: readonly string[] = Object.keys(sayings);

/** What happened to a place, in one sentence. */
export const placeHistoryWords = (kind: string, facts: Facts, nameOf: NameOf): string =>
  sayings[kind]?.(facts, nameOf) ?? kind;
