import type { Cast } from '../people/cast';
import type { Moments } from '../moments';
import { entranceName, type Register } from '../places/register';
import { accept, feedback, resolve } from './scenes';
import type { Story } from './story';
import { home, Teller } from './teller';

/** What a neighbour with a phone reported, and how it was mended. */
interface Answered {
  readonly building: number;
  readonly phone: string;
  readonly what: readonly [category: string, words: string];
  readonly line: string;
  readonly done: string;
}

/** With 李明's matter these are as many as there are people to call in 青石桥, so that each of them finds a call to make. */
const answered: readonly Answered[] = [
  {
    building: 8,
    phone: '13900005508',
    what: ['lighting', '单元门口的灯一到晚上就闪。'],
    line: '门口灯闪，在修',
    done: '接线松了，重新接好，不闪了',
  },
  {
    building: 10,
    phone: '13900005510',
    what: ['trash', '楼后面倒了一堆装修垃圾。'],
    line: '楼后装修垃圾，在找是哪户',
    done: '找到施工队，当天拉走了',
  },
  {
    building: 14,
    phone: '13900005514',
    what: ['parking', '地锁坏了，回来没法停车。'],
    line: '地锁在修',
    done: '换了电池和锁芯',
  },
];

/** Matters answered two working days ago whose reporters left a number and are to be called back. */
export function watchedStories(moments: Moments, cast: Cast, register: Register): Story[] {
  const teller = new Teller(cast, register);
  return answered.map(({ building, phone, what, line, done }) =>
    teller.tell(
      {
        key: `to call ${building}`,
        at: moments.on(-3, '09:10'),
        by: teller.in(building),
        place: entranceName(home, building, 1),
        what,
        ask: { outside: true, callBack: true, phone },
      },
      accept(moments.on(-3, '10:30'), '今天过去看', line),
      resolve(moments.on(-2, '15:10'), done),
      feedback(moments.on(-2, '16:20'), 'call', '电话里说过了'),
    ),
  );
}
