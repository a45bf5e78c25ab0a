import { pages } from '../pages';
import { sandboxLetters } from '../../../server/sandbox/letters';
import { axeOn } from '../../../server/desk/test/people';
import type { House } from '../../../server/src/platform/testing/house';
import { reachFaults } from '../weapp/reach';
import { faultsOn } from './faults';
import { layDeciding } from './scenes/deciding';
import { layEveryday } from './scenes/everyday';
import type { Screen } from './scenes/screen';
import { signIn, withPhones } from './weapp-phones';

jest.setTimeout(600_000);

const visited = new Set<string>();

const scenes = [
  ['everyday', layEveryday],
  ['deciding', async (house) => (await layDeciding(house)).screens],
] as const satisfies [string, (house: House) => Promise<readonly Screen[]>][];

describe.each(scenes)('as WeChat draws it, in %s life', (_, lay) => {
  const given = withPhones({ WECHAT_TEMPLATES: JSON.stringify(sandboxLetters) });
  let screens: readonly Screen[];
  beforeAll(async () => {
    screens = await lay(given.house);
  });

  test.each([
    ['normal', 1, 44],
    ['elder', 1.4, 60],
  ] as const)(
    'in %s type every page says what can be tapped, and is large and clear enough',
    async (mode, typeScale, least) => {
      const faults: Record<string, string[]> = {};
      for (const who of new Set(screens.map(([name]) => name))) {
        const user = given.hand(who, { typeScale });
        await signIn(user);
        const window = await given.screenOf(user);
        for (const [, name, address, content] of screens.filter(([holder]) => holder === who)) {
          await user.phone.open(address.slice(1));
          visited.add(user.phone.stack.top.route);
          const page = await window.show();
          const found = [
            ...(user.sees(content) ? [] : [`${String(content)} is not there: ${user.page}`]),
            ...reachFaults(user.phone.root),
            ...(await faultsOn(page, least)),
            ...(await axeOn(page, ['color-contrast'])),
          ];
          if (found.length) faults[`${name} ${mode}`] = found;
        }
      }
      expect(faults).toEqual({});
    },
  );
});

test('no page is left out', () => {
  expect(pages.filter((page) => !visited.has(`${page}/index`))).toEqual([]);
});
