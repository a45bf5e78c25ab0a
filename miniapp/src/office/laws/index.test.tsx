import { act, fireEvent, render, screen } from '@testing-library/react';
import type { LawPage } from '@linli/shared/law/law.contract';
import { clerk, now, serve, signedIn, written } from '../../../test/at-work';
import LawsPage from '.';

const page: LawPage = {
  ...{
    id: 'l1',
    unit: '青石桥社区',
    readers: ['owners'],
    title: '维修资金怎么用',
    words: '要业主共同决定。',
  },
  ...{ source: '《民法典》第二百七十八条', link: 'https://www.gov.cn/', on: '2021-01-01', mayRemove: true },
};
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

test('a page is taken away from its row, and a new one says at each field what is missing', async () => {
  signedIn(clerk);
  serve({
    'GET /laws': { now, pages: [page] },
    'DELETE /laws/l1': {},
    'GET /office/bulletins/form': { units: [] },
  });
  await act(async () => void render(<LawsPage />));
  await press('撤下：维修资金怎么用');
  expect(written()).toMatchObject([{ to: 'DELETE /laws/l1' }]);
  await press('写一页');
  await press('放上去');
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
    '先选谁来发',
    '先选给谁看',
    '还没填标题',
    '还没填内容',
    '还没填出处',
    '先选哪天起施行',
  ]);
});
