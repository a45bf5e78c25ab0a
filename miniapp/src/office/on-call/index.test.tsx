import { act, fireEvent, render, screen } from '@testing-library/react';
import type { OnCallList } from '@linli/shared/on-call/on-call.contract';
import { clerk, now, refuse, serve, signedIn, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import OnCallPage from './index';
import { turnsOf } from './turns';

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;
const list: OnCallList = {
  now,
  places: [
    { id: id(1), name: '青石桥社区' },
    { id: id(2), name: '安居物业' },
  ],
  placeId: id(2),
  mayEdit: true,
  turns: [
    {
      id: id(5),
      from: '2026-11-18T12:00:00.000Z',
      until: '2026-11-19T00:00:00.000Z',
      name: '马师傅',
      phone: '8555 0132',
      away: false,
      substitute: null,
    },
  ],
  gaps: [{ from: '2026-11-18T06:10:00.000Z', until: '2026-11-18T12:00:00.000Z' }],
  people: [{ personId: id(3), name: '韩师傅', roleName: '物业' }],
};
async function open(more: Partial<OnCallList> = {}, others = {}) {
  serve({ 'GET /on-call': { ...list, ...more }, ...others });
  render(<OnCallPage />);
  await screen.findByText('排好的班');
}
const date = (place: number, value: string) =>
  fireEvent.change(document.querySelectorAll('input[type=date]')[place] ?? document.body, {
    target: { value },
  });
const press = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

beforeEach(() => signedIn(clerk));

test('the hours in which nobody would come stand first, then who is put down', async () => {
  await open();
  expect(screen.getByText('今天 14:10 到 今天 20:00')).toBeInTheDocument();
  expect(screen.getByText('今天 20:00 到 明天 08:00 · 8555 0132')).toBeInTheDocument();
});

test('somebody is put down for several nights at once', async () => {
  await open({}, { 'POST /on-call': {} });
  choose('韩师傅');
  date(0, '2026-11-19');
  date(1, '2026-11-20');
  choose('夜里 20–8 点');
  await press('排上');
  expect(written()).toMatchObject([
    {
      to: 'POST /on-call',
      body: {
        placeId: id(2),
        personId: id(3),
        turns: [
          { from: '2026-11-19T12:00:00.000Z', until: '2026-11-20T00:00:00.000Z' },
          { from: '2026-11-20T12:00:00.000Z', until: '2026-11-21T00:00:00.000Z' },
        ],
      },
    },
  ]);
});

test('what is missing is named at its field; what the server refuses too, and nothing is lost', async () => {
  const words = '这个人这段时间已经排过班了';
  await open({}, { 'POST /on-call': refuse(400, 'field.wrong', '有几处要改一改', { turns: words }) });
  await press('排上');
  expect(alerts()).toEqual(['先选谁值班', '先选从哪天', '先选什么时候']);
  choose('韩师傅');
  date(0, '2026-11-19');
  choose('一整天');
  await press('排上');
  expect(alerts()).toContain(words);
  expect(screen.getByRole('radio', { name: '韩师傅' })).toBeChecked();
});

test('whoever may only look can call whoever is put down', async () => {
  signedIn(worker);
  await open({ mayEdit: false, people: [] });
  expect(screen.queryByRole('button', { name: '排上' })).toBeNull();
  await press('打给马师傅');
  expect(wechat.called).toEqual(['85550132']);
});

test('a turn is taken off, another place is looked at', async () => {
  await open({}, { [`DELETE /on-call/${id(5)}`]: {} });
  await press('撤下：马师傅 今天 20:00 到 明天 08:00');
  expect(written()).toMatchObject([{ to: `DELETE /on-call/${id(5)}` }]);
  fireEvent.click(screen.getByText('换一处看'));
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '青石桥社区' })));
  expect(wechat.asks.at(-1)?.url).toContain(`place=${id(1)}`);
});

test.each([
  ['day', ['2026-12-31T00:00:00.000Z', '2026-12-31T12:00:00.000Z']],
  ['night', ['2026-12-31T12:00:00.000Z', '2027-01-01T00:00:00.000Z']],
  ['whole', ['2026-12-31T00:00:00.000Z', '2027-01-01T00:00:00.000Z']],
] as const)('a turn of the part %s', (part, [from, until]) => {
  expect(turnsOf('2026-12-31', '2026-12-31', part)).toEqual([{ from, until }]);
  expect(turnsOf('2026-12-31', '2026-12-30', part)).toEqual([]);
});
