import { act, fireEvent, screen } from '@testing-library/react';
import type { AbleList, OwnAbles } from '@linli/shared/able-person/able-person.contract';
import { standardAbleFields } from '@linli/shared/able-person/able-person.words';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import AblePage from '.';

const press = (name: string | RegExp, role: 'button' | 'switch' | 'radio' = 'button') =>
  act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1)!));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
const door = '00000000-0000-4000-8000-000000000001';
const fields = [...standardAbleFields];
const entry: OwnAbles['entries'][number] = {
  ...{ id: 'e1', field: 'repair', words: '会修水龙头', way: 'visit', state: 'proposed', place: '青石桥社区' },
  ...{ show: 'field', daily: false, emergency: false },
  rights: { agree: true, change: false, withdraw: true },
};

async function open(mine: Partial<OwnAbles> = {}, people: AbleList['people'] = []) {
  wechat.params = { place: door };
  signedIn(resident);
  serve({
    'GET /able-persons': { now, fields, people },
    'GET /able-persons/mine': { now, fields, entries: [], received: [], sent: [], ...mine },
    'POST /able-persons': { id: 'e2' },
    'POST /able-persons/proposed': {},
    'POST /able-persons/e1/agreed': {},
    'POST /able-persons/e1/withdrawn': {},
    'POST /able-persons/p1/asks': { id: 'k1' },
    'POST /able-persons/asks/k1/answer': {},
  });
  await show(<AblePage />);
}

test('who can do something says so with consents of their own', async () => {
  await open();
  await press('我会一样');
  await press('登记');
  expect(alerts()).toEqual(['先选会什么', '还没填说明', '先选怎么显示', '平时、应急至少打开一样']);
  await press('修理', 'radio');
  type('说明', '会修水龙头');
  await press('显示姓', 'radio');
  await press('平时邻居可以找', 'switch');
  await press('登记');
  expect(written()).toMatchObject([
    {
      to: 'POST /able-persons',
      body: {
        place: door,
        field: 'repair',
        words: '会修水龙头',
        show: 'surname',
        daily: true,
        emergency: false,
      },
    },
  ]);
});

test('who was named agrees or says no, without a reason', async () => {
  await open({ entries: [entry] });
  expect(screen.getByText('修理：等您同意')).toBeInTheDocument();
  await press('修理，怎么同意');
  await press('只显示会什么', 'radio');
  await press('应急时社区可以找', 'switch');
  await press('就这样');
  await press('修理，不登记');
  expect(written()).toMatchObject([
    { to: 'POST /able-persons/e1/agreed', body: { show: 'field', daily: false, emergency: true } },
    { to: 'POST /able-persons/e1/withdrawn' },
  ]);
});

test('a neighbour in the list is asked through here, and one that nobody may ask is not', async () => {
  const person = {
    id: 'p1',
    field: 'repair',
    who: '王**',
    words: '会修水龙头',
    mine: false,
    uses: ['daily' as const],
  };
  await open({}, [person, { ...person, id: 'p2', who: null, words: '会写春联', field: 'arts', mine: true }]);
  expect(screen.getByText('这是您')).toBeInTheDocument();
  await press(/^给王\*\*留言/);
  type('想请他帮什么', '厨房水龙头漏水');
  await press('留言');
  expect(written()).toMatchObject([
    { to: 'POST /able-persons/p1/asks', body: { use: 'daily', words: '厨房水龙头漏水' } },
  ]);
});

test('what I am asked is answered in one tap', async () => {
  const asked = {
    id: 'k1',
    field: 'repair',
    who: '陈**',
    use: 'daily' as const,
    words: '帮看看水龙头',
    at: now,
  };
  await open({ received: [{ ...asked, answer: null, rights: { answer: true } }] });
  expect(screen.getByText('陈**想请您帮忙，修理')).toBeInTheDocument();
  await press('这次帮不了');
  expect(written()).toMatchObject([{ to: 'POST /able-persons/asks/k1/answer', body: { yes: false } }]);
});

test('a neighbour is named with a phone or without', async () => {
  await open();
  await press('推荐一位');
  await press('修理', 'radio');
  type('姓名', '刘师傅');
  type('住在哪里', '3 号楼 101');
  type('说明', '会修缝纫机');
  type('手机号', '138');
  await press('推荐');
  expect(alerts()).toHaveLength(1);
  type('手机号', '');
  await press('推荐');
  expect(written()).toMatchObject([
    { to: 'POST /able-persons/proposed', body: { name: '刘师傅', place: door } },
  ]);
  expect(written()[0]?.body).not.toHaveProperty('phone');
});
