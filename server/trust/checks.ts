import { whatIsDoneIsWrittenDown } from './audit.check';
import type { Finding } from './finding';
import { foreignFieldsAreRefused, generatedAsksAreAnswered } from './fuzz.check';
import { eachIsLetInWhereTheyMay, everythingMountedIsDescribed } from './knock.check';
import {
  postsOpenNothingNextDoor,
  strangersChangeNothing,
  strangersListNothing,
  strangersReadNothing,
} from './scope.check';
import type { World } from './world';

/** Every check of the world by name, those that change it last. Generated asks follow from `seed`. */
export const checks: readonly (readonly [
  name: string,
  check: (world: World, seed: number) => Promise<Finding>,
])[] = [
  ['routes', (world) => Promise.resolve(everythingMountedIsDescribed(world))],
  ['knocks', eachIsLetInWhereTheyMay],
  ['readings from elsewhere', strangersReadNothing],
  ['readings from next door', postsOpenNothingNextDoor],
  ['lists from elsewhere', strangersListNothing],
  ['writes from elsewhere', strangersChangeNothing],
  ['foreign fields', foreignFieldsAreRefused],
  ['generated asks', generatedAsksAreAnswered],
  ['the history', whatIsDoneIsWrittenDown],
];
