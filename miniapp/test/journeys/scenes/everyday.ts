import { ableApi } from '@linli/shared/able-person/able-person.api';
import { plan } from '../../../../server/src/activity/testing/occasions';
import { borrow, hang } from '../../../../server/src/tool/testing/wall';
import { wrote } from '../../../../server/src/bulletin/testing/notices';
import { served } from '../../../../server/src/hours/testing/served';
import { careOfficeApi } from '@linli/shared/care/care.api';
import { homeApi } from '@linli/shared/home/home.api';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import { pollOfficeApi } from '@linli/shared/poll/poll.api';
import { ChannelService } from '../../../../server/src/channel/channel.service';
import { AlertService } from '../../../../server/src/intake/alert.service';
import { Db } from '../../../../server/src/platform/db/db';
import type { House } from '../../../../server/src/platform/testing/house';
import { statement } from '../../../../server/src/platform/testing/statement';
import { plan as planMeeting } from '../../../../server/src/meeting/testing/gatherings';
import { look, move, report } from '../../../../server/src/platform/testing/story';
import { servingAt } from '../../../../server/src/team/testing/serving';
import { openTopic, support } from '../../../../server/src/topic/testing/deliberating';
import { claim, make, openWish } from '../../../../server/src/wish/testing/wishing';
import { layMoreHands } from '../../../../server/src/assignment/testing/more-hands';
import type { Screen } from './screen';

