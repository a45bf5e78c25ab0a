import { act, fireEvent, screen } from '@testing-library/react';
import type { OwnPraise } from '@linli/shared/praise/praise.contract';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import PraisePage from '.';

type One = OwnPraise['praise'][number];
const one = (more: Partial<One> = {}): One => ({
  ...{ id: 'p1', version: 1, state: 'proposed', place: '槐荫里小区', words: '当晚就来换灯', at: now },
  openMoves: ['agree', 'decline', 'withdraw'],
  ...more,
});
async function open(praise: One[]) {
  signedIn(resident);
  serve({ 'GET /praise': { praise }, 'POST /praise/p1': {} });
  await show(<PraisePage />);
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

test('words about me wait for my yes or no', async () => {
  await open([one()]);
  expect(screen.queryByRole('button', { name: '撤下来' })).toBeNull();
  await press('不公开');
  expect(written()).toMatchObject([{ to: 'POST /praise/p1', body: { version: 1, move: 'decline' } }]);
});

test('a yes is taken back at once', async () => {
  await open([one({ state: 'shown', version: 2, openMoves: ['withdraw'] })]);
  await press('撤下来');
  expect(written()).toMatchObject([{ to: 'POST /praise/p1', body: { version: 2, move: 'withdraw' } }]);
});
