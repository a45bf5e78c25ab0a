import { act, fireEvent, render, screen } from '@testing-library/react';
import type { LawPage } from '@linli/shared/law/law.contract';
import { now, serve } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
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
const press = (name: string | RegExp, role: 'button' | 'radio' = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));

test('residents read it with its date and source, for one sort of readers if they like', async () => {
  wechat.params = { place: 'p1' };
  serve({ 'GET /laws': { now, pages: [page] } });
  await act(async () => void render(<LawsPage />));
  expect(screen.getByText('2021年1月1日起，《民法典》第二百七十八条')).toBeInTheDocument();
  await press('租户', 'radio');
  expect(wechat.asks.at(-1)?.url).toContain('place=p1&reader=tenants');
  await press(/^维修资金怎么用/);
  expect(screen.getByText('要业主共同决定。')).toBeInTheDocument();
  expect(screen.getByText('原文：https://www.gov.cn/')).toBeInTheDocument();
});
