import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { urgency } from '@linli/shared/deadline/meter.rules';
import { standardPolicies } from '@linli/shared/deadline/policy.rules';
import { fromLocal, localParts } from '@linli/shared/deadline/shanghai.rules';
import { calendar2026 } from '../calendar-2026';
import { Cast } from '../people/cast';
import { chanceFrom } from '../chance';
import { Moments } from '../moments';
import { homesOf } from '../people/neighbours';
import { entranceName, Register } from '../places/register';
import { storiesAround } from './stories-around';
import { storiesInBuilding12 } from './stories-building-12';
import { longStories } from './stories-long';
import { storiesNearby } from './stories-nearby';
import { watchedStories } from './stories-watched';
import type { Story } from './story';
import { entrancesOf, streets } from '../places/world';

const register = new Register('district');
for (const { compounds, name: community } of streets.flatMap(({ communities }) => communities))
  for (const { name: compound, buildings, floors, open } of compounds) {
    for (const name of Object.keys(open)) register.enter(`${compound} ${name}`, `${compound} ${name}`);
    for (let building = 1; building <= buildings; building++)
      for (let entrance = 1; entrance <= entrancesOf(building); entrance++) {
        const placeId = register.enter(
          entranceName(compound, building, entrance),
          `${compound} ${building} ${entrance}`,
        );
        register.doors.push({
          placeId,
          kind: 'entrance',
          compound,
          community,
          building,
          entrance,
          floors,
          grid: '第1网格',
        });
      }
  }
const cast = new Cast();
for (const name of ['吴敏', '李阿姨', '韩师傅', '方叔']) cast.enter(name, name);
for (const [given, door] of homesOf(register, chanceFrom(1).pick)) {
  const id = given ?? `${door.placeId} ${cast.neighbours.length}`;
  cast.enter(id, id);
  cast.neighbours.push({ id, name: id, door });
}

/** Every 31 hours of the year whose holidays are known, so that every hour of the day and every holiday is among them. */
const start = fromLocal('2026-01-12', 13);
const everyTime = Array.from({ length: 260 }, (_, step) => new Date(start.getTime() + step * 31 * 3_600_000));
const oursAt = (now: Date): Story[] => {
  const moments = new Moments(now);
  return [
    ...storiesInBuilding12(moments, cast, register),
    ...storiesNearby(moments, cast, register),
    ...longStories(moments, cast, register),
    ...watchedStories(moments, cast, register),
  ];
};
const othersAt = (now: Date): Story[] => storiesAround(new Moments(now), cast, register.doors);
const times = ({ at, scenes }: Story) =>
  [at, ...scenes.map((scene) => scene.at)].map((each) => each.getTime());

test('whenever the demo is started, no story goes back in time and what must be there has happened', () => {
  for (const now of everyTime) {
    const ours = oursAt(now);
    const tangled = [...ours, ...othersAt(now)].filter((story) =>
      times(story).some((at, index, list) => at < (list[index - 1] ?? at)),
    );
    expect([now, tangled.map(({ key }) => key)]).toEqual([now, []]);
    const unfinished = ours.filter((story) => times(story).some((at) => at > now.getTime()));
    expect([now, unfinished.map(({ key }) => key)]).toEqual([now, []]);
  }
});

test.each([
  ['over', 'resolve', 'over'],
  ['soon', 'feedback', 'soon'],
  ['new', 'accept', 'ample'],
] as const)(
  'whenever the demo is started, the story %s waits with a clock that is %s: %s',
  (key, clock, expected) => {
    const term = standardPolicies['123'][clock];
    const wrong = everyTime.filter((now) => {
      const story = oursAt(now).find((each) => each.key === key) as Story;
      const { due } = dueAt(story.at, term, calendar2026);
      return urgency({ start: story.at, due, term, pauses: [] }, now, calendar2026) !== expected;
    });
    expect(wrong).toEqual([]);
  },
);

test('handlers come in working hours only', () => {
  const byHandlers = othersAt(fromLocal('2026-11-26', 6 * 60 + 44)).flatMap(({ key, scenes }) =>
    key.startsWith('usual') ? scenes.filter(({ who }) => who === 'handler') : [],
  );
  const minutes = byHandlers.map(({ at }) => localParts(at).minute);
  expect(minutes.length).toBeGreaterThan(200);
  expect(minutes.filter((minute) => minute < 8 * 60 + 30 || minute > 17 * 60 + 31)).toEqual([]);
});

test('the same moment tells the same stories', () => {
  const now = fromLocal('2026-11-26', 600);
  expect(othersAt(now)).toEqual(othersAt(now));
});
