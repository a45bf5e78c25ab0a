import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked } from '../../../test/answers';
import { clerk, signedIn } from '../../../test/at-work';
import { door } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { wishForm } from '../../../test/wishes';
import { keepDraft } from '../../platform/drafts';
import { emptyEntry } from './entry-draft';
import WishEnterPage from '.';

const code = '7F3K92ABCDEF';
const enter = 'POST /office/wishes';
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => {
  signedIn(clerk);
  const value = { ...emptyEntry, place: { code } };
  keepDraft({ place: 'wish-entry', key: 'k', since: Date.now(), value, files: [] });
  answer({
    'GET /wishes/form': wishForm(),
    [`GET /places/${code}`]: door(),
    [enter]: { id: 'w1', reviewDue: '2026-11-20T09:30:00.000Z' },
  });
});

async function fillIn() {
  await tap('radio', '跑腿');
  type('说说看', '每周四帮忙取一次药');
  await tap('radio', '平时');
  await tap('radio', '上门');
  type('几室', '502');
}

test('for somebody without a phone it is written down with their own yes', async () => {
  await show(<WishEnterPage />);
  await fillIn();
  type('怎么称呼他', '孙爷爷');
  await tap('button', '写下来');
  expect(screen.getByText('先问问他本人愿不愿意')).toBeInTheDocument();
  expect(asked(enter)).toEqual([]);
  await tap('switch', '他本人愿意');
  await tap('button', '写下来');
  expect(asked(enter)[0]?.data).toEqual({
    kind: 'errand',
    words: '每周四帮忙取一次药',
    when: 'weekday',
    hands: 1,
    spot: 'home',
    placeId: door().plate.placeId,
    room: '502',
    who: 'behalf',
    agreed: true,
    name: '孙爷爷',
  });
  await tap('button', '去核实');
  expect(wechat.went).toEqual(['/convener/wishes/index?id=w1']);
});

test('of a child neither name nor phone is asked, but the guardian’s yes, and from fourteen on their own', async () => {
  await show(<WishEnterPage />);
  await fillIn();
  type('怎么称呼他', '小宝');
  await tap('radio', '孩子');
  expect(screen.queryByRole('textbox', { name: '怎么称呼他' })).toBeNull();
  await tap('switch', '满十四岁了');
  await tap('switch', '监护人同意');
  await tap('button', '写下来');
  expect(screen.getByText('满十四岁的，也要他自己愿意')).toBeInTheDocument();
  await tap('switch', '孩子自己也愿意');
  await tap('button', '写下来');
  const sent = asked(enter)[0]?.data;
  expect(sent).toMatchObject({ who: 'coded', guardianAgreed: true, fourteen: true, childAgreed: true });
  expect(sent).not.toHaveProperty('name');
});
