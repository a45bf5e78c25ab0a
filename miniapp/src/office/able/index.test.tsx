import { act, fireEvent, screen } from '@testing-library/react';
import { standardAbleFields } from '@linli/shared/able-person/able-person.words';
import { clerk, now, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import AblePage from '.';

test('who agreed is listed or not, and a tip is closed after the visit', async () => {
  signedIn(clerk);
  const entry = {
    id: 'e1',
    name: '王桂兰',
    field: 'repair',
    words: '会修水龙头',
    way: 'self',
    state: 'agreed',
  };
  const tip = {
    id: 'x1',
    field: 'health',
    name: '孟阿姨',
    where: '5 号楼',
    words: '会量血压',
    way: 'peer',
    at: now,
  };
  serve({
    'GET /office/able-persons': {
      ...{ now, fields: standardAbleFields, listed: 2, emergency: 1, tips: [tip] },
      entries: [{ ...entry, at: now, uses: ['daily'], rights: { decide: true } }],
    },
    'POST /office/able-persons/e1/decided': {},
    'POST /office/able-persons/tips/x1/closed': {},
  });
  await show(<AblePage />);
  expect(screen.getByText('在库 2 人次，其中应急能找 1/2')).toBeInTheDocument();
  for (const name of ['不列入：王桂兰', '列入：王桂兰', '走访过了：孟阿姨'])
    await act(async () => void fireEvent.click(screen.getByRole('button', { name })));
  expect(written()).toMatchObject([
    { to: 'POST /office/able-persons/e1/decided', body: { list: false } },
    { to: 'POST /office/able-persons/e1/decided', body: { list: true } },
    { to: 'POST /office/able-persons/tips/x1/closed' },
  ]);
});
