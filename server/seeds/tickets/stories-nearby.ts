import type { Cast } from '../people/cast';
import type { Moments } from '../moments';
import { entranceName, type Register } from '../places/register';
import { accept, arrive, enlist, join, urge } from './scenes';
import type { Story } from './story';
import { home, Teller } from './teller';

/** Around building 12 and in 青石桥: what waits in the community's queue, and what others hold. */
export function storiesNearby(moments: Moments, cast: Cast, register: Register): Story[] {
  const teller = new Teller(cast, register);
  const on = (day: number, time: string) => moments.on(day, time);
  const chenjie = teller.known('陈姐');
  const outside = { outside: true };
  return [
    teller.tell({
      key: 'fire lane',
      at: moments.ago(100),
      by: teller.in(12, 3, 1),
      place: `${home} 停车场`,
      what: ['fire_lane', '消防通道停了一辆面包车，叫不到人。'],
      ask: outside,
    }),
    teller.tell(
      {
        key: 'east gate',
        at: on(-2, '17:40'),
        by: teller.in(12, 1),
        place: `${home} 东门`,
        what: ['lighting', '东门外路灯杆歪了，风一吹直晃。'],
        ask: outside,
      },
      join(on(-2, '18:05'), teller.in(12, 2, 1)),
      join(on(-2, '19:30'), chenjie),
      accept(on(-1, '08:45'), '先拉警戒线，再找人扶正', '灯杆歪了，已围起来'),
      enlist(on(-1, '08:55'), teller.known('方叔'), '师傅来之前，请在东门看着，别让孩子靠近'),
      arrive(on(-1, '09:30'), teller.known('方叔'), '在东门了'),
    ),
    teller.tell(
      {
        key: 'returned',
        at: on(-1, '10:10'),
        by: teller.in(12, 3, 1),
        place: entranceName(home, 12, 3),
        what: ['unsure', '楼前井盖一踩就响，晚上车一过就醒。'],
        ask: outside,
      },
      {
        at: on(-1, '14:30'),
        who: 'handler',
        act: 'return',
        fields: { reason: 'theirs', words: '是雨水井，归市政所' },
        to: '望榆街道市政所',
      },
    ),
    teller.tell(
      {
        key: 'adjudicating',
        at: on(-1, '08:40'),
        by: teller.in(12, 1, 1),
        place: entranceName(home, 12, 1),
        what: ['parking', '地下室入口停了两辆废车，物业说归社区，社区说归物业。'],
      },
      {
        at: moments.workedAgo(70),
        who: 'handler',
        act: 'refer',
        fields: { reason: 'unclear', words: '产权图上没有画入口，请社区定' },
      },
    ),
    teller.tell(
      {
        key: 'first entrance',
        at: on(-1, '09:50'),
        by: teller.in(12, 1),
        place: entranceName(home, 12, 1),
        what: ['wall', '4 楼半的窗户合页断了，风一吹直晃。'],
        ask: { floor: 4 },
      },
      accept(on(-1, '10:40'), '先用绳子绑住，下午换合页', '楼道窗户松动，先绑住了'),
    ),
    teller.tell({
      key: 'evening noise',
      at: moments.ago(11 * 60),
      by: teller.in(12, 1, 1),
      place: entranceName(home, 12, 1),
      what: ['noise', '二楼晚上练鼓到十点半，孩子第二天要上学。'],
      ask: { floor: 3 },
    }),
    teller.tell({
      key: 'about the handler',
      at: on(-1, '17:50'),
      by: chenjie,
      place: entranceName(home, 9, 1),
      what: ['unsure', '网格员答应周一回话，到今天也没有消息。'],
      ask: { aboutHandler: true },
    }),
    teller.tell({
      key: 'no grid worker',
      at: moments.ago(50),
      by: teller.at('青石小区'),
      place: entranceName('青石小区', 4, 1),
      what: ['trash', '垃圾桶满了两天没清，味道很大。'],
      ask: outside,
    }),
    teller.tell({
      key: 'no grid worker yesterday',
      at: on(-1, '16:00'),
      by: teller.at('青石小区'),
      place: entranceName('青石小区', 5, 2),
      what: ['noise', '楼上晚上十点多还在拖桌子。'],
      ask: { floor: 3 },
    }),
    teller.tell(
      {
        key: 'wet cellar',
        at: on(-5, '13:40'),
        by: teller.in(8),
        place: entranceName(home, 8, 1),
        what: ['drain', '地下室积水，没过脚面。'],
        ask: { floor: -1 },
      },
      accept(on(-5, '15:10'), '明天带泵来', '地下室积水，在抽'),
      urge(on(-2, '09:05')),
    ),
    teller.tell(
      {
        key: 'lift',
        at: on(-1, '15:00'),
        by: teller.in(14),
        place: entranceName(home, 14, 1),
        what: ['lift', '电梯门反复开合，关不上。'],
      },
      accept(on(-1, '15:40'), '已叫维保', '电梯停用，在修'),
    ),
  ];
}
