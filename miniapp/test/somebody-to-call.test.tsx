import { screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { useDoor } from '../src/platform/door';
import { useSession } from '../src/platform/session';
import { answer, silence } from './answers';
import { pages } from './pages';
import { show } from './show';
import { wechat } from './taro';

const drawn = async (page: string) => {
  const { default: Page } = (await import(`../src/${page}/index`)) as { default: ComponentType };
  await show(<Page />);
};
const toCall = () => screen.getAllByRole('button', { name: /^打给/ });

beforeEach(() => {
  useDoor.setState({ code: null, help: null, page: null });
  useSession.setState({ me: null, known: false });
});

// Also pages of people at work: only once they are signed in there is nobody on them whom others call.
describe.each(pages)('%s', (page) => {
  test('offers a visitor somebody to call', async () => {
    answer({ 'GET /places': { compounds: [], doors: [] } });
    await drawn(page);
    expect(toCall()).not.toHaveLength(0);
  });

  test('offers somebody to call when nothing can be reached', async () => {
    useDoor.setState({ help: { title: '青石桥社区', phone: '8555 0100' } });
    wechat.answer = () => {
      throw new Error('request:fail');
    };
    await drawn(page);
    toCall()[0]?.click();
    expect(wechat.called).toEqual(['85550100']);
  });
});

test('who has never been at a door is given the city’s service line', async () => {
  answer({ 'GET /me': silence });
  await drawn('pages/me');
  toCall()[0]?.click();
  expect(wechat.called).toEqual(['12345']);
});
