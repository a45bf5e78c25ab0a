import { dateOfDay, dayNumber } from '@linli/shared/deadline/shanghai.rules';
import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import type { ProjectKind } from '@linli/shared/ticket/ticket.rules';
import type { Cast } from '../people/cast';
import type { Moments } from '../moments';
import { entranceName, type Register } from '../places/register';
import { accept } from './scenes';
import type { Scene, Story } from './story';
import { home, Teller } from './teller';

/** What takes weeks: a ledger that the street agreed to, a clinic of the community's, and a secretary's project that waits for a yes. */
export function longStories(moments: Moments, cast: Cast, register: Register): Story[] {
  const teller = new Teller(cast, register);
  const on = (day: number, time: string) => moments.on(day, time);
  const ahead = (days: number) => dateOfDay(dayNumber(moments.now) + days);
  const street = { id: cast.id('吴敏') };
  return [
    teller.tell(
      {
        key: 'carried wall',
        at: on(-8, '08:50'),
        by: teller.in(12, 1),
        place: entranceName(home, 12, 1),
        what: ['wall', '北面外墙瓷砖空鼓，上个月掉过一块。'],
        ask: { outside: true },
      },
      accept(on(-8, '09:30'), '先把墙根围起来', '外墙空鼓，墙根已围起来'),
      carry(on(-8, '10:20'), 'ledger', {
        words: '整面墙要修，要请第三方看，还要用维修资金',
        milestones: [
          { name: '请第三方看墙体', on: ahead(12) },
          { name: '业主表决用维修资金', on: ahead(40) },
          { name: '施工队进场', on: ahead(75) },
        ],
        reviewOn: ahead(20),
      }),
      { at: on(-8, '15:10'), who: street, act: 'carry', fields: { words: '同意挂账，墙根先别撤围挡' } },
      {
        at: on(-2, '10:00'),
        who: 'handler',
        act: 'progress',
        fields: { line: '第三方约好了，来看墙体' },
      },
    ),
    teller.tell(
      {
        key: 'carried dispute',
        at: on(-6, '09:10'),
        by: teller.in(12, 2, 1),
        place: entranceName(home, 12, 2),
        what: ['dispute', '楼上楼下为漏水赔钱吵了半年，谁也不让。'],
      },
      accept(on(-6, '10:00'), '先分别听听两家怎么说', '两家在商量'),
      carry(on(-6, '14:20'), 'clinic', {
        words: '一次谈不拢，请老党员和律师一起慢慢劝',
        milestones: [{ name: '两家坐到一起谈', on: ahead(8) }],
        reviewOn: ahead(15),
      }),
      { at: on(-5, '09:15'), who: 'secretary', act: 'carry', fields: {} },
    ),
    teller.tell(
      {
        key: 'carry asked',
        at: on(-1, '09:05'),
        by: teller.in(12, 3),
        place: entranceName(home, 12, 3),
        what: ['facility', '活动场地的地胶全裂了，老人总绊脚。'],
        ask: { outside: true },
      },
      accept(on(-1, '09:50'), '先把翘起来的地方贴住', '场地地胶开裂，先贴住'),
      carry(on(-1, '15:40'), 'secretary', {
        words: '要整片换，等社区筹到钱',
        milestones: [
          { name: '居民议事会定方案', on: ahead(21) },
          { name: '换新地胶', on: ahead(60) },
        ],
        reviewOn: ahead(30),
      }),
    ),
  ];
}

/** Whoever holds it asks to carry it, on a day before all days of its plan. */
const carry = (at: Date, projectKind: ProjectKind, plan: MoveFields): Scene => ({
  at,
  who: 'handler',
  act: 'askCarry',
  fields: { projectKind, ...plan },
});
