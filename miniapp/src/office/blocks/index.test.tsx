import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Blocks } from '@linli/shared/people/people.contract';
import { clerk, serve, signedIn, written } from '../../../test/at-work';
import BlocksPage from './index';

const block: Blocks['blocks'][number] = {
  id: 'block-1',
  personId: 'person-1',
  who: '李明',
  reason: '反复报假事',
  since: '2026-11-10T06:10:00.000Z',
  until: '2026-11-24T06:10:00.000Z',
  appeal: '那天确实没水',
  answer: null,
};
async function open(blocks: Blocks['blocks']) {
  serve({ 'GET /blocks': { blocks }, 'POST /blocks/block-1/answer': {} });
  render(<BlocksPage />);
  await screen.findByText(blocks[0]?.who ?? '没有被暂停报事的人');
}
const press = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const write = (value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: '答复' }), { target: { value } });

beforeEach(() => signedIn(clerk));

describe('people who are kept from reporting', () => {
  test('stand with the reason, the end and what they object', async () => {
    await open([block]);
    expect(screen.getByText('暂停到11月24日')).toBeInTheDocument();
    expect(screen.getByText('原因：反复报假事')).toBeInTheDocument();
    expect(screen.getByText('申诉：那天确实没水')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '状态：等答复' })).toBeInTheDocument();
  });

  test.each([
    ['解除限制', true],
    ['维持到期', false],
  ])('an appeal is answered with %s', async (name, lift) => {
    await open([block]);
    await press('答复：李明');
    choose(name);
    write('核实过了');
    await press('答复');
    expect(written()).toMatchObject([
      { to: 'POST /blocks/block-1/answer', body: { lift, words: '核实过了' } },
    ]);
  });

  test('verdict and words are both wanted', async () => {
    await open([block]);
    await press('答复：李明');
    await press('答复');
    const alerts = screen.getAllByRole('alert').map((alert) => alert.textContent);
    expect(alerts).toEqual(['先选解除还是维持', '还没写，写几个字就行']);
    expect(written()).toEqual([]);
  });

  test('without an appeal a block can be lifted', async () => {
    await open([{ ...block, appeal: null }]);
    expect(screen.queryByText('等答复')).toBeNull();
    await press('解除：李明');
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  test('nobody: says so', () => open([]));
});
