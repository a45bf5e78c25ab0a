import { act, render, screen } from '@testing-library/react';
import { serve } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import DutiesPage from '.';

test('anybody at a door reads what those who look after neighbours do', async () => {
  wechat.params = { place: 'door-1' };
  const mediation = { class: 'mediation', name: '矛盾调解员', duties: ['邻居有了误会，先听两边说'] };
  serve({ 'GET /duties': { classes: [mediation] } });
  await act(async () => void render(<DutiesPage />));
  expect(wechat.asks.at(-1)?.url).toContain('/duties?place=door-1');
  expect(screen.getByText('邻居有了误会，先听两边说')).toBeInTheDocument();
});
