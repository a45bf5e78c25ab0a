import { act, fireEvent, screen } from '@testing-library/react';
import type { OwnVisit } from '@linli/shared/care/care.contract';
import type { OwnTraining } from '@linli/shared/training/training.contract';
import { now, refuse, serve, signedIn, worker, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import TrainingsPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
const one: OwnTraining = {
  ...{ id: 't1', title: '消防培训', venue: '二楼', startsAt: now, endsAt: now, place: '青石桥社区' },
  ...{
    withdrawn: false,
    withdrawnReason: null,
    words: null,
    materials: [],
    files: [],
    answer: null,
    reason: null,
  },
  ...{ cameAt: null, certificate: null, rights: { answer: true, checkIn: true } },
};
async function open(more: Parameters<typeof serve>[0] = {}, mine = [one]) {
  signedIn(worker);
  serve({ 'GET /me': worker, 'GET /trainings': { now, trainings: mine }, ...more });
  await show(<TrainingsPage />);
}

test('an invitation is answered without a reason', async () => {
  await open({ 'POST /trainings/t1/answer': {} });
  await press('消防培训，来不来');
  await press('就这样答');
  expect(alerts()).toEqual(['先选来不来']);
  fireEvent.click(screen.getByRole('radio', { name: '下次来' }));
  await press('就这样答');
  expect(written()).toMatchObject([{ to: 'POST /trainings/t1/answer', body: { answer: 'later' } }]);
});

test('the code of the screen checks in; a wrong one is told at the field and stays', async () => {
  const no = '签到码不对，或者刚换了，请看屏幕再填';
  await open({ 'POST /trainings/t1/check-in': refuse(422, 'training.code', no, { code: no }) });
  await press('消防培训，签到');
  const field = screen.getByRole('textbox', { name: /签到码/ });
  fireEvent.change(field, { target: { value: '12 34' } });
  await press('签到');
  expect(alerts()).toEqual(['签到码是 6 位数字']);
  fireEvent.change(field, { target: { value: '123 456' } });
  await press('签到');
  expect(alerts()).toContain(no);
  expect(written()).toMatchObject([{ to: 'POST /trainings/t1/check-in', body: { code: '123456' } }]);
  expect(screen.getByRole('textbox', { name: /签到码/ })).toHaveValue('123 456');
});

test('who came has a certificate, and nothing else to do', async () => {
  const certificate = { code: 'A1B2C3D4E5F6', url: '/x', until: '2027-11-20' };
  await open({}, [{ ...one, cameAt: now, certificate, rights: { answer: false, checkIn: false } }]);
  expect(screen.getByText('证书编号 A1B2C3D4E5F6，到2027年11月20日')).toBeInTheDocument();
  expect(screen.getByText('青石桥社区 · 您来了')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /签到|来不来/ })).toBeNull();
});

const visit: OwnVisit = {
  ...{ id: 'v1', home: '12 号楼 2 单元 502', startsAt: now, state: 'agreed', version: 2, placeId: 'door-1' },
  ...{ openMoves: ['excuse', 'record'], ground: 'consent', due: true },
};
const kinds = {
  categories: [
    {
      code: 'lighting',
      name: '照明',
      icon: 'light',
      tile: 1,
      hint: null,
      urgent: false,
      visibility: 'public',
    },
  ],
};
const visiting = (more: Parameters<typeof serve>[0] = {}) =>
  open({ 'GET /care-visits/mine': { now, visits: [visit] }, 'GET /categories': kinds, ...more }, []);

test('whoever cannot go to a visit says so with one tap', async () => {
  await visiting({ 'POST /care-visits/v1/excuse': {} });
  await press('12 号楼 2 单元 502，去不了');
  expect(written()).toMatchObject([{ to: 'POST /care-visits/v1/excuse', body: { version: 2 } }]);
});

test('how a visit went is one of four words; help is a matter that was agreed to', async () => {
  await visiting({ 'POST /care-visits/v1/outcome': {} });
  await press('12 号楼 2 单元 502，去过了');
  await press('记下');
  expect(alerts()).toEqual(['先选去得怎么样']);
  fireEvent.click(screen.getByRole('radio', { name: '需要帮忙，报一件事' }));
  await screen.findByRole('radio', { name: '照明' });
  await press('记下');
  expect(alerts()).toEqual(['先选哪一类', '还没填要帮什么', '先问过本人，同意了再登记']);
  fireEvent.click(screen.getByRole('radio', { name: '照明' }));
  fireEvent.change(screen.getByRole('textbox', { name: '要帮什么' }), { target: { value: '灯坏了换不了' } });
  fireEvent.click(screen.getByRole('switch', { name: '本人同意登记' }));
  await press('记下');
  expect(written().at(-1)?.body).toEqual({
    ...{ version: 2, outcome: 'help', category: 'lighting', words: '灯坏了换不了', consent: true },
  });
});

test('a visit that went well needs nothing more', async () => {
  await visiting({ 'POST /care-visits/v1/outcome': {} });
  await press('12 号楼 2 单元 502，去过了');
  fireEvent.click(screen.getByRole('radio', { name: '都好' }));
  await press('记下');
  expect(written().at(-1)?.body).toEqual({ version: 2, outcome: 'well' });
});
