import { act, fireEvent, render, screen } from '@testing-library/react';
import type { RolesToGive } from '@linli/shared/people/people.contract';
import { clerk, refuse, serve, signedIn, written } from '../../../test/at-work';
import InvitePage from './index';

const id = (last: number) => `00000000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const doors = Array.from({ length: 14 }, (_, place) => {
  return { id: id(place + 10), name: `${place + 1}号楼`, kind: 'building' };
});
const offer: RolesToGive = {
  roles: [
    { code: 'grid_worker', name: '网格员', permission: 'handle', kinds: ['grid'] },
    { code: 'building_head', name: '楼栋长', permission: 'assist', kinds: ['building'] },
  ],
  places: [{ id: id(1), name: '第3网格', kind: 'grid' }, ...doors],
};
const invitation = { id: id(2), code: '7F3K92QW', until: '2026-11-25T06:10:00.000Z' };

async function open(answer: object = invitation) {
  serve({ 'GET /roles': offer, 'POST /invitations': answer });
  render(<InvitePage />);
  await screen.findByText('做什么');
}
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const press = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

beforeEach(() => signedIn(clerk));

describe('inviting', () => {
  test('asks for a place that fits the role, and shows the code large, in two halves', async () => {
    await open();
    choose('网格员');
    expect(screen.queryByText('1号楼')).toBeNull();
    choose('第3网格');
    write('怎么称呼', '小林');
    await press('发邀请码');
    expect(written()).toMatchObject([
      { to: 'POST /invitations', body: { role: 'grid_worker', placeId: id(1), name: '小林' } },
    ]);
    expect(screen.getByText('7F3K 92QW')).toBeInTheDocument();
    expect(screen.getByText(/11月25日前有效/)).toBeInTheDocument();
  });

  test('names each wrong field and keeps what was typed', async () => {
    await open();
    write('手机号', '1380000');
    await press('发邀请码');
    expect(alerts()).toEqual(['先选做什么', '还没填称呼', '手机号是 11 位，少了 4 位']);
    expect(written()).toEqual([]);
    expect(screen.getByRole('textbox', { name: '手机号' })).toHaveValue('1380000');
  });

  test('a long list of places is narrowed by typing', async () => {
    await open();
    choose('楼栋长');
    expect(screen.queryByText('13号楼')).toBeNull();
    write('找地方', '13号');
    choose('13号楼');
    write('找地方', '没有的');
    expect(screen.getByRole('radio', { name: '13号楼' })).toHaveAttribute('aria-checked', 'true');
  });

  test('another role forgets the place of the one before', async () => {
    await open();
    choose('网格员');
    choose('第3网格');
    choose('楼栋长');
    write('怎么称呼', '小林');
    await press('发邀请码');
    expect(alerts()).toEqual(['先选在哪里']);
  });

  test('a refusal stands above the button', async () => {
    await open(refuse(403, 'invitation.not_yours', '您只能邀请自己辖区里的人，职责也不能比自己高'));
    choose('网格员');
    choose('第3网格');
    write('怎么称呼', '小林');
    await press('发邀请码');
    expect(alerts()).toEqual(['您只能邀请自己辖区里的人，职责也不能比自己高']);
  });
});
