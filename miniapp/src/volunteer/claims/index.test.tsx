import { act, fireEvent, screen, within } from '@testing-library/react';
import type { Orders } from '@linli/shared/offer/offer.contract';
import { answer, asked, refuse } from '../../../test/answers';
import { me, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { claim, notToClaim, volunteering, wishCard, wishDetail } from '../../../test/wishes';
import { useSession } from '../../platform/session';
import ClaimsPage from '.';

const orders = (more: Partial<Orders> = {}): Orders => ({ now, offers: [], claims: [], helps: [], ...more });
const offer: Orders['offers'][number] = {
  id: 'o1',
  kind: 'person',
  wish: wishCard({ id: 'w2', title: '每周取药', icon: 'walk' }),
  team: null,
  by: '青石桥社区',
  due: '2026-11-18T12:00:00.000Z',
  near: 'building',
  skill: '跑腿',
  post: null,
  free: true,
};
const page = 'GET /orders';
const answers = 'POST /offers/o1/answer';
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));

beforeEach(() => useSession.setState({ me: me(), known: true }));

test('the promise that comes first stands in full with its step and lock, the others in rows', async () => {
  const mine = wishDetail({ view: 'claimer', state: 'taken', claims: [claim()], claim: notToClaim() });
  const other = { id: 'c2', wish: wishCard({ id: 'w3', title: '教手机挂号' }), agreed: now, state: 'done' };
  const first = { id: 'c1', wish: wishCard(), agreed: null, state: 'held' };
  answer({
    [page]: orders({ claims: [first, other] }),
    'GET /wishes/w1': mine,
    'POST /claims/c1/moves': { state: 'released', version: 2, code: null },
  });
  await show(<ClaimsPage />);
  expect(screen.getByText('还为您锁定 2 天')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '现在：约时间' })).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '状态：待确认' })).toBeInTheDocument();
  await tap('button', /教手机挂号/);
  await tap('button', '去约时间');
  expect(wechat.went).toEqual(['/resident/wish/index?id=w3', '/resident/wish/index?id=w1']);
  await tap('button', '放回去');
  await act(async () =>
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '放回去' })),
  );
  expect(asked('POST /claims/c1/moves')[0]?.data).toEqual({ move: 'release', version: 1, fields: {} });
});

describe('an offer', () => {
  test('says why and by when, and a no is one tap without a reason', async () => {
    answer({ [page]: orders({ offers: [offer] }), [answers]: { claimId: null, companionCode: null } });
    await show(<ClaimsPage />);
    expect(screen.getByText('为什么问您：同一栋楼 · 会跑腿 · 那几天有空')).toBeInTheDocument();
    expect(screen.getByText('今天 20:00 前回个话就行，不回就问别人')).toBeInTheDocument();
    await tap('button', '每周取药，这次不方便');
    expect(asked(answers)[0]?.data).toEqual({ accept: false });
  });

  test('is accepted in the same sheet as any wish', async () => {
    answer({
      [page]: orders({ offers: [offer] }),
      'GET /wishes/w2': wishDetail({ id: 'w2', title: '每周取药' }),
      [answers]: { claimId: 'c9', companionCode: null },
    });
    await show(<ClaimsPage />);
    await tap('button', '我来：每周取药');
    await tap('button', '认领，锁定 48 小时');
    expect(asked(answers)[0]?.data).toEqual({ accept: true });
  });
});

test('a matter that I am asked to help with opens at its own page', async () => {
  const help = { ticketId: 't1', number: '1118-0001', category: '照明', place: '12 号楼' };
  answer({ [page]: orders({ helps: [help] }) });
  await show(<ClaimsPage />);
  await tap('button', /照明/);
  expect(wechat.went).toEqual(['/worker/ticket/index?id=t1']);
});

test('nothing to do is said kindly', async () => {
  answer({ [page]: orders() });
  await show(<ClaimsPage />);
  expect(screen.getByText('手上没有接的心愿')).toBeInTheDocument();
});

describe('by a code', () => {
  const code = async (name: string, value: string) => {
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  };

  test('somebody comes along, with the yes to the agreement where it was not said before', async () => {
    answer({ [page]: orders(), 'GET /volunteering': volunteering(), 'POST /claims/accompany': {} });
    await show(<ClaimsPage />);
    await tap('button', '跟人同行，填同行码');
    await tap('button', '一起去');
    expect(screen.getByText('同行码是 6 位')).toBeInTheDocument();
    await code('同行码', 'abc 234');
    await tap('button', '一起去');
    expect(asked('POST /claims/accompany')[0]?.data).toEqual({ code: 'ABC234', consent: 3 });
  });

  test('somebody goes in another’s place; a wrong code is said at its field', async () => {
    const given = { id: 'k', state: 'given', version: 3, day: '2026-11-01', minor: false, codeUntil: null };
    answer({
      [page]: orders(),
      'GET /volunteering': volunteering({ consent: given as never }),
      'POST /claims/take-over': refuse(422, 'claim.code', '看看红字', { code: '码不对，或者已经用过了' }),
    });
    await show(<ClaimsPage />);
    await tap('button', '替人去，填交接码');
    await code('交接码', 'ABCD2345');
    await tap('button', '我替他去');
    expect(asked('POST /claims/take-over')[0]?.data).toEqual({ code: 'ABCD2345' });
    expect(screen.getByText('码不对，或者已经用过了')).toBeInTheDocument();
  });
});
