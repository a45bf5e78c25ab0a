import { fireEvent, render, screen } from '@testing-library/react';
import type { OfficeProjects, ProjectLine } from '@linli/shared/project/project.contract';
import { clerk, now, serve, signedIn, worker } from '../../../test/at-work';
import { longMatter } from '../../../test/samples';
import { wechat } from '../../../test/taro';
import ProjectsPage from './index';

const line = (more: Partial<ProjectLine>): ProjectLine => ({
  ticketId: 'a',
  number: '1110-0003',
  category: '外墙',
  icon: 'building',
  place: '槐荫里小区 12 号楼',
  unit: '第3网格',
  handler: '周晓禾',
  project: longMatter(),
  ...more,
});
function open(projects: OfficeProjects['projects']) {
  serve({ 'GET /projects': { now, projects } });
  render(<ProjectsPage />);
}

beforeEach(() => signedIn(clerk));

test('what waits for a yes stands first, each line opens its matter, a missed day is marked', async () => {
  const asked = longMatter({ approvedAt: null, approvedBy: null, runs: false });
  const missed = longMatter({
    milestones: [{ id: 's', name: '请第三方看墙体', on: '2026-11-16', reachedAt: null, missed: true }],
    next: { on: '2026-11-16', name: '请第三方看墙体' },
  });
  open([line({ ticketId: 'b', project: asked }), line({ project: missed })]);
  expect(await screen.findByText('等着同意')).toBeInTheDocument();
  expect(screen.getByText('过了日子')).toBeInTheDocument();
  fireEvent.click(screen.getByText('11月16日（过了 2 天）前办到：请第三方看墙体'));
  expect(wechat.went).toEqual(['/worker/ticket/index?id=a']);
});

test('nothing to show is said', async () => {
  open([]);
  expect(await screen.findByText('没有长期办理的事')).toBeInTheDocument();
});

test('is not for a grid worker', async () => {
  signedIn(worker);
  open([]);
  expect(await screen.findByText('这里是网格员和社区用的')).toBeInTheDocument();
});
