import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked, refuse } from '../../../test/answers';
import { me, ticket } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import TicketPage from '.';

const page = 'GET /tickets/t1';
const complaints = 'POST /tickets/t1/complaints';
const seen = { view: 'neighbour' as const, words: null, history: [], openMoves: [], mayComplain: true };
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));

beforeEach(() => {
  wechat.params = { id: 't1' };
  useSession.setState({ me: me(), known: true });
});

async function open(more: Parameters<typeof ticket>[0]) {
  let current = ticket(more);
  answer({
    [page]: () => ({ statusCode: 200, data: current }),
    [complaints]: () => {
      current = ticket({ ...more, mayComplain: false });
      return { statusCode: 201, data: {} };
    },
  });
  await show(<TicketPage />);
}

describe('a neighbour who finds something wrong with what is shown', () => {
  test('says what, is thanked, and is not asked again', async () => {
    await open(seen);
    await tap('button', '这条内容有问题');
    await tap('radio', '泄露隐私');
    await tap('button', '告诉社区');
    expect(asked(complaints)[0]?.data).toEqual({ reason: 'privacy' });
    expect(screen.getByText('收到了，社区会看')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '这条内容有问题' })).toBeNull();
  });

  test('is asked for a reason, and for words where the reason says too little', async () => {
    await open(seen);
    await tap('button', '这条内容有问题');
    await tap('button', '告诉社区');
    expect(screen.getByText('先选哪里有问题')).toBeInTheDocument();
    await tap('radio', '其他');
    await tap('button', '告诉社区');
    expect(screen.getByText('还没写，写几个字就行')).toBeInTheDocument();
    expect(asked(complaints)).toEqual([]);
  });

  test('who said so before reads it beside the button, and nothing typed is lost', async () => {
    answer({
      [page]: ticket(seen),
      [complaints]: refuse(409, 'complaint.twice', '您已经反映过了，社区会看'),
    });
    await show(<TicketPage />);
    await tap('button', '这条内容有问题');
    await tap('radio', '广告');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '贴的是广告' } });
    await tap('button', '告诉社区');
    expect(screen.getByText('您已经反映过了，社区会看')).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveValue('贴的是广告');
  });

  test('is asked to sign in first', async () => {
    useSession.setState({ me: null, known: true });
    await open(seen);
    await tap('button', '这条内容有问题');
    await tap('radio', '骂人');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '告诉社区' })));
    expect(wechat.went).toEqual(['/pages/sign-in/index']);
    expect(asked(complaints)).toEqual([]);
  });

  test('is not asked where the server leaves nothing to complain of', async () => {
    await open({ ...seen, mayComplain: false });
    expect(screen.queryByRole('button', { name: '这条内容有问题' })).toBeNull();
  });
});

describe('a reporter', () => {
  const waiting = { words: 'waiting', photos: null, line: null } as const;
  test('reads that what staff released is still being checked', async () => {
    await open({ shown: true, holds: waiting });
    expect(screen.getByText('您写的话检查过了才给邻居看，事情照常办')).toBeInTheDocument();
  });

  test('is not troubled with a check before neighbours may see anything', async () => {
    await open({ shown: false, holds: waiting });
    expect(screen.queryByText(/检查过了/)).toBeNull();
  });

  test('reads what neighbours are not shown, whatever staff released', async () => {
    await open({ shown: false, holds: { words: null, photos: 'withheld', line: null } });
    expect(screen.getByText('您拍的照片没有给邻居看，事情照常办')).toBeInTheDocument();
  });
});
