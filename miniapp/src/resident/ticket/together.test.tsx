import { act, fireEvent, render, screen } from '@testing-library/react';
import type { CalledLine } from '@linli/shared/assignment/assignment.contract';
import { answer, asked, refuse } from '../../../test/answers';
import { me, ticket } from '../../../test/samples';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import TicketPage from './index';

const called = (more: Partial<CalledLine> = {}): CalledLine => ({
  id: 'call-1',
  kind: 'whistle',
  role: 'cohost',
  state: 'present',
  unit: '安居物业',
  person: null,
  by: null,
  at: '2026-11-18T05:00:00.000Z',
  arrivedAt: null,
  endedAt: null,
  due: null,
  mine: false,
  ...more,
});
async function open(more: Parameters<typeof ticket>[0], others = {}) {
  wechat.params = { id: 't1' };
  answer({ 'GET /me': me(), 'GET /tickets/t1': ticket(more), ...others });
  render(<TicketPage />);
  await screen.findByText('3 层楼道灯不亮');
}
const press = async (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));

beforeEach(() => useSession.setState({ me: me(), known: true }));

test('units that help are named with how far they are; people who help are not', async () => {
  await open({
    assignments: [
      called(),
      called({ id: 'call-2', unit: '望榆街道市政所', state: 'excused' }),
      called({
        id: 'call-3',
        unit: null,
        kind: 'hand',
        role: 'assist',
        person: { name: '', role: '党员志愿者' },
      }),
    ],
  });
  expect(screen.getByText('安居物业')).toBeInTheDocument();
  expect(screen.getByText('已报到')).toBeInTheDocument();
  expect(screen.getByText('来不了，在另外找人')).toBeInTheDocument();
  expect(screen.queryByText(/党员志愿者/)).toBeNull();
  expect(screen.queryByText('吹哨叫物业')).toBeNull();
});

test('the firm is whistled for, with a few words or none', async () => {
  await open(
    { firmToCall: '安居物业', openMoves: ['callFirm', 'add'] },
    { 'POST /tickets/t1/moves': ticket({ assignments: [called({ state: 'awaited' })] }) },
  );
  await press(/吹哨叫物业/);
  fireEvent.change(screen.getByRole('textbox', { name: '想跟物业说什么' }), {
    target: { value: '水已经流到楼道了' },
  });
  await press('吹哨');
  expect(asked('POST /tickets/t1/moves')[0]?.data).toMatchObject({
    move: 'callFirm',
    fields: { words: '水已经流到楼道了' },
  });
});

test('why it cannot be, stands in the sheet', async () => {
  const words = '这一轮已经吹过哨了，社区看得到物业来没来';
  await open(
    { firmToCall: '安居物业', openMoves: ['callFirm', 'add'] },
    { 'POST /tickets/t1/moves': refuse(409, 'call.firm_once', words) },
  );
  await press(/吹哨叫物业/);
  await press('吹哨');
  expect(screen.getByText(words)).toBeInTheDocument();
});
