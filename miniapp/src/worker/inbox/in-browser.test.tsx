import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import type { Me } from '@linli/shared/people/people.contract';

let Inbox: ComponentType<{ me: Me }>;
let worker: Me;
beforeAll(async () => {
  // the browser's adapter in the place of WeChat's
  jest.doMock('../../platform/host', () => jest.requireActual<object>('../../platform/host.h5'));
  ({ Inbox } = await import('./inbox'));
  ({ worker } = await import('../../../test/at-work'));
});

test('a browser, which scans nothing, offers no scanning', async () => {
  render(<Inbox me={worker} />);
  expect(await screen.findByText('没连上')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '扫楼码' })).toBeNull();
});
