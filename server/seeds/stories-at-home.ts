import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import type { Cast } from './cast';
import type { Moments } from './moments';
import type { SceneName } from './pictures';
import { buildingName, entranceName, type Register } from './register';
import type { Scene, Story } from './story';

const home = '槐荫里小区';
const building = 12;

/** The tickets that a visitor meets first: building 12 and what waits for 周晓禾, 韩师傅, 赵强 and 钱洁. */
export function storiesAtHome(moments: Moments, cast: Cast, register: Register): Story[] {
  const { on, ago, workedAgo } = bound(moments);
  const neighbour = (entrance: number, turn = 0): string => {
    const found = cast.neighbours.filter(
      ({ door, name }) =>
        door.compound === home &&
        door.building === building &&
        door.entrance === entrance &&
        name !== '王奶奶' &&
        name !== '李明',
    )[turn];
    if (!found) throw new Error(`nobody lives in ${entrance} 单元`);
    return found.id;
  };
  const elsewhere = (compound: string): string => {
    const found = cast.neighbours.find(({ door }) => door.compound === compound);
    if (!found) throw new Error(`nobody lives in ${compound}`);
    return found.id;
  };
  const tell = (
    key: string,
    at: Date,
    reporterId: string,
    place: string,
    [category, words]: readonly [string, string],
    scenes: Scene[],
    more: Partial<Story['ask']> & { pictures?: SceneName[] } = {},
  ): Story => {
    const { pictures, ...ask } = more;
    return {
      key,
      at,
      reporterId,
      placeId: register.id(place),
      compound: place.split(' ')[0] ?? '',
      ask: { category, words, ...ask },
      pictures,
      scenes,
    };
  };
  const own = (entrance: number) => entranceName(home, building, entrance);
  const [granny, liming, chenjie] = [cast.id('王奶奶'), cast.id('李明'), cast.id('陈姐')];

  return [
    tell(
      'granny, to rate',
      on(-3, '08:50'),
      granny,
      own(2),
      ['lighting', '3 层楼道的灯不亮三天了，晚上看不清台阶。'],
      [
        accept(on(-3, '10:12'), '明天带新灯过来', '楼道灯坏了，在换'),
        { at: on(-3, '10:20'), who: 'handler', act: 'reveal' },
        resolve(on(-2, '15:04'), '换了声控灯，拍手、跺脚都亮', ['stairs-lit']),
        feedback(ago(20 * 60), 'call', '打电话跟您说过，灯换好了'),
      ],
      { floor: 3, callBack: true, pictures: ['stairs-dark'] },
    ),
    tell(
      'granny, in work',
      on(-1, '09:15'),
      granny,
      own(2),
      ['trash', '3 层楼道堆着纸箱和旧柜子，走路要侧着身子。'],
      [accept(on(-1, '11:05'), '下午去找这户商量', '楼道杂物，在和住户商量')],
      { floor: 3, pictures: ['boxes'] },
    ),
    tell(
      'granny, settled',
      on(-12, '18:40'),
      granny,
      own(2),
      ['door', '单元门关不严，外面的人一推就进来。'],
      [
        accept(on(-11, '09:10'), '上午带闭门器来', '单元门在修'),
        resolve(on(-11, '15:30'), '换了闭门器，试了十几次都关得上', ['door-shut']),
        feedback(on(-11, '16:10'), 'visit', '当面试给您看过'),
        rate(on(-11, '19:20'), {
          solved: 'yes',
          stars: 5,
          reasons: ['fast', 'kind'],
          words: '来得快，弄得好',
        }),
      ],
      { pictures: ['door-ajar'] },
    ),
    tell(
      'over',
      on(-4, '10:30'),
      liming,
      own(2),
      ['parking', '有车长期停在单元门口，轮椅推不出来。'],
      [
        accept(on(-4, '14:00'), '去找车主', '门口停车，在联系车主'),
        {
          at: on(-2, '10:00'),
          who: 'handler',
          act: 'interim',
          fields: { words: '车主在外地，约好回来就挪' },
        },
      ],
      { outside: true },
    ),
    tell(
      'soon',
      on(-3, '08:05'),
      neighbour(2),
      own(2),
      ['lighting', '5 层到 6 层的灯一直亮着不灭。'],
      [
        accept(on(-3, '09:20'), '下午看看感应头', '声控灯不灭，在查'),
        resolve(on(-1, '16:20'), '感应头老化了，已换新的', ['stairs-lit']),
      ],
      { floor: 5, pictures: ['stairs-dark'] },
    ),
    tell('new', ago(35), neighbour(3), own(3), ['unsure', '楼道里有股怪味，不知道从哪里来的。'], [], {
      floor: 2,
    }),
    tell(
      'fire lane',
      ago(100),
      neighbour(3, 1),
      `${home} 停车场`,
      ['fire_lane', '消防通道停了一辆面包车，叫不到人。'],
      [],
      { outside: true },
    ),
    tell(
      'east gate',
      on(-2, '17:40'),
      neighbour(1),
      `${home} 东门`,
      ['lighting', '东门外路灯杆歪了，风一吹直晃。'],
      [
        join(on(-2, '18:05'), neighbour(2, 1)),
        join(on(-2, '19:30'), chenjie),
        accept(on(-1, '08:45'), '先拉警戒线，再找人扶正', '灯杆歪了，已围起来'),
      ],
      { outside: true },
    ),
    tell(
      'returned',
      on(-1, '10:10'),
      neighbour(3, 1),
      own(3),
      ['unsure', '楼前井盖一踩就响，晚上车一过就醒。'],
      [
        {
          at: on(-1, '14:30'),
          who: 'handler',
          act: 'return',
          fields: { reason: 'theirs', words: '是雨水井，归市政所' },
          to: '望榆街道市政所',
        },
      ],
      { outside: true },
    ),
    tell(
      'adjudicating',
      on(-1, '08:40'),
      neighbour(1, 1),
      own(1),
      ['parking', '地下室入口停了两辆废车，物业说归社区，社区说归物业。'],
      [
        {
          at: workedAgo(70),
          who: 'handler',
          act: 'refer',
          fields: { reason: 'unclear', words: '入口的产权图上没有画，请社区定' },
        },
      ],
    ),
    tell(
      'reviewing',
      on(-4, '19:10'),
      liming,
      own(2),
      ['leak', '卫生间天花板渗水，楼上说他家没漏。'],
      [
        accept(on(-3, '08:50'), '上午先去楼上看', '有一户天花板渗水'),
        resolve(on(-3, '15:20'), '换了楼上地漏的密封圈', ['dry']),
        feedback(ago(30 * 60), 'call', '电话里说了，观察两天'),
        rate(ago(14 * 60), { solved: 'partly', stars: 2, reasons: ['came_back'], words: '昨晚又湿了一片' }),
      ],
      { floor: 4, pictures: ['leak'] },
    ),
    tell(
      'about the handler',
      on(-1, '17:50'),
      chenjie,
      entranceName(home, 9, 1),
      ['unsure', '网格员答应周一回话，到今天也没有消息。'],
      [],
      { aboutHandler: true },
    ),
    tell(
      'no grid worker',
      ago(50),
      elsewhere('青石小区'),
      entranceName('青石小区', 4, 1),
      ['trash', '垃圾桶满了两天没清，味道很大。'],
      [],
      { outside: true },
    ),
    tell(
      'no grid worker since yesterday',
      on(-1, '16:00'),
      elsewhere('青石小区'),
      entranceName('青石小区', 5, 2),
      ['noise', '楼上晚上十点多还在拖桌子。'],
      [],
      { floor: 3 },
    ),
    tell(
      'safety',
      on(-6, '10:00'),
      neighbour(3),
      own(3),
      ['safety', '对门老人两天没开门，电话也不接，请帮忙看看。'],
      [
        accept(on(-6, '10:06'), '马上上楼', '上门看望'),
        { at: on(-6, '10:35'), who: 'handler', act: 'interim', fields: { words: '人在女儿家，已联系上' } },
        resolve(on(-6, '11:30'), '家里人接了电话，下午送老人回来'),
        feedback(on(-6, '16:00'), 'visit', '看到老人了，一切都好'),
        rate(on(-6, '18:30'), { solved: 'yes', stars: 5, reasons: ['fast'] }),
      ],
      { floor: 2 },
    ),
    tell(
      'stairs cleared',
      on(-9, '09:30'),
      neighbour(2, 1),
      own(2),
      ['trash', '一楼楼梯下面堆了很多纸板，怕着火。'],
      [
        accept(on(-9, '10:20'), '今天就清', '楼梯下杂物在清'),
        resolve(on(-8, '11:00'), '和住户一起搬走了', ['clear']),
        feedback(on(-8, '15:30'), 'message', '发了照片，您看看'),
        rate(on(-8, '20:15'), { solved: 'yes', stars: 4 }),
      ],
      { floor: 1, pictures: ['boxes'] },
    ),
    tell(
      'wet cellar',
      on(-5, '13:40'),
      elsewhereIn(cast, 8),
      `${buildingName(home, 8)} 1 单元`,
      ['drain', '地下室积水，没过脚面。'],
      [accept(on(-5, '15:10'), '明天带泵来', '地下室积水，在抽'), urge(on(-2, '09:05'))],
      { floor: -1 },
    ),
    tell(
      'lift',
      on(-1, '15:00'),
      elsewhereIn(cast, 14),
      `${buildingName(home, 14)} 1 单元`,
      ['lift', '电梯门反复开合，关不上。'],
      [accept(on(-1, '15:40'), '已叫维保', '电梯停用，在修')],
    ),
  ];
}

