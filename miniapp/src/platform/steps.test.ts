import { inSteps } from './steps';

test('what waits for its turn gets it between two steps, and each step waits for the one before', async () => {
  const seen: string[] = [];
  const done = inSteps([
    async () => {
      setTimeout(() => seen.push('a finger'));
      await Promise.resolve();
      seen.push('first');
    },
    () => seen.push('second'),
  ]);
  seen.push('the rest of the page');
  await done;
  expect(seen).toEqual(['the rest of the page', 'first', 'a finger', 'second']);
});

test('nothing follows a step that fails, and it is told', async () => {
  const next = jest.fn();
  await expect(inSteps([() => Promise.reject(new Error('no router')), next])).rejects.toThrow('no router');
  expect(next).not.toHaveBeenCalled();
});
