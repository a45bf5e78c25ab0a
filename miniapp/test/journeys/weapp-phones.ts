import sharp from 'sharp';
import type { House } from '../../../server/src/platform/testing/house';
import { sandboxPerson } from '../../../server/src/platform/testing/town';
import { built, weappApi } from '../build';
import { Bundle } from '../weapp/bundle';
import { Phone, type Person } from '../weapp/phone';
import { User } from '../weapp/user';

let bundle: Bundle | undefined;

/** The mini-program as it is shipped, read once. */
export const shipped = (): Bundle => (bundle ??= new Bundle(built('weapp')));

/** Gives someone a phone with the shipped mini-program on it, which reaches the house as its server. */
export function handTo(house: House, name: string, more: Partial<Person> = {}): User {
  const phone = new Phone({
    bundle: shipped(),
    servers: { [new URL(weappApi).origin]: house.url },
    person: { login: () => house.code(name, 'login'), phoneCode: () => house.code(name, 'phone'), ...more },
  });
  return new User(phone);
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
