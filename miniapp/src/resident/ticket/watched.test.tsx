import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked } from '../../../test/answers';
import { me, moved, ticket } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import TicketPage from '.';

const page = 'GET /tickets/t1';
const moves = 'POST /tickets/t1/moves';
const tap = (role: string, name: string) =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => {
  wechat.params = { id: 't1' };
  useSession.setState({ me: me(), known: true });
});

async function open(more: Parameters<typeof ticket>[0]) {
  answer({ [page]: ticket(more), [moves]: moved });
  await show(<TicketPage />);
}

describe('an inspector of the owners', () => {
  const seen = { view: 'inspector' as const, words: null, handler: null, history: [], floor: null };
  const masked = { ...ticket().plate, entrance: null };

  test('may say something at any time, and is told who reads it', async () => {
    await open({ ...seen, openMoves: ['remark'] });
    expect(screen.getByText('负责办这件事')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '请社区核对' })).toBeNull();
    await tap('button', '提意见');
    expect(screen.getByText('社区会看到并答复，报事的邻居看不到您写的')).toBeInTheDocument();
    await tap('button', '提交');
    expect(screen.getByText('还没写，写几个字就行')).toBeInTheDocument();
    write('看到什么，怎么办好', '同一个灯坏了三次');
    await tap('button', '提交');
    expect(asked(moves)[0]?.data).toMatchObject({ move: 'remark', fields: { words: '同一个灯坏了三次' } });
    expect(screen.getByText('提给社区了')).toBeInTheDocument();
  });

  test('has the kind of matter for a title, which is not said twice, and the compound beside the building', async () => {
    await open({ ...seen, title: '照明', category: { ...ticket().category, name: '照明' }, plate: masked });
    expect(screen.getAllByText('照明')).toHaveLength(1);
    expect(screen.getByText('槐荫里小区')).toBeInTheDocument();
  });

  test('questions an answer where that is open', async () => {
    await open({ ...seen, state: 'answered', openMoves: ['question', 'remark'] });
    await tap('button', '请社区核对');
    write('哪里没办好', '昨晚还是不亮');
    await tap('button', '提交');
    expect(asked(moves)[0]?.data).toMatchObject({ move: 'question', fields: { words: '昨晚还是不亮' } });
  });

  test('reads what they said and what was answered', async () => {
    const at = '2026-11-18T02:00:00.000Z';
    const said = {
      id: 'r1',
      kind: 'remark' as const,
      at,
      mine: true,
      words: '灯坏了三次',
      answer: '在换线路',
    };
    await open({ ...seen, openMoves: [], remarks: [said, { ...said, id: 'r2', answer: null }] });
    expect(screen.getByText('社区答复：在换线路')).toBeInTheDocument();
    expect(screen.getByText('社区还没有答复')).toBeInTheDocument();
  });
});

describe('a reporter', () => {
  test('reads that somebody above looks after it, and what it is a part of', async () => {
    await open({
      order: {
        id: 'o1',
        body: '望榆街道',
        state: 'issued',
        at: '2026-11-18T02:00:00.000Z',
        due: null,
        late: false,
        words: null,
        answer: null,
      },
      parent: { id: 't9', number: '1115-0002', title: '下水堵了', state: 'accepted', outcome: null },
    });
    expect(screen.getByText('望榆街道正在督办')).toBeInTheDocument();
    fireEvent.click(screen.getByText('和一件大事一起办：下水堵了'));
    expect(wechat.went).toEqual(['/resident/ticket/index?id=t9']);
  });

  const given = {
    mine: true,
    cycle: 1,
    solved: 'yes' as const,
    stars: 4,
    reasons: [],
    words: null,
    at: '2026-11-18T06:10:00.000Z',
    changeableUntil: '2026-11-21T06:10:00.000Z',
  };
  const answered = { state: 'answered' as const, outcome: 'solved' as const, openMoves: ['rate' as const] };

  test('who changes a rating is asked whether somebody wanted it so, and need not say', async () => {
    await open({ ...answered, ratings: [given] });
    await tap('button', '改一改');
    expect(screen.getByText('只有街道和区里的督办看得到，办理人和社区都看不到')).toBeInTheDocument();
    await tap('button', '提交评价');
    expect(asked(moves)[0]?.data).not.toHaveProperty('fields.pressed');
    await tap('button', '改一改');
    await tap('radio', '有');
    await tap('button', '提交评价');
    expect(asked(moves)[1]?.data).toMatchObject({ fields: { pressed: true } });
  });

  test('who rates for the first time is not', async () => {
    await open(answered);
    expect(screen.queryByText('有没有人请您改评价？')).toBeNull();
  });
});
