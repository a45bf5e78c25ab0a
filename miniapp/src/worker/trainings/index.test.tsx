import { act, fireEvent, screen } from '@testing-library/react';
import type { OwnTraining } from '@linli/shared/training/training.contract';
import { now, refuse, serve, signedIn, worker, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import TrainingsPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
const one: OwnTraining = {
  ...{ id: 't1', title: '消防培训', venue: '二楼', startsAt: now, endsAt: now, place: '青石桥社区' },
  ...{ withdrawn: false, withdrawnReason: null, words: null, materials: [], answer: null, reason: null },
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
