import { homeHistoryWords } from './home-history.words';
import type { HomeChange } from './register.contract';

const nothing = { kind: null, way: null, from: null, owners: null };
const change = (kind: string, facts: Partial<HomeChange['facts']> = {}, who: string | null = '王奶奶') => ({
  ...{ at: '2026-11-18T01:10:00.000Z', by: null, kind, who },
  facts: { ...nothing, ...facts },
});

test.each<[HomeChange, string]>([
  [change('home.asked', { kind: 'tenant' }), '王奶奶申请入住，说是租户'],
  [change('resident.confirmed', { kind: 'owner', way: 'roll' }), '王奶奶入住，业主，和名册对上了'],
  [change('resident.ended', { from: '2026-11-20' }), '王奶奶不再住这里，从2026年11月20日起'],
  [change('resident.ended', { from: '2026-11-20' }, ''), '有人不再住这里，从2026年11月20日起'],
  [change('roll.entered', { owners: 2 }, null), '登记了名册，产权人 2 位'],
  [change('roll.entered', { owners: 0 }, null), '清空了名册'],
])('a home tells what happened: %j', (told, words) => expect(homeHistoryWords(told)).toBe(words));
