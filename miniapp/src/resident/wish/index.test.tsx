import { act, fireEvent, screen, within } from '@testing-library/react';
import { answer, asked, refuse, silence } from '../../../test/answers';
import { me } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { claim, notToClaim, own, volunteering, wishDetail } from '../../../test/wishes';
import { useSession } from '../../platform/session';
import WishPage from '.';

const page = 'GET /wishes/w1';
const claims = 'POST /wishes/w1/claims';
const moves = 'POST /claims/c1/moves';
const claimed = { claimId: 'c1', lockUntil: '2026-11-20T06:10:00.000Z', companionCode: null };
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => {
  wechat.params = { id: 'w1' };
  useSession.setState({ me: me({ homes: [{ placeId: 'd', code: null, name: '101' }] }), known: true });
});

describe('a neighbour', () => {
  test('claims in two taps: the lock names its end, no relay number is promised, giving back costs nothing', async () => {
    answer({ [page]: wishDetail(), [claims]: claimed });
    await show(<WishPage />);
    await tap('button', '我来办');
    expect(screen.getByText('到 11月20日 14:10。没约上时间会自动放回')).toBeInTheDocument();
    expect(screen.getByText('不扣分，不公开，不用说明理由')).toBeInTheDocument();
    expect(document.body.textContent).not.toContain('中转');
    await tap('button', '认领，锁定 48 小时');
    expect(asked(claims)[0]?.data).toEqual({});
    expect(screen.queryByText('我来办这个心愿')).toBeNull();
  });

  test('names a day that suits, and who comes along where two go; a friend’s code is told once', async () => {
    const code = { ...claimed, companionCode: 'ABC234' };
    answer({ [page]: wishDetail({ pair: true }), [claims]: code });
    await show(<WishPage />);
    await tap('button', '我来办');
    await tap('radio', '周六下午');
    await tap('radio', '我自己带');
    await tap('button', '认领，锁定 48 小时');
    expect(asked(claims)[0]?.data).toEqual({ at: '2026-11-21T07:00:00.000Z', companion: 'own' });
    expect(screen.getByText('ABC 234')).toBeInTheDocument();
  });

  test('the first time reads the agreement, and the same tap says yes to its version', async () => {
    const first = wishDetail({ claim: notToClaim({ needsConsent: true, why: '第一次接' }) });
    answer({ [page]: first, [claims]: claimed, 'GET /volunteering': volunteering() });
    await show(<WishPage />);
    await tap('button', '我来办');
    expect(await screen.findByText('随时可以退出。')).toBeInTheDocument();
    await tap('button', '认领，锁定 48 小时');
    expect(asked(claims)[0]?.data).toEqual({ consent: 3 });
  });

  test('without a network is told what is safe, and a second try has the same key', async () => {
    answer({ [page]: wishDetail(), [claims]: silence });
    await show(<WishPage />);
    await tap('button', '我来办');
    await tap('button', '认领，锁定 48 小时');
    expect(
      screen.getByText('没连上网，还没提交。您填的都还在，连上再点一次，不会重复。'),
    ).toBeInTheDocument();
    answer({ [page]: wishDetail(), [claims]: claimed });
    await tap('button', '认领，锁定 48 小时');
    const [one, again] = asked(claims).map(({ header }) => header['idempotency-key']);
    expect(one).toBe(again);
  });

  test('is warned of another promise at that time, and may still go', async () => {
    answer({ [page]: wishDetail(), [claims]: refuse(409, 'claim.overlaps', '那个时间您已经答应了别人') });
    await show(<WishPage />);
    await tap('button', '我来办');
    await tap('button', '认领，锁定 48 小时');
    await tap('button', '还是要接');
    expect(asked(claims)[1]?.data).toEqual({ anyway: true });
  });

  test('who comes too late may wait in line', async () => {
    const taken = wishDetail({ state: 'taken', claim: notToClaim({ wait: true, why: '刚刚被别人接走了' }) });
    answer({ [page]: taken, 'POST /wishes/w1/wait': {} });
    await show(<WishPage />);
    expect(screen.getByText('刚刚被别人接走了')).toBeInTheDocument();
    await tap('button', '排队等一等');
    expect(asked('POST /wishes/w1/wait')).toHaveLength(1);
  });

  test('a visitor is offered to sign in', async () => {
    useSession.setState({ me: null });
    answer({ [page]: wishDetail({ claim: notToClaim() }) });
    await show(<WishPage />);
    expect(screen.getByRole('button', { name: '登录，我来办' })).toBeInTheDocument();
  });

  test('shares a card with what everybody may see, and nothing of a wish that is not public', async () => {
    answer({ [page]: wishDetail() });
    await show(<WishPage />);
    expect(wechat.card?.()).toEqual({
      title: '邻里心愿：换厨房灯泡，够不着',
      path: '/resident/wish/index?id=w1',
    });
  });
});

