import { act, fireEvent, screen } from '@testing-library/react';
import { line, now, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import RateForPage from '.';

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

async function open(tickets: object[]) {
  signedIn(resident);
  wechat.params = { id: 'm1', name: '王奶奶' };
  serve({ 'GET /mandates/m1/tickets': { now, tickets }, 'POST /mandates/m1/ratings': {} });
  await show(<RateForPage />);
}

test('what they reported is rated as they say, on the version that was read', async () => {
  await open([{ ...line({ id: 't1', title: '楼道灯不亮' }), version: 4, line: '换了灯' }]);
  expect(screen.getByText('先问问王奶奶，照他说的评价。')).toBeInTheDocument();
  await press('评价：楼道灯不亮');
  await press('交上去');
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
    '先选办好没有',
    '先选办得怎么样',
  ]);
  for (const name of ['修好了', '满意'])
    fireEvent.click(screen.getAllByRole('radio', { name })[0] ?? document.body);
  await press('交上去');
  expect(written()).toMatchObject([
    {
      to: 'POST /mandates/m1/ratings',
      body: { ticketId: 't1', version: 4, fields: { solved: 'yes', stars: expect.any(Number) as number } },
    },
  ]);
});

test('nothing that waits is said', async () => {
  await open([]);
  expect(screen.getByText('没有等着评价的')).toBeInTheDocument();
});
