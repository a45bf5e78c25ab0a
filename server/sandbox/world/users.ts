import { sandboxPeople } from '../people';
import type { Chance } from './chance';
import type { VirtualClock } from './virtual-clock';

/** Someone with WeChat on the phone, as the platform knows them. */
export interface User {
  readonly openid: string;
  /** What they are chosen by; an openid always works too. */
  readonly key: string;
  unionid?: string;
  phone?: string;
  /** 0 to 4; from 4 on WeChat blocks the sign-in. */
  riskRank: number;
  /** When they last used the mini-program; content checks want to know. */
  lastVisitAt: number | null;
  sessionKey: string;
  /** The master switch of service messages. */
  mainSwitch: boolean;
  /** Answers they ticked 总是保持以上选择 for, by template. */
  alwaysKeep: Record<string, 'accept' | 'reject'>;
  privacyAgreed: boolean;
}

/** What may be changed about a user from outside. */
export type UserWish = Partial<
  Pick<User, 'key' | 'unionid' | 'phone' | 'riskRank' | 'mainSwitch' | 'lastVisitAt'>
> & { openid?: string };

/** Everyone who has an openid at this app: the demo's people and whoever is added. */
export class Users {
  private readonly users: User[] = [];

  constructor(
    private readonly clock: VirtualClock,
    private readonly chance: Chance,
    private readonly assumeVisits = false,
  ) {
    for (const { key, openid, phone } of sandboxPeople) this.put({ key, openid, phone });
  }

  /** The one with this openid or key. */
  find(openidOrKey: unknown): User | undefined {
    return this.users.find(({ openid, key }) => openid === openidOrKey || key === openidOrKey);
  }

  /** Adds someone, or changes who is there already by openid or key. */
  put({ openid, key, ...wish }: UserWish): User {
    const known = this.find(openid ?? key);
    if (known) return Object.assign(known, wish);
    const id = openid ?? `o${this.chance.letters(27)}`;
    const user: User = {
      openid: id,
      key: key ?? id,
      riskRank: 0,
      lastVisitAt: null,
      sessionKey: '',
      mainSwitch: true,
      alwaysKeep: {},
      privacyAgreed: false,
      ...wish,
    };
    this.users.push(user);
    return user;
  }

  /** Opens the mini-program: the visit counts from now, and sometimes the session key is another one. */
  signIn(user: User): string {
    user.lastVisitAt = this.clock.at();
    if (!user.sessionKey || this.chance.fraction() < 0.5)
      user.sessionKey = this.chance.bytes(16).toString('base64');
    return user.sessionKey;
  }

  /** Whether they used the mini-program within the last two hours. */
  wasHere(user: User): boolean {
    if (this.assumeVisits) return true;
    return user.lastVisitAt !== null && this.clock.at() - user.lastVisitAt <= 2 * 3600 * 1000;
  }

  /** All of them, in the order they came. */
  all(): readonly User[] {
    return this.users;
  }
}
