import { act, fireEvent, screen } from '@testing-library/react';
import { resident, signedIn } from '../../../test/at-work';
import { secretBox } from '../../../test/secret-box';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { ownBallot, slotsHere } from './casting';
import { SecretPanel } from './secret-panel';

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const mark = (name: string) => act(async () => void fireEvent.click(screen.getByRole('checkbox', { name })));
const open = () => show(<SecretPanel voteId="vote-1" slotId="slot-1" />);
const kept = () => JSON.stringify([...wechat.storage].filter(([key]) => key.startsWith('ballot')));

beforeEach(() => {
  signedIn(resident);
  wechat.storage.set('session', 'who I am');
});

test('one tap seals, takes and casts; the ballot says what was chosen and its request says nothing of me', async () => {
  const box = secretBox();
  await open();
  await mark('丙');
  await mark('甲');
  await press('看一遍再投');
  expect(screen.getByText('投出去就不能改了')).toBeTruthy();
  await press('秘密投出');
  const [{ ballot, header } = { ballot: null, header: {} }] = box.inside;
  expect(box.inside).toHaveLength(1);
  expect(ballot && box.open(ballot)).toEqual([[0, 2]]);
  expect(Object.keys(header).map((name) => name.toLowerCase())).toEqual(['content-type']);
  expect(screen.getByText('投进去了')).toBeTruthy();
  expect(ownBallot('vote-1', 'slot-1')).toEqual({ step: 'cast', ballot });
  expect(slotsHere('vote-1')).toEqual(['slot-1']);
});

test('more marks than allowed stop at the question', async () => {
  const box = secretBox();
  await open();
  for (const name of ['甲', '乙', '丙']) await mark(name);
  expect(screen.getByText('最多选 2 项，请去掉几项')).toBeTruthy();
  await press('看一遍再投');
  expect(screen.queryByText('投出去就不能改了')).toBeNull();
  expect(box.issued.size).toBe(0);
});

test.each([
  ['the answer to taking it is lost', 'POST /votes/vote-1/ballot'],
  ['casting it is not answered', 'POST /ballots'],
])('when %s, it goes on when the page opens again, and is cast once', async (_, path) => {
  const box = secretBox();
  box.stumbles.push({
    path,
    answer: () => {
      throw new Error('request:fail');
    },
  });
  await open();
  await mark('乙');
  await press('看一遍再投');
  await press('秘密投出');
  expect(screen.getByText('还没投进去')).toBeTruthy();
  expect(box.inside).toHaveLength(0);
  // whatever lies on the phone says nothing of the choice to whoever picks it up
  expect(kept()).not.toMatch(/乙|answers/);
  document.body.innerHTML = '';
  await open();
  expect(screen.getByText('投进去了')).toBeTruthy();
  expect(box.inside.map(({ ballot }) => box.open(ballot))).toEqual([[[1]]]);
  expect(box.issued.size).toBe(1);
});

test('what is in the box is cast again when the page opens, for a box that was restored may have lost it', async () => {
  const box = secretBox();
  await open();
  await press('看一遍再投');
  await press('秘密投出');
  box.inside.length = 0;
  document.body.innerHTML = '';
  await open();
  expect(box.inside.map(({ ballot }) => box.open(ballot))).toEqual([[[]]]);
  expect(screen.getByText('投进去了')).toBeTruthy();
});

test('a slot that was taken elsewhere is told, and nothing stays here', async () => {
  const box = secretBox();
  box.issued.set('slot-1', 'by somebody else');
  await open();
  await press('看一遍再投');
  await press('秘密投出');
  expect(screen.getByText(/一票只能领一次/)).toBeTruthy();
  expect(ownBallot('vote-1', 'slot-1')).toBeNull();
});

test('a signature of something else is not cast', async () => {
  const box = secretBox();
  box.stumbles.push({
    path: 'POST /votes/vote-1/ballot',
    answer: () => ({ statusCode: 200, data: { signed: 'A'.repeat(342) } }),
  });
  await open();
  await press('看一遍再投');
  await press('秘密投出');
  expect(screen.getByText(/签章不对/)).toBeTruthy();
  expect(box.inside).toHaveLength(0);
});

test.each([
  ['waiting', /监票人还在做票箱的钥匙/],
  ['closed', /票箱已经封好/],
] as const)('a box that is %s says why there is no button', async (state, words) => {
  secretBox({ state, keys: null });
  await open();
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a phone that cannot count far enough is told before the tap', async () => {
  secretBox();
  const { BigInt: known } = globalThis;
  Object.assign(globalThis, { BigInt: undefined });
  try {
    await open();
    expect(screen.getByText(/系统太旧/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  } finally {
    Object.assign(globalThis, { BigInt: known });
  }
});