const accept = (at: Date, words: string, line: string): Scene => ({
  at,
  who: 'handler',
  act: 'accept',
  fields: { words, line, show: true },
});
const resolve = (at: Date, words: string, pictures: SceneName[] = []): Scene => ({
  at,
  who: 'handler',
  act: 'resolve',
  fields: { outcome: 'solved', solvedHow: 'fixed', words },
  pictures,
});
const feedback = (at: Date, channel: 'call' | 'visit' | 'message', words: string): Scene => ({
  at,
  who: 'handler',
  act: 'feedback',
  fields: { channel, words },
});
const rate = (at: Date, fields: MoveFields): Scene => ({ at, who: 'reporter', act: 'rate', fields });
const join = (at: Date, id: string): Scene => ({ at, who: { id }, act: 'join' });
const urge = (at: Date): Scene => ({ at, who: 'reporter', act: 'urge', fields: {} });

function elsewhereIn(cast: Cast, number: number): string {
  const found = cast.neighbours.find(({ door }) => door.compound === home && door.building === number);
  if (!found) throw new Error(`nobody lives in ${number} 号楼`);
  return found.id;
}

const bound = (moments: Moments) => ({
  on: moments.on.bind(moments),
  ago: moments.ago.bind(moments),
  workedAgo: moments.workedAgo.bind(moments),
});