describe('whoever helps', () => {
  const mine = (more: Parameters<typeof claim>[0]) =>
    wishDetail({ view: 'claimer', state: 'taken', claim: notToClaim(), claims: [claim(more)] });
  const moved = { state: 'held', version: 2, code: null };

  test('proposes a time, or gives the wish back without a reason', async () => {
    answer({ [page]: mine({}), [moves]: moved });
    await show(<WishPage />);
    await tap('button', '提个时间');
    const sheet = within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(sheet.getByRole('button', { name: '问对方行不行' })));
    expect(screen.getByText('先选什么时候去')).toBeInTheDocument();
    expect(asked(moves)).toEqual([]);
    await tap('button', '关上');
    await tap('button', '放回去');
    await act(async () =>
      fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '放回去，等别人来' })),
    );
    expect(asked(moves)[0]?.data).toEqual({ move: 'release', version: 1, fields: {} });
  });

  test('says how long it took, and the home is shown for a reason', async () => {
    const home = '槐荫里小区 12 号楼 2 单元 502';
    answer({
      [page]: mine({ state: 'under_way', openMoves: ['finish'], home: true, lockUntil: null }),
      [moves]: moved,
      'POST /claims/c1/reveal': { name: null, phone: null, home },
    });
    await show(<WishPage />);
    await tap('button', '看门牌');
    await tap('button', '看一下');
    expect(screen.getByText('先选为什么看')).toBeInTheDocument();
    await tap('radio', '按约定上门');
    await tap('button', '看一下');
    expect(asked('POST /claims/c1/reveal')[0]?.data).toEqual({ what: 'home', reason: '按约定上门' });
    expect(screen.getByText(home)).toBeInTheDocument();
  });

  test('passes a promise on by a code that is told once', async () => {
    answer({ [page]: mine({}), [moves]: { ...moved, code: 'ABCD2345' } });
    await show(<WishPage />);
    await tap('button', '请别人替我去');
    expect(screen.getByText('ABCD 2345')).toBeInTheDocument();
  });

  test('writes to the other side', async () => {
    answer({ [page]: mine({}), 'POST /claims/c1/words': {} });
    await show(<WishPage />);
    await tap('button', /留句话/);
    type('想说什么', '周六下午行吗');
    await tap('button', '送过去');
    expect(asked('POST /claims/c1/words')[0]?.data).toEqual({ words: '周六下午行吗' });
  });
});

describe('the wisher', () => {
  const ofMine = (more: Partial<Parameters<typeof wishDetail>[0]> = {}) =>
    wishDetail({ view: 'wisher', own: own(), claim: notToClaim(), yours: true, ...more });

  test('sees who comes and agrees to a time in one tap', async () => {
    const asks = claim({
      part: 'wisher',
      who: '方叔',
      proposed: { at: '2026-11-21T07:00:00.000Z', yours: false },
      openMoves: ['propose', 'agree', 'sharePhone', 'hidePhone'],
    });
    answer({ [page]: ofMine({ claims: [asks] }), [moves]: { state: 'agreed', version: 2, code: null } });
    await show(<WishPage />);
    expect(screen.getByText('方叔接的')).toBeInTheDocument();
    expect(screen.getByText('对方提了 11月21日 15:00，行不行点一下')).toBeInTheDocument();
    await tap('button', '这个时间行');
    expect(asked(moves)[0]?.data).toEqual({ move: 'agree', version: 1, fields: {} });
  });

  test('says whether the other side may see the phone', async () => {
    const asks = claim({ part: 'wisher', who: '方叔' });
    answer({ [page]: ofMine({ claims: [asks] }), [moves]: { state: 'held', version: 2, code: null } });
    await show(<WishPage />);
    await tap('switch', '把我的号码给对方看');
    expect(asked(moves)[0]?.data).toMatchObject({ move: 'sharePhone' });
  });

  test('confirms with a word of thanks, or says what went wrong and why', async () => {
    const done = claim({ part: 'wisher', state: 'done', openMoves: ['confirm', 'fail'], minutes: 40 });
    answer({ [page]: ofMine({ claims: [done] }), [moves]: { state: 'confirmed', version: 2, code: null } });
    await show(<WishPage />);
    await tap('button', '没办成');
    const sheet = () => within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(sheet().getByRole('button', { name: '就这样，放回去' })));
    expect(screen.getByText('先选原因')).toBeInTheDocument();
    await tap('button', '关上');
    await tap('button', '办好了，确认');
    type('想对他说的话', '谢谢老方');
    await act(async () => fireEvent.click(sheet().getByRole('button', { name: '确认办好了' })));
    expect(asked(moves)[0]?.data).toEqual({ move: 'confirm', version: 1, fields: { words: '谢谢老方' } });
  });

  test('reads kindly why it was not published, says it again, or takes it back', async () => {
    const refused = ofMine({
      state: 'refused',
      shown: null,
      own: own({ refused: 'private' }),
      openMoves: ['revise', 'withdraw'],
    });
    answer({ [page]: refused, 'POST /wishes/w1/moves': refused });
    await show(<WishPage />);
    expect(screen.getByText(/去掉以后再提交就行/)).toBeInTheDocument();
    expect(wechat.card?.()).toEqual({ title: '邻里', path: '/pages/building/index' });
    await tap('button', '改一改再提交');
    expect(wechat.went).toEqual(['/resident/wish-make/index?wish=w1']);
    await tap('button', '不需要了，撤回');
    await tap('button', '撤回');
    expect(asked('POST /wishes/w1/moves')[0]?.data).toEqual({ move: 'withdraw', version: 2, fields: {} });
  });

  test('is asked a month later how it turned out', async () => {
    const kept = ofMine({ state: 'fulfilled', openMoves: ['lookBack'] });
    answer({ [page]: kept, 'POST /wishes/w1/moves': kept });
    await show(<WishPage />);
    await tap('button', /办好一个月了/);
    await tap('button', '就这样');
    expect(screen.getByText('先选办得怎么样')).toBeInTheDocument();
    await tap('radio', '办得好，一直管用');
    await tap('button', '就这样');
    expect(asked('POST /wishes/w1/moves')[0]?.data).toMatchObject({ fields: { lookBack: 'good' } });
  });
});
