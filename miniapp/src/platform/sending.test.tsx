import { act, renderHook } from '@testing-library/react';
import { useSending } from './sending';
import { Trouble } from '@linli/shared/trouble';

const open = () => renderHook(() => useSending(['words', 'days'])).result;
/** A write that notes its keys and fails with these troubles in turn, then succeeds. */
function server(...failures: Trouble[]) {
  const keys: string[] = [];
  const write = async (key: string) => {
    keys.push(key);
    const failure = failures.shift();
    if (failure) throw failure;
    return 'done';
  };
  return { keys, write };
}
const gone = new Trouble('network.gone', '没连上网');
const refused = (code: string, status: number, fields?: Record<string, string>) =>
  new Trouble(code, '不行', { status, fields });

describe('sending a form', () => {
  test('with faults nothing is sent, and each stands at its field until it is mended', async () => {
    const { keys, write } = server();
    const form = open();
    let reply: string | null = 'untouched';
    await act(async () => void (reply = await form.current.send({ words: '太短', days: undefined }, write)));
    expect([reply, keys]).toEqual([null, []]);
    expect(form.current.wrong.words).toBe('太短');
    act(() => form.current.mend('words'));
    expect(form.current.wrong.words).toBeFalsy();
  });

  test.each([
    ['silence keeps the key', gone, true],
    ['an overloaded server keeps the key', refused('service.busy', 503), true],
    ['a first try that is still at work keeps the key', refused('key.busy', 409), true],
    ['a refusal makes the next try another one', refused('ticket.changed', 409), false],
  ])('%s', async (_, trouble, same) => {
    const { keys, write } = server(trouble);
    const form = open();
    await act(async () => void (await form.current.send({}, write)));
    expect(form.current.trouble).toBe(trouble);
    await act(async () => void (await form.current.send({}, write)));
    expect(keys[0] === keys[1]).toBe(same);
    expect(form.current.trouble).toBeNull();
  });

  test('what was sent has used its key', async () => {
    const { keys, write } = server();
    const form = open();
    await act(async () => void (await form.current.send({}, write)));
    await act(async () => void (await form.current.send({}, write)));
    expect(keys[0]).not.toBe(keys[1]);
  });

  test("the server's faults stand at their fields", async () => {
    const form = open();
    const { write } = server(refused('field.wrong', 400, { days: '天数不能大于 90' }));
    await act(async () => void (await form.current.send({}, write)));
    expect(form.current.wrong).toEqual({ days: '天数不能大于 90' });
  });
});
