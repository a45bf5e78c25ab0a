import { fireEvent, screen } from '@testing-library/react';
import type { CommunityProjects } from '@linli/shared/project/project.contract';
import { answer } from '../../../test/answers';
import { longMatter, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import ProjectsPage from './index';

async function open(projects: CommunityProjects['projects']) {
  wechat.params = { place: 'door-1' };
  answer({ 'GET /places/door-1/projects': { now, community: '青石桥社区', projects } });
  await show(<ProjectsPage />);
}

test('shows building, kind of matter, the steps and the line, to anybody', async () => {
  await open([
    {
      ticketId: 'a',
      category: '外墙',
      icon: 'building',
      building: '12号楼',
      line: '第三方周五来',
      project: longMatter(),
    },
  ]);
  expect(screen.getByText('12号楼 外墙')).toBeInTheDocument();
  expect(screen.getByText('第三方周五来')).toBeInTheDocument();
  expect(screen.getByText('12月1日（还有 13 天）前办到：业主表决用维修资金')).toBeInTheDocument();
  fireEvent.click(screen.getByText('看这件事'));
  expect(wechat.went).toEqual(['/resident/ticket/index?id=a']);
});

test('a community without any says so', async () => {
  await open([]);
  expect(screen.getByText('现在没有长期办理的事')).toBeInTheDocument();
});
