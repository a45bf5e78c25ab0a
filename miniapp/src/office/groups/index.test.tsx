import { act, fireEvent, render, screen } from '@testing-library/react';
import { clerk, serve, signedIn, written } from '../../../test/at-work';
import GroupsPage from '.';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const group = {
  ...{ id: id(1), placeId: id(2), place: '槐荫里小区 12号楼', name: '12 号楼邻居群', purpose: '发通知' },
  ...{ owner: '李阿姨', since: '2024-05-01', mayEdit: true },
};
const owners = [{ personId: id(3), name: '李阿姨', roleName: '楼栋长' }];
const press = (name: string | RegExp, role: 'button' | 'radio' = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
async function open(more = {}) {
  signedIn(clerk);
  serve({
    'GET /groups': { groups: [group], owners },
    'GET /office/bulletins/form': { units: [{ id: id(4), name: '青石桥社区' }] },
    'GET /office/bulletins/audience': {
      place: { id: id(4), name: '青石桥社区', kind: 'community', homes: 9 },
      below: [{ id: id(5), name: '第3网格', kind: 'grid', homes: 9 }],
    },
    ...more,
  });
  await act(async () => void render(<GroupsPage />));
}

test('a group says where, what for and who looks after it, and can be taken off', async () => {
  await open({ [`DELETE /groups/${id(1)}`]: {} });
  expect(screen.getByText('槐荫里小区 12号楼，发通知，李阿姨管，2024-05-01 建')).toBeInTheDocument();
  await press('撤掉：12 号楼邻居群');
  expect(written()).toMatchObject([{ to: `DELETE /groups/${id(1)}` }]);
});

test('one is put down with its place, and says at each field what is missing', async () => {
  await open({ 'POST /groups': {} });
  await press('登记一个群');
  await press('登记');
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
    '先选哪里的群',
    '还没填群名',
    '还没填做什么用',
    '先选谁管',
    '先选哪天建的',
  ]);
  await press('选地方');
  await press(/^第3网格/);
  expect(screen.getByRole('button', { name: '第3网格' })).toBeInTheDocument();
  expect(written()).toEqual([]);
});
