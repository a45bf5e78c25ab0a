import sharp from 'sharp';
import { openHouse, type House } from '../../../server/src/platform/testing/house';
import { sandboxPerson } from '../../../server/src/platform/testing/town';
import { built, weappApi } from '../build';
import { Bundle } from '../weapp/bundle';
import type { Person } from '../weapp/person';
import { Phone } from '../weapp/phone';
import type { Interaction } from '../weapp/set-data';
import { User } from '../weapp/user';
import { WeappWindow } from '../weapp/window/weapp-window';
import { openPhone } from './browser';

/** What one thing a person does may send to the view: WeChat's audit fails a page at 256 KB, we stay far below. */
const most = { calls: 15, bytes: 96 * 1024 };

/** A house for the tests of a file and phones in it; a test fails when one of its phones complains or sends too much to its view. */
export function withPhones(settings: NodeJS.ProcessEnv = {}) {
  let house: House;
  let bundle: Bundle;
  const users: User[] = [];
  const done: Interaction[] = [];
  const browsers: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    house = await openHouse(settings);
    await house.at('2026-11-18T14:10');
    bundle = new Bundle(built('weapp'));
  });
  afterEach(async () => {
    for (const { close } of browsers.splice(0)) await close();
    for (const { phone } of users.splice(0)) {
      phone.close();
      done.push(...phone.traffic.done);
      expect(phone.complaints).toEqual([]);
      expect(
        phone.traffic.done.filter(({ calls, bytes }) => calls > most.calls || bytes > most.bytes),
      ).toEqual([]);
    }
  });
  afterAll(async () => {
    await house.close();
    process.stdout.write(`${summary(done)}\n`);
  });
  return {
    get house() {
      return house;
    },
    /** Gives someone a phone with the shipped mini-program on it, which reaches the house as its server. */
    hand(name: string, more: Partial<Person> = {}): User {
      const phone = new Phone({
        bundle,
        servers: { [new URL(weappApi).origin]: house.url },
        person: {
          login: () => house.code(name, 'login'),
          phoneCode: () => house.code(name, 'phone'),
          ...more,
        },
      });
      const user = new User(phone);
      users.push(user);
      return user;
    },
    /** Someone's phone in a real browser; complaints of its page fail the test. */
    async screenOf({ phone }: User): Promise<WeappWindow> {
      const browser = await openPhone(390, 844, 16);
      browsers.push(browser);
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      page.on('pageerror', (error) => phone.complain(error.message));
      return WeappWindow.open(phone, page, { [new URL(weappApi).origin]: house.url });
    },
  };
}

function summary(done: readonly Interaction[]): string {
  const worst = (by: 'calls' | 'bytes') => [...done].sort((a, b) => b[by] - a[by])[0];
  const [calls, bytes] = [worst('calls'), worst('bytes')];
  return `setData: ${done.length} interactions, most calls ${calls?.calls} (${calls?.name}), most bytes ${bytes?.bytes} (${bytes?.name})`;
}

/** A code for someone whom WeChat takes for a risk, as `wx.login` would give it. */
export async function riskyCode(house: House, name: string): Promise<string> {
  const answer = await fetch(`${house.config.wechat.api}/__sandbox/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: sandboxPerson(name).key, risky: true }),
  });
  return ((await answer.json()) as { code: string }).code;
}

/** Where a scanned sign leads: the link of a door, as WeChat hands it on. */
export const signOf = (code: string): string =>
  `pages/building/index?q=${encodeURIComponent(`https://linli.test/s/${code}`)}&scancode_time=1795000000`;

/** A picture as a phone takes it. */
export const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: '#334' } })
    .jpeg()
    .toBuffer();

export const words = '3 层楼道的灯不亮三天了，晚上看不清台阶。';

/** Scans a door and fills the form there, up to the button that sends it. */
export async function fillReport(user: User, code: string): Promise<void> {
  await user.phone.open(signOf(code));
  await user.press(/报一件事/);
  await user.press('照明');
  await user.write(/怎么回事/, words);
}

/** Signs in from the tab 我的. */
export async function signIn(user: User): Promise<void> {
  await user.phone.open('pages/me/index', 1001);
  await user.press('去登录');
  await user.press('微信登录');
}
