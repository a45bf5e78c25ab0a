import { wechat } from '../../test/taro';
import { seenAs, type Shelf } from './seen';
import { networkGone, Trouble } from '@linli/shared/trouble';

const shelf: Shelf = { family: 'seen.ticket', most: 2 };
const gone = () => Promise.reject(networkGone(false));
const see = (name: string) => seenAs(shelf, name, async () => `what ${name} is`);

test('without a network the last answer comes back, with when it was seen', async () => {
  expect(await see('t1')).toEqual({ value: 'what t1 is', at: null });
  expect(await seenAs(shelf, 't1', gone)).toEqual({
    value: 'what t1 is',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
});

test('a refusal is not covered up by what was seen', async () => {
  await see('t1');
  const refused = () => Promise.reject(new Trouble('ticket.missing', '没有找到这件事', { status: 404 }));
  await expect(seenAs(shelf, 't1', refused)).rejects.toMatchObject({ code: 'ticket.missing' });
});

test('no more than the newest are kept', async () => {
  const clock = jest.spyOn(Date, 'now');
  for (const [at, name] of ['t1', 't2', 't3'].entries()) {
    clock.mockReturnValue(at * 1000);
    await see(name);
  }
  clock.mockRestore();
  expect([...wechat.storage.keys()].filter((key) => key.startsWith('seen.ticket')).sort()).toEqual([
    'seen.ticket.t2',
    'seen.ticket.t3',
  ]);
});
