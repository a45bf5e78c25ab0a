import { screen } from '@testing-library/react';
import { serve, signedIn } from '../../../test/at-work';
import { show } from '../../../test/show';
import OrganisationsPage from '.';

test('anybody reads how many services were entered afterwards, of all; too few say nothing', async () => {
  signedIn(null);
  const organisations = [
    { id: 'o1', name: '青石桥社区', share: { late: 1, all: 16 } },
    { id: 'o2', name: '修灯小队', share: null },
  ];
  serve({ 'GET /hours/organisations': { least: 5, organisations } });
  await show(<OrganisationsPage />);
  expect(screen.getByText('补记 1 次，一共 16 次')).toBeInTheDocument();
  expect(screen.getByText('不到 5 次，先不公布')).toBeInTheDocument();
});
