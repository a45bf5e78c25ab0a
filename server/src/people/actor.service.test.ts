import type { Actor } from '@linli/shared/people/people.rules';
import { actorMemory, Actors } from './actor.service';

const actor = (id: string, name: string): Actor => ({ id, sessionId: `session of ${id}`, name, posts: [] });
const saying = (answer: Actor | null) => () => Promise.resolve(answer);
const nameBehind = async (actors: Actors, key: string, now: Actor | null) =>
  (await actors.behind(key, saying(now)))?.name ?? null;

afterEach(() => jest.restoreAllMocks());

it('is remembered for half a minute, not longer', async () => {
  const actors = new Actors();
  const clock = jest.spyOn(performance, 'now').mockReturnValue(1000);
  await nameBehind(actors, 'key', actor('a', 'before'));
  clock.mockReturnValue(1000 + actorMemory - 1);
  expect(await nameBehind(actors, 'key', actor('a', 'after'))).toBe('before');
  clock.mockReturnValue(1000 + actorMemory);
  expect(await nameBehind(actors, 'key', actor('a', 'after'))).toBe('after');
});

it('is not remembered when nobody was there', async () => {
  const actors = new Actors();
  expect(await nameBehind(actors, 'key', null)).toBeNull();
  expect(await nameBehind(actors, 'key', actor('a', 'now'))).toBe('now');
});

it('is forgotten under every key, while others are not', async () => {
  const actors = new Actors();
  for (const key of ['phone', 'desk']) await nameBehind(actors, key, actor('a', 'before'));
  await nameBehind(actors, 'other', actor('b', 'before'));
  actors.forget('a');
  expect(await nameBehind(actors, 'phone', actor('a', 'after'))).toBe('after');
  expect(await nameBehind(actors, 'desk', actor('a', 'after'))).toBe('after');
  expect(await nameBehind(actors, 'other', actor('b', 'after'))).toBe('before');
  actors.forgetAll();
  expect(await nameBehind(actors, 'other', actor('b', 'after'))).toBe('after');
});

it('does not come back from a look that began before it was forgotten', async () => {
  const actors = new Actors();
  let tell: (answer: Actor) => void = () => undefined;
  const slow = actors.behind('key', () => new Promise((resolve) => (tell = resolve)));
  actors.forget('a');
  tell(actor('a', 'before'));
  await slow;
  expect(await nameBehind(actors, 'key', actor('a', 'after'))).toBe('after');
});
