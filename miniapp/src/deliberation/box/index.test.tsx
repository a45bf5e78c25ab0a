import { act, fireEvent, screen } from '@testing-library/react';
import type { KeptBox } from '@linli/shared/ballot/ballot.contract';
import { resident, serve, signedIn, written } from '../../../test/at-work';
import { secretBox } from '../../../test/secret-box';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import BoxPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const type = (name: string, text: string) =>
  act(async () => void fireEvent.input(screen.getByRole('textbox', { name }), { target: { value: text } }));

async function open(more: Partial<KeptBox>, state: KeptBox['box']['state']) {
  signedIn(resident);
  wechat.params = { id: 'vote-1' };
  const { box } = secretBox({ state });
  const kept: KeptBox = {
    box,
    tellers: [
      { name: '方叔', ready: false, me: true },
      { name: '许老师', ready: true, me: false },
    ],
    openMoves: [],
    batches: [],
    ...more,
  };
  const paths = ['keepers', 'tellers', 'open', 'resume', 'paper/b1'].map((path) => [
    `POST /votes/vote-1/box/${path}`,
    {},
  ]);
  serve({ 'GET /votes/vote-1/box/kept': kept, ...Object.fromEntries(paths) });
  await show(<BoxPage />);
}

test('my half is shown once, sent only when it was written down, and kept on no phone', async () => {
  await open({ openMoves: ['keep'] }, 'waiting');
  await press('做我这一半钥匙');
  const shown = screen.getByText(/^[0-9A-Z]{6}( [0-9A-Z]{6}){3}$/).textContent ?? '';
  const code = shown.replace(/ /g, '');
  await type('抄好以后，照着纸打最后 6 位', 'ZZZZZZ0');
  await press('抄好了');
  expect(written()).toEqual([]);
  await type('抄好以后，照着纸打最后 6 位', code.slice(-6).toLowerCase());
  await press('抄好了');
  expect(written()).toMatchObject([{ body: { code } }]);
  expect(JSON.stringify([...wechat.storage])).not.toContain(code);
});

test('two codes open the box, each as long as it must be', async () => {
  await open({ openMoves: ['open'] }, 'closed');
  await press('两人开箱计票');
  await type('第一位的钥匙码', 'a'.repeat(24));
  await type('第二位的钥匙码', 'b'.repeat(23));
  await press('开箱计票');
  expect(screen.getByText('钥匙码是 24 位，这里有 23 位')).toBeTruthy();
  await type('第二位的钥匙码', 'bbbbbb '.repeat(4));
  await press('开箱计票');
  expect(written()).toMatchObject([
    { to: 'POST /votes/vote-1/box/open', body: { codes: ['A'.repeat(24), 'B'.repeat(24)] } },
  ]);
});

test('a batch that the other counted once is counted by me, and figures that cannot be are not sent', async () => {
  const batches: KeptBox['batches'] = [{ id: 'b1', state: 'once', round: 1, mine: false, photos: [] }];
  await open({ openMoves: ['paper', 'open'], batches }, 'closed');
  await press('点这一批');
  await type('一共几张', '6');
  await type('选两位委员：甲', '4');
  await press('交我点的数');
  expect(screen.getByText('各项的票数和总张数对不上，请再点一遍')).toBeTruthy();
  await type('选两位委员：乙', '3');
  await press('交我点的数');
  expect(screen.getByText('请把这一批选票拍下来')).toBeTruthy();
  expect(written()).toEqual([]);
  wechat.receive = (upload) => upload.arrive(201, { id: 'photo-1', full: '/f', thumb: '/t' });
  await press('拍照');
  await press('交我点的数');
  expect(written()).toMatchObject([
    {
      to: 'POST /votes/vote-1/box/paper/b1',
      body: { ballots: 6, spoilt: 0, questions: [{ options: [4, 3, 0], none: 0 }], photos: ['photo-1'] },
    },
  ]);
});

test('what both photographed is looked at once both have counted', async () => {
  const photo = { id: 'photo-1', full: '/full', thumb: '/thumb' };
  const batches: KeptBox['batches'] = [{ id: 'b1', state: 'agreed', round: 1, mine: true, photos: [photo] }];
  await open({ openMoves: ['open'], batches }, 'closed');
  expect(screen.getByRole('button', { name: '第 1 批选票，第 1 张，放大看' })).toBeTruthy();
});

test('a box that was restored goes on with a reason', async () => {
  await open({ openMoves: ['resume'] }, 'open');
  await press('核对好了，接着发票');
  await press('核对好了，接着发');
  expect(written()).toEqual([]);
  await type('核对的情况', '备份差两票，已逐户核对');
  await press('核对好了，接着发');
  expect(written()).toMatchObject([
    { to: 'POST /votes/vote-1/box/resume', body: { reason: '备份差两票，已逐户核对' } },
  ]);
});