/** Matters, wishes, notices, tools and teams in every state that a page has something of its own for; answers the pages to look at. */
export async function layEveryday(house: House): Promise<readonly Screen[]> {
  await house.at('2026-11-18T14:10');
  const granny = await house.as('王奶奶');
  const neighbour = await house.as('陈姐');
  const worker = await house.as('周晓禾');
  const accepted = (await report(house, granny, { callBack: true, phone: '13800004401' })).id;
  const answered = (await report(house, granny, { category: 'door', words: '单元门关不严，夜里直响。' })).id;
  await report(house, granny, {
    category: 'trash',
    words: '【待审】门口的旧沙发是 301 扔的，挡路好几天了。',
  });
  await report(house, granny, { aboutHandler: true, words: '网格员答应了三次都没来看过。' });
  const carried = (await report(house, granny, { category: 'wall', words: '外墙整片空鼓，掉过一块瓷砖。' }))
    .id;
  await move(worker, carried, 'accept', { line: '外墙空鼓，墙根已围起来' });
  await move(worker, carried, 'askCarry', {
    projectKind: 'ledger',
    words: '整面墙要修，要用维修资金',
    milestones: [
      { name: '请第三方看墙体', on: '2026-12-04' },
      { name: '业主表决用维修资金', on: '2027-01-15' },
    ],
    reviewOn: '2026-12-18',
  });
  await move(await house.as('吴敏'), carried, 'carry', { words: '同意挂账' });
  await report(house, neighbour, { category: 'lift', words: '电梯门关不上，一直响。' });
  await move(worker, accepted, 'accept', { words: '下午带新灯过来' });
  await move(worker, answered, 'spot', { outcome: 'solved', words: '门合页换过了' });
  const { people, firm } = house.town;
  await move(worker, accepted, 'whistle', { unitId: firm, words: '电表箱是物业的，请来开门' });
  await move(worker, accepted, 'enlist', { personId: people['李阿姨'], hand: 'assist' });
  const [street, secretary] = [await house.as('吴敏'), await house.as('孙主任')];
  const lit = { callBack: true, phone: '13800004401' };
  const whole = (await report(house, neighbour, { category: 'drain', words: '整个小区的下水都堵了。' })).id;
  const { number } = await look(worker, whole);
  const ordered = (await report(house, granny)).id;
  await move(worker, ordered, 'accept');
  await move(secretary, ordered, 'link', { number });
  await move(worker, ordered, 'enlist', { personId: people['方叔'], hand: 'assist', words: '先在门口看着' });
  await layMoreHands(house);
  const road = (await report(house, neighbour, { category: 'road', words: '门口路面塌了一块。' })).id;
  await move(street, ordered, 'supervise', { words: '为什么三天了还没有修好，打算哪天修好', days: 2 });
  await move(await house.as('许老师'), ordered, 'remark', { words: '同一个灯这个月坏了三次，请查线路' });
  const late = (await report(house, neighbour, { category: 'leak', words: '楼道顶上一直滴水。' })).id;
  await house.app.get(Db).write(async (tx) => {
    const channel = await house.app.get(ChannelService).inUse(tx, house.town.district, 'device');
    const { id: channelId, districtId } = channel;
    const device = {
      districtId,
      channelId,
      foreignId: 'YG-1',
      kind: 'smoke',
      name: '2 单元 3 层烟感',
    } as const;
    await house.app.get(AlertService).place(tx, { ...device, placeId: house.town.door });
    await house.app
      .get(AlertService)
      .raise(tx, channel, { device: 'YG-1', foreignId: 'BJ-1', words: '浓度超标' });
  });
  const home = { code: house.town.doorCode, phone: '13900001111' };
  const moveIn = async (who: string, room: string, kind: 'owner' | 'tenant') =>
    (await (await house.as(who)).ask(homeApi.ask, { body: { ...home, room, kind, name: who } })).body.id;
  for (const [who, kind] of [
    ['王奶奶', 'owner'],
    ['李明', 'tenant'],
  ] as const)
    await worker.ask(homeApi.confirm, { params: { id: await moveIn(who, '502', kind) }, body: {} });
  await moveIn('陈姐', '1502', 'tenant');
  const visit = {
    homeId: (await granny.ask(homeApi.mine)).body.homes[0]?.homeId ?? '',
    ...{
      startsAt: '2026-11-20T02:00:00.000Z',
      visitorId: people['周晓禾'] ?? '',
      ground: 'consent' as const,
    },
    basis: '11 月 17 日电话里本人同意，上午方便',
  };
  await (await house.as('钱洁')).ask(careOfficeApi.plan, { body: visit });
  const consent = { scopes: ['report' as const, 'rate' as const], until: '2027-06-30' };
  const mates = (await granny.ask(homeApi.mine)).body.homes[0]?.people ?? [];
  const other = mates.find(({ you }) => !you)?.id;
  await granny.ask(mandateApi.give, { body: { ...consent, residentId: other } });
  const tenant = await house.as('李明');
  const back = (await tenant.ask(homeApi.mine)).body.homes[0]?.people.find(({ you }) => !you)?.id;
  const mandate = (await tenant.ask(mandateApi.give, { body: { ...consent, residentId: back } })).body.id;
  const waits = { delayReason: 'materials', until: '2026-11-24', words: '灯罩从厂里调货' } as const;
  const paused = (await report(house, granny, { words: '楼道窗户玻璃碎了一块。' })).id;
  const asked = (await report(house, granny, { words: '单元门口的灯罩掉下来了。' })).id;
  for (const id of [paused, asked]) {
    await move(worker, id, 'accept');
    await move(worker, id, 'askPause', waits);
  }
  await move(await house.as('孙主任'), paused, 'grantDelay');
  const ledTeam = await served(house);
  const urgent = { manner: 'urgent' as const, urgentReason: '水管爆了', until: '2026-11-20T04:00:00.000Z' };
  const told = (await wrote(house, secretary, urgent)).id;
  const wished = await openWish(house, '王奶奶', { spot: 'home' }, { pair: true });
  const meeting = await planMeeting(house, { parties: [{ kind: 'firm', name: '安居物业' }] });
  const topic = await openTopic(house, '王奶奶');
  await support(house, '李明', topic);
  const helped = await openWish(house, '王奶奶', { hands: 4 });
  await claim(house, '李明', helped, { at: '2026-11-21T07:00:00.000Z', consent: 1 });
  await make(house, '王奶奶');
  await statement(house.databaseUrl, 'update bulletin_terms set look_from = 1');
  const looked = (await wrote(house, await house.as('钱洁'), { title: '下周查电表', kind: 'works' })).id;
  await house.settle();
  await house.at('2026-11-16T10:00');
  const rated = (await report(house, granny, lit)).id;
  await move(worker, rated, 'spot', { outcome: 'solved', words: '灯换好了' });
  await move(granny, rated, 'rate', { solved: 'yes', stars: 3 });
  await move(granny, rated, 'rate', { solved: 'yes', stars: 5, pressed: true });
  await house.at('2026-11-17T10:00');
  await move(worker, (await report(house, granny, lit)).id, 'spot', { outcome: 'solved', words: '灯换好了' });
  await house.at('2026-11-18T18:10');
  const serving = await servingAt(house);
  await house.settle();
  await move(worker, late, 'accept');
  const occasion = await plan(house, { capacity: 4, firstPlaces: 1 });
  const { code } = await hang(house, '电钻');
  await hang(house, '人字梯');
  await borrow(house, '王奶奶', code);
  const offered = {
    field: 'repair',
    words: '会修水龙头',
    show: 'surname',
    daily: true,
    emergency: false,
  } as const;
  await granny.ask(ableApi.offer, { body: offered });
  const options = ['东门', '西门', '车棚'].map((name) => ({ name, note: null, price: null, unit: null }));
  const asks = {
    placeId: house.town.compound,
    kind: 'one' as const,
    title: '充电桩装在哪里',
    words: '',
    most: 1,
  };
  const clerk = await house.as('钱洁');
  const poll = (await clerk.ask(pollOfficeApi.make, { body: { ...asks, options, until: '2026-11-25' } })).body
    .id;
  // whose turn it is to call is not for this test
  await statement(house.databaseUrl, 'update call_back set caller_id = $1', [house.town.people.孙主任]);
  return [
    ['王奶奶', 'building', `/pages/building/index?b=${house.town.doorCode}`, /报一件事/],
    ['王奶奶', 'report', `/pages/report/index?b=${house.town.doorCode}`, /怎么回事/],
    ['王奶奶', 'me', '/pages/me/index', /大字版/],
    ['王奶奶', 'wishes', '/pages/wishes/index', /等得最久/],
    ['王奶奶', 'topics', '/pages/topics/index', /从提出到办成|今年办成/],
    ['李明', 'topic', `/deliberation/topic/index?id=${topic}`, /收回附议/],
    ['李明', 'my-vote-right', '/deliberation/my-vote-right/index', /清册里还没有您/],
    ['王奶奶', 'meeting', `/deliberation/meeting/index?id=${meeting}`, /我要报名/],
    ['王奶奶', 'meetings', `/deliberation/meetings/index?place=${house.town.door}`, /可以来的/],
    ['钱洁', 'office-meetings', '/convener/meetings/index', /安排一场/],
    ['钱洁', 'office-meeting', `/convener/meeting/index?id=${meeting}`, /替没有手机的人登记/],
    ['王奶奶', 'around', `/deliberation/around/index?place=${house.town.door}`, /现在没有联名/],
    ['王奶奶', 'petition-make', `/deliberation/petition/index?place=${house.town.door}`, /想请大家定什么/],
    ['王奶奶', 'poll', `/deliberation/poll/index?id=${poll}`, /充电桩装在哪里/],
    ['钱洁', 'talks', '/deliberation/talks/index', /请对方来谈/],
    ['王奶奶', 'judge', `/deliberation/judge/index?id=${topic}`, /办完请大家评/],
    ['孙主任', 'office-polls', '/convener/polls/index', /问一问大家/],
    ['李阿姨', 'soundings', '/convener/soundings/index', /现在没有要走访的/],
    ['王奶奶', 'topic-make', '/deliberation/topic-make/index', /想商量什么/],
    ['王奶奶', 'votes', '/deliberation/votes/index', /还没有表决/],
    ['孙主任', 'office-votes', '/convener/votes/index', /还没有表决/],
    ['孙主任', 'office-topics', '/convener/topics/index', /等核实/],
    ['孙主任', 'office-topic', `/convener/topics/index?id=${topic}`, /可以做什么/],
    ['孙主任', 'topic-enter', '/convener/topic-enter/index', /是哪里的事/],
    ['孙主任', 'topic-calls', '/convener/topic-calls/index', /没有要回的话/],
    ['王奶奶', 'wish-make', '/resident/wish-make/index', /想请人帮什么/],
    ['王奶奶', 'own-wish', `/resident/wish/index?id=${helped}`, /李明接的/],
    ['李明', 'wish', `/resident/wish/index?id=${wished}`, /需两人同行/],
    ['李明', 'helped', `/resident/wish/index?id=${helped}`, /放回去/],
    ['李明', 'claims', '/volunteer/claims/index', /还为您锁定/],
    ['孙主任', 'office-wishes', '/convener/wishes/index', /等核实/],
    ['孙主任', 'wish-enter', '/convener/wish-enter/index', /他住在哪里/],
    ['王奶奶', 'mine', '/resident/mine/index', /单元门关不严/],
    ['王奶奶', 'messages', '/resident/messages/index', /等您评价/],
    ['王奶奶', 'notify', '/resident/notify/index', /微信现在不会提醒/],
    ['王奶奶', 'ticket', `/resident/ticket/index?id=${accepted}`, /办理中/],
    ['王奶奶', 'rate', `/resident/ticket/index?id=${answered}`, /办好了吗/],
    ['王奶奶', 'ticket-paused', `/resident/ticket/index?id=${paused}`, /缓办：等材料配件/],
    ['王奶奶', 'bulletins', `/resident/bulletins/index?place=${house.town.door}`, /停水/],
    ['王奶奶', 'bulletin', `/resident/bulletin/index?id=${told}`, /请提前存水/],
    ['王奶奶', 'laws', `/resident/laws/index?place=${house.town.door}`, /业主/],
    ['王奶奶', 'sign-in', '/pages/sign-in/index', /登录邻里/],
    ['王奶奶', 'privacy', '/resident/privacy/index', /谁能看到/],
    ['王奶奶', 'my-data', '/resident/my-data/index', /谁看过我的信息/],
    ['王奶奶', 'about', '/resident/about/index', /有话要说/],
    ['王奶奶', 'home', '/resident/home/index', /请家人或租户来/],
    ['王奶奶', 'move-in', `/resident/move-in/index?b=${house.town.doorCode}`, /您是谁/],
    ['王奶奶', 'mandates', '/resident/mandates/index', /请人替我办/],
    ['王奶奶', 'feedback', '/resident/feedback/index', /写一条意见/],
    ['王奶奶', 'rate-for', `/resident/rate-for/index?id=${mandate}&name=李明`, /没有等着评价的|替他评价/],
    ['王奶奶', 'party-home', '/resident/party-home/index', /登记党员户/],
    ['王奶奶', 'visits', '/resident/visits/index', /周晓禾想来看看您/],
    ['王奶奶', 'duties', `/resident/duties/index?place=${house.town.door}`, /矛盾调解员/],
    ['王奶奶', 'activities', `/resident/activities/index?place=${house.town.door}`, /邻里义剪/],
    [
      '王奶奶',
      'activity',
      `/resident/activity/index?id=${occasion}&place=${house.town.door}`,
      /留给第一次来的/,
    ],
    ['王奶奶', 'tools', `/resident/tools/index?place=${house.town.door}`, /人字梯/],
    ['王奶奶', 'able', `/resident/able/index?place=${house.town.door}`, /等社区确认/],
    ['孙主任', 'office-activities', '/office/activities/index', /邻里义剪/],
    ['孙主任', 'office-activity', `/office/activity/index?id=${occasion}`, /还没有人报名/],
    ['孙主任', 'office-tools', '/office/tools/index', /借出去了/],
    ['孙主任', 'office-able', '/office/able/index', /会修水龙头/],
    ['王奶奶', 'volunteering', '/volunteer/mine/index', /便民理发岗/],
    ['王奶奶', 'serving-here', `/volunteer/here/index?place=${house.town.door}`, /平安义巡队/],
    ['王奶奶', 'team', `/volunteer/team/index?id=${serving.team}`, /晚饭后结伴/],
    ['许老师', 'call', `/volunteer/call/index?id=${serving.call}`, /一起把小区的事办好/],
    ['许老师', 'word', `/volunteer/word/index?id=${serving.helper}`, /换灯泡/],
    ['方叔', 'reported-in', '/volunteer/mine/index', /楼门口写着/],
    ['王奶奶', 'no-door', '/pages/building/index?b=AAAAAAAAAAAA', /没认出来/],
    ['周晓禾', 'inbox', '/worker/inbox/index', /灯不亮/],
    ['周晓禾', 'doors', '/worker/doors/index', /2 单元 101/],
    ['周晓禾', 'enter', `/worker/enter/index?b=${house.town.doorCode}`, /替人登记/],
    ['周晓禾', 'entries', '/worker/entries/index', /还没有替人登记过/],
    ['周晓禾', 'newcomers', '/office/newcomers/index', /房号对不上/],
    ['周晓禾', 'trainings', '/worker/trainings/index', /我要去的探访/],
    ['周晓禾', 'consent', '/worker/consent/index', /本人住在哪里/],
    ['周晓禾', 'alerts', '/worker/alerts/index', /烟感报警/],
    ['周晓禾', 'worker-ticket', `/worker/ticket/index?id=${accepted}`, /要回电/],
    ['周晓禾', 'resolve', `/worker/move/index?id=${accepted}&move=resolve`, /办成什么样/],
    ['周晓禾', 'hand-over', `/worker/move/index?id=${accepted}&move=handOver`, /为什么转/],
    ['周晓禾', 'paused', `/worker/ticket/index?id=${paused}`, /缓办：等材料配件/],
    ['周晓禾', 'ask-pause', `/worker/move/index?id=${accepted}&move=askPause`, /缓到哪天/],
    ['周晓禾', 'ask-extension', `/worker/move/index?id=${accepted}&move=askExtension`, /延几个工作日/],
    ['孙主任', 'grant', `/worker/move/index?id=${asked}&move=grantDelay`, /申请的是/],
    ['孙主任', 'rules', '/office/rules/index', /接下来放假和调休/],
    ['周晓禾', 'whistle', `/worker/move/index?id=${accepted}&move=whistle`, /马上来/],
    ['周晓禾', 'enlist', `/worker/move/index?id=${accepted}&move=enlist`, /请来做什么/],
    ['周晓禾', 'raise', `/worker/move/index?id=${accepted}&move=raise`, /提到哪一级/],
    ['周晓禾', 'recategorise', `/worker/move/index?id=${accepted}&move=recategorise`, /其实是哪一类/],
    ['韩师傅', 'called', '/worker/inbox/index', /请来一起办的/],
    ['韩师傅', 'called-ticket', `/worker/ticket/index?id=${accepted}`, /一起办的人/],
    ['李阿姨', 'helper', '/worker/inbox/index', /请来一起办的/],
    ['李阿姨', 'helper-ticket', `/worker/ticket/index?id=${accepted}`, /一起办的人/],
    ['方叔', 'volunteer', '/worker/inbox/index', /请来一起办的/],
    ['方叔', 'volunteer-ticket', `/worker/ticket/index?id=${ordered}`, /一起办的人/],
    ['方叔', 'volunteer-me', '/pages/me/index', /大字版/],
    ['方叔', 'hours', '/volunteer/hours/index', /清理楼道/],
    ['方叔', 'organisations', '/volunteer/organisations/index', /先不公布/],
    ['方叔', 'late', `/volunteer/late/index?id=${ledTeam}`, /谁见证的/],
    ['方叔', 'points', '/volunteer/points/index', /站点能领的/],
    ['方叔', 'praise', '/volunteer/praise/index', /当晚就来换/],
    ['新邻居', 'department', '/worker/inbox/index', /路面塌了/],
    ['新邻居', 'department-ticket', `/worker/ticket/index?id=${road}`, /路面塌了/],
    ['钱洁', 'community', '/office/queue/index', /答应了三次/],
    ['孙主任', 'on-call', `/office/on-call/index`, /没人值班/],
    ['孙主任', 'queue', '/office/queue/index', /答应了三次/],
    ['孙主任', 'people', '/office/people/index', /周晓禾/],
    ['孙主任', 'invite', '/office/invite/index', /做什么/],
    ['孙主任', 'signs', '/office/signs/index', /槐荫里/],
    ['孙主任', 'leave', `/office/leave/index?person=${house.town.people['周晓禾']}`, /代班/],
    ['孙主任', 'checks', '/office/checks/index', /旧沙发/],
    ['周晓禾', 'ordered', `/worker/ticket/index?id=${ordered}`, /望榆街道督办/],
    ['周晓禾', 'whole', `/worker/ticket/index?id=${whole}`, /要各自办结/],
    ['周晓禾', 'record', '/worker/record/index', /不排名/],
    ['周晓禾', 'owed', '/office/oversight/index', /等答复/],
    ['孙主任', 'calls', '/office/calls/index', /请照实记/],
    ['孙主任', 'link', `/worker/move/index?id=${accepted}&move=link`, /并入哪一件/],
    ['吴敏', 'oversight', '/office/oversight/index', /核对超期/],
    ['吴敏', 'supervise', `/worker/move/index?id=${accepted}&move=supervise`, /几天内答复/],
    ['许老师', 'inspection', '/resident/inspection/index', /超过期限/],
    ['许老师', 'inspected', `/resident/ticket/index?id=${ordered}`, /坏了三次/],
    ['许老师', 'inspector', '/pages/me/index', /业主监督/],
    ['孙主任', 'menu', '/office/menu/index', /数字/],
    ['吴敏', 'figures', '/office/figures/index', /按时办结率/],
    ['孙主任', 'clearing', '/office/clearing/index', /看过了，今天清零/],
    ['孙主任', 'waits', '/office/waits/index', /在等的/],
    ['孙主任', 'projects', '/office/projects/index', /请第三方看墙体/],
    ['王奶奶', 'carried', `/resident/ticket/index?id=${carried}`, /请第三方看墙体/],
    ['王奶奶', 'resident-projects', `/resident/projects/index?place=${house.town.door}`, /请第三方看墙体/],
    ['周晓禾', 'worker-carried', `/worker/ticket/index?id=${carried}`, /请第三方看墙体/],
    ['周晓禾', 'carry', `/worker/move/index?id=${accepted}&move=askCarry`, /下次会商/],
    ['孙主任', 'office-bulletins', '/office/bulletins/index', /等您看过再发/],
    ['孙主任', 'office-bulletin', `/office/bulletin/index?id=${told}`, /告诉到了多少/],
    ['孙主任', 'look-at', `/office/bulletin/index?id=${looked}`, /可以发/],
    ['孙主任', 'bulletin-write', '/office/bulletin-write/index', /谁来发/],
    ['孙主任', 'bulletin-correct', `/office/bulletin-write/index?id=${told}`, /改了什么/],
    ['孙主任', 'groups', '/office/groups/index', /登记一个群/],
    ['孙主任', 'office-laws', '/office/laws/index', /写一页/],
    ['孙主任', 'stations', '/office/stations/index', /设一个站/],
    ['孙主任', 'imports', '/office/imports/index', /没有要人看的/],
    ['孙主任', 'blocks', '/office/blocks/index', /暂停/],
  ];
}
