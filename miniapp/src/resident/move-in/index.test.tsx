import { act, fireEvent, screen } from '@testing-library/react';
import { refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { ownAsk } from '../../../test/homes';
import { door } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useDoor } from '../../platform/door';
import MoveInPage from '.';

const code = '7F3K92ABCDEF';
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

async function open(
  answer: object | (() => { statusCode: number; data: unknown }) = ownAsk(),
  me = resident,
) {
  signedIn(me);
  useDoor.setState({ code });
  serve({ [`GET /places/${code}`]: door(), 'POST /home-asks': answer, 'GET /me': me });
  await show(<MoveInPage />);
}
async function fillIn() {
  type('房号', '502');
  fireEvent.click(screen.getByRole('radio', { name: '业主' }));
  type('姓名', '王桂兰');
}

test('knows the door, asks the room and who I am, and leads home', async () => {
  await open();
  expect(screen.getByText('槐荫里小区 12 号楼 2 单元')).toBeInTheDocument();
  await fillIn();
  type('手机号', '13900001111');
  await press('申请入住');
  expect(written()).toMatchObject([
    {
      to: 'POST /home-asks',
      body: { code, room: '502', kind: 'owner', name: '王桂兰', phone: '13900001111' },
    },
  ]);
  expect(wechat.went).toEqual(['/resident/home/index']);
});

test('says at each field what is missing, and sends nothing', async () => {
  await open();
  await press('申请入住');
  expect(alerts()).toEqual(['还没填房号', '先选您是谁', '还没填姓名', '还没填手机号']);
  expect(written()).toEqual([]);
});

test('the phone that is known need not be typed', async () => {
  await open(ownAsk({ state: 'confirmed' }), { ...resident, phone: '138****4401' });
  await fillIn();
  await press('申请入住');
  expect(written()[0]?.body).not.toHaveProperty('phone');
});

test('a refusal keeps what was filled in', async () => {
  await open(refuse(409, 'ask.twice', '这一户您已经申请过了，正在等答复'));
  await fillIn();
  type('手机号', '13900001111');
  await press('申请入住');
  expect(alerts()).toEqual(['这一户您已经申请过了，正在等答复']);
  expect(screen.getByRole('textbox', { name: '房号' })).toHaveValue('502');
});

test('another door can be chosen', async () => {
  await open();
  await press('不是这个门');
  expect(screen.getByText('您住在哪个门里')).toBeInTheDocument();
});
