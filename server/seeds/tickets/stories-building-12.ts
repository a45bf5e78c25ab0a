import type { Cast } from '../people/cast';
import type { Moments } from '../moments';
import { entranceName, type Register } from '../places/register';
import {
  accept,
  answerOrder,
  arrive,
  callBack,
  callFirm,
  closeOrder,
  enlist,
  feedback,
  interim,
  rate,
  resolve,
  reveal,
  supervise,
} from './scenes';
import type { Story } from './story';
import { home, Teller } from './teller';

const own = (entrance: number): string => entranceName(home, 12, entrance);

/** The tickets of 槐荫里 building 12, which a visitor meets first: what 王奶奶 follows and what 周晓禾 holds. */
export function storiesInBuilding12(moments: Moments, cast: Cast, register: Register): Story[] {
  const teller = new Teller(cast, register);
  const on = (day: number, time: string) => moments.on(day, time);
  const [granny, liming] = [teller.known('王奶奶'), teller.known('李明')];
  const street = teller.known('吴敏');
  return [
    teller.tell(
      {
        key: 'to rate',
        at: on(-3, '08:50'),
        by: granny,
        place: own(2),
        what: ['lighting', '3 层楼道的灯不亮三天了，晚上看不清台阶。'],
        ask: { floor: 3, callBack: true },
        pictures: ['stairs-dark'],
      },
      accept(on(-3, '10:12'), '明天带新灯过来', '楼道灯坏了，在换'),
      reveal(on(-3, '10:20')),
      resolve(on(-2, '15:04'), '换了声控灯，拍手、跺脚都亮', ['stairs-lit']),
      feedback(moments.ago(20 * 60), 'call', '打电话跟您说过，灯换好了'),
    ),
    teller.tell(
      {
        key: 'in work',
        at: on(-1, '09:15'),
        by: granny,
        place: own(2),
        what: ['trash', '3 层楼道堆着纸箱和旧柜子，走路要侧着身子。'],
        ask: { floor: 3, callBack: true },
        pictures: ['boxes'],
      },
      accept(on(-1, '11:05'), '下午去找这户商量', '楼道杂物，在和住户商量'),
      enlist(on(-1, '11:20'), cast.id('李阿姨'), '您跟这户熟，一起去说说'),
    ),
    teller.tell(
      {
        key: 'settled',
        at: on(-12, '18:40'),
        by: granny,
        place: own(2),
        what: ['door', '单元门自己关不上，夜里一直敞着。'],
        pictures: ['door-ajar'],
      },
      accept(on(-11, '09:10'), '上午带闭门器来', '单元门在修'),
      resolve(on(-11, '15:30'), '换了闭门器，试了十几次都关得上', ['door-shut']),
      feedback(on(-11, '16:10'), 'visit', '当面试给您看过'),
      rate(on(-11, '19:20'), { solved: 'yes', stars: 5, reasons: ['fast', 'kind'], words: '来得快，弄得好' }),
      callBack(on(-10, '10:05')),
    ),
    teller.tell(
      {
        key: 'over',
        at: on(-4, '10:30'),
        by: liming,
        place: own(2),
        what: ['parking', '有车长期停在单元门口，轮椅推不出来。'],
        ask: { outside: true },
      },
      accept(on(-4, '14:00'), '去找车主', '门口停车，在联系车主'),
      interim(on(-2, '10:00'), '车主在外地，约好回来就挪'),
      callFirm(on(-2, '14:10'), '物业能不能先把旁边的桩挪一挪'),
      arrive(on(-2, '15:30'), cast.id('韩师傅'), '下午去看过了'),
      supervise(on(-1, '09:40'), street, '车主一时回不来，轮椅怎么出门，请给个说法'),
    ),
    // Reported before work began three days ago, so that a quarter of the promise is never more than today.
    teller.tell(
      {
        key: 'soon',
        at: on(-3, '08:05'),
        by: teller.in(12, 2),
        place: own(2),
        what: ['lighting', '5 层到 6 层的灯一直亮着不灭。'],
        ask: { floor: 5 },
        pictures: ['stairs-dark'],
      },
      accept(on(-3, '09:20'), '下午看看感应头', '声控灯不灭，在查'),
      resolve(on(-1, '16:20'), '感应头老化了，已换新的', ['stairs-lit']),
    ),
    teller.tell({
      key: 'new',
      at: moments.ago(35),
      by: teller.in(12, 3),
      place: own(3),
      what: ['unsure', '楼道里有股怪味，不知道从哪里来的。'],
      ask: { floor: 2 },
    }),
    teller.tell(
      {
        key: 'reviewing',
        at: on(-4, '19:10'),
        by: liming,
        place: own(2),
        what: ['leak', '卫生间天花板渗水，楼上说他家没漏。'],
        ask: { floor: 4 },
        pictures: ['leak'],
      },
      accept(on(-3, '08:50'), '上午先去楼上看', '有一户天花板渗水'),
      resolve(on(-3, '15:20'), '换了楼上地漏的密封圈', ['dry']),
      feedback(moments.ago(30 * 60), 'call', '电话里说了，观察两天'),
      rate(moments.ago(14 * 60), {
        solved: 'partly',
        stars: 2,
        reasons: ['came_back'],
        words: '昨晚又湿了一片',
      }),
    ),
    teller.tell(
      {
        key: 'safety',
        at: on(-6, '10:00'),
        by: teller.in(12, 3),
        place: own(3),
        what: ['safety', '对门老人两天没开门，电话也不接，请帮忙看看。'],
        ask: { floor: 2 },
      },
      accept(on(-6, '10:06'), '马上上楼', '上门看望'),
      interim(on(-6, '10:35'), '人在女儿家，已联系上'),
      resolve(on(-6, '11:30'), '家里人接了电话，下午送老人回来'),
      feedback(on(-6, '16:00'), 'visit', '看到老人了，一切都好'),
      rate(on(-6, '18:30'), { solved: 'yes', stars: 5, reasons: ['fast'] }),
    ),
    teller.tell(
      {
        key: 'cleared',
        at: on(-9, '09:30'),
        by: teller.in(12, 2, 1),
        place: own(2),
        what: ['trash', '一楼楼梯下面堆了很多纸板，怕着火。'],
        ask: { floor: 1 },
        pictures: ['boxes'],
      },
      accept(on(-9, '10:20'), '今天就清', '楼梯下杂物在清'),
      supervise(on(-9, '11:00'), street, '楼梯下堆纸板有火险，今天清得完吗'),
      answerOrder(on(-9, '15:40'), '清了一大半，剩下的明早和住户一起搬'),
      closeOrder(on(-9, '17:00'), street, '好，明早搬完'),
      resolve(on(-8, '11:00'), '和住户一起搬走了', ['clear']),
      feedback(on(-8, '15:30'), 'message', '发了照片，您看看'),
      rate(on(-8, '20:15'), { solved: 'yes', stars: 4 }),
    ),
  ];
}
