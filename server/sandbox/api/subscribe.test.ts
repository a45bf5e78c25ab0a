import { sandboxTemplates } from '../world/templates';
import type { OutboxMessage } from '../world/outbox';
import { openStage, type Said, type Stage } from '../testing/stage';

const [once, long] = sandboxTemplates.map(({ priTmplId }) => priTmplId);
const values = {
  thing1: '楼道灯不亮',
  thing2: '槐荫里 12 号楼 2 单元',
  phrase3: '已受理',
  time4: '2026年11月25日 09:30',
  thing5: '周晓禾上午来看',
};

let stage: Stage;
beforeEach(() => (stage = openStage()));
afterEach(() => stage.sandbox.close());

const dataOf = (changed: object = {}) =>
  Object.fromEntries(Object.entries({ ...values, ...changed }).map(([key, value]) => [key, { value }]));
const send = (changed: object = {}) =>
  stage.call('/cgi-bin/message/subscribe/send', {
    touser: 'o-demo-liming',
    template_id: once,
    page: 'resident/ticket/index?id=1',
    miniprogram_state: 'formal',
    lang: 'zh_CN',
    data: dataOf(),
    ...changed,
  });
const accept = (id = once) => stage.control('users/liming/subscribe', { tmplIds: [id], answers: 'accept' });

it('carries one message for one consent, as its reader sees it', async () => {
  await accept();
  expect(await send()).toEqual({ errcode: 0, errmsg: 'ok', msgid: expect.any(Number) });
  expect(await send()).toMatchObject({ errcode: 43101 });
  expect(await stage.seen<OutboxMessage[]>('outbox?openid=liming')).toMatchObject([
    {
      openid: 'o-demo-liming',
      title: '事项进度提醒',
      page: 'resident/ticket/index?id=1',
      lines: [
        { name: '事项', value: '楼道灯不亮' },
        { name: '地点', value: '槐荫里 12 号楼 2 单元' },
        { name: '状态', value: '已受理' },
        { name: '时间', value: '2026年11月25日 09:30' },
        { name: '说明', value: '周晓禾上午来看' },
      ],
    },
  ]);
  expect(await stage.seen('outbox?openid=chenjie')).toEqual([]);
});

it('carries as many as come for one long-term consent, until it is switched off', async () => {
  await accept(long);
  for (let times = 0; times < 3; times++)
    expect(await send({ template_id: long })).toMatchObject({ errcode: 0 });
  await stage.control('users/liming/unsubscribe', { tmplId: long });
  expect(await send({ template_id: long })).toMatchObject({ errcode: 43101 });
});

it.each([
  ['an openid of nobody', { touser: 'o-nobody' }, 40003],
  ['a key in place of an openid', { touser: 'liming' }, 40003],
  ['a template of another account', { template_id: 'abc' }, 40037],
  ['data as a JSON text', { data: JSON.stringify(dataOf()) }, 47003],
  ['a value that is no object', { data: { ...dataOf(), thing1: '灯' } }, 47003],
  ['a key that the template has not', { data: dataOf({ thing9: '灯' }) }, 47003],
  ['a word that is not sent', { data: dataOf({ thing5: '【敏感】' }) }, 45168],
])('refuses %s, and takes no consent for it', async (_what, changed, errcode) => {
  await accept();
  expect(await send(changed)).toMatchObject({ errcode });
  expect(await send()).toMatchObject({ errcode: 0 });
});

it('names the field that does not fit, whether or not there is a consent', async () => {
  expect(await send({ data: dataOf({ thing1: '一'.repeat(21) }) })).toMatchObject({
    errcode: 47003,
    errmsg: expect.stringMatching(/^argument invalid! data\.thing1\.value invalid, rid: /),
  });
  expect(await send({ data: dataOf({ phrase3: '' }) })).toMatchObject({
    errmsg: expect.stringContaining('data.phrase3.value is empty'),
  });
});

it('refuses a page that is not released once it knows which are, and a template that was taken away', async () => {
  await accept();
  await stage.control('release', { pages: ['pages/building/index'] });
  expect(await send()).toMatchObject({ errcode: 41030 });
  await stage.control('templates', { banned: [once] });
  expect(await send({ page: 'pages/building/index' })).toMatchObject({ errcode: 43107 });
  await stage.control('templates', { banned: [], allBanned: true });
  expect(await send({ page: 'pages/building/index' })).toMatchObject({ errcode: 43107 });
});

it("refuses a second message to the same person while one is on its way, and no other person's", async () => {
  for (const person of ['liming', 'chenjie'])
    for (let times = 0; times < 2; times++)
      await stage.control(`users/${person}/subscribe`, { tmplIds: [once] });
  const answers = await Promise.all([send(), send(), send({ touser: 'o-demo-chenjie' })]);
  expect(answers.map(({ errcode }: Said) => errcode)).toEqual([0, 43108, 0]);
  expect(await send()).toMatchObject({ errcode: 0 });
});

it('lists the templates, once of either type', async () => {
  const { access_token } = (
    await stage.sandbox.inject({
      method: 'GET',
      url: '/cgi-bin/token',
      query: {
        grant_type: 'client_credential',
        appid: 'wx11aa22bb33cc44dd',
        secret: '0123456789abcdef0123456789abcdef',
      },
    })
  ).json<{ access_token: string }>();
  const answer = await stage.sandbox.inject({
    method: 'GET',
    url: `/wxaapi/newtmpl/gettemplate?access_token=${access_token}`,
  });
  const { data } = answer.json<{ data: typeof sandboxTemplates }>();
  expect(data.map(({ title, type }) => [title, type])).toEqual([
    ['事项进度提醒', 2],
    ['事项进度提醒', 3],
    ['评价提醒', 2],
    ['评价提醒', 3],
    ['新任务提醒', 2],
    ['新任务提醒', 3],
    ['公告通知', 2],
    ['公告通知', 3],
  ]);
  expect(data[2]?.content).toBe(
    '事项:{{thing1.DATA}}\n地点:{{thing2.DATA}}\n截止:{{date3.DATA}}\n说明:{{thing4.DATA}}\n',
  );
});
