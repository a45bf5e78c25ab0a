import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';

let Inbox: ComponentType;
beforeAll(async () => {
  // the browser's adapter in the place of WeChat's
  jest.doMock('../../platform/host', () => jest.requireActual<object>('../../platform/host.h5'));
  ({ Inbox } = await import('./inbox'));
});

test('a browser, which scans nothing, offers no scanning', async () => {
  render(<Inbox />);
  expect(await screen.findByText('没连上')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '扫楼码' })).toBeNull();
});
