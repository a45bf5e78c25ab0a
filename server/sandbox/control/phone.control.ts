import type { FastifyInstance } from 'fastify';
import { sandboxApp } from '../app';
import { pageWords as words } from '../page.words';
import { sandboxPeople } from '../people';
import type { UserWish } from '../world/users';
import type { World } from '../world/world';
import { control, controlOf, known } from './control';

/** What people do with the phone in hand: sign in, give their number, agree to the privacy guide, leave. */
export function phoneControl(server: FastifyInstance, world: World): void {
  server.get('/__sandbox/people', async () => sandboxPeople);
  control(server, 'login', ({ person, risky }) => ({
    code: world.signIns.issue(known(world, person).openid, risky === true),
  }));
  control(server, 'phone', ({ person }) => ({ code: world.phones.issue(known(world, person).openid) }));
  control(server, 'users', (fields) => world.users.put(fields as UserWish));
  controlOf(server, world, 'login', (user) => ({
    code: world.signIns.issue(user.openid),
    errMsg: 'login:ok',
  }));
  controlOf(server, world, 'visit', (user) => {
    user.lastVisitAt = world.clock.at();
    return { lastVisitAt: user.lastVisitAt };
  });
  controlOf(server, world, 'phone-code', (user, { consent }) => {
    if (consent === false) return { errMsg: 'getPhoneNumber:fail user deny' };
    if (world.release.phoneQuota <= 0)
      return { errno: 1400001, errMsg: 'getPhoneNumber:fail jsapi has no quota' };
    // Paid for here, not when the code is exchanged.
    world.release.phoneQuota -= 1;
    return { code: world.phones.issue(user.openid), errMsg: 'getPhoneNumber:ok' };
  });
  controlOf(server, world, 'privacy', (user, { agree, api }) => {
    if (typeof agree === 'boolean') user.privacyAgreed = agree;
    const setting = { needAuthorization: !user.privacyAgreed, privacyContractName: words.privacyContract };
    return typeof api === 'string'
      ? { ...setting, ...privacyAnswer(world, api, user.privacyAgreed) }
      : setting;
  });
  controlOf(server, world, 'revoke', ({ openid }, { info }) => {
    const fields = { OpenID: openid, AppID: sandboxApp.appid, RevokeInfo: String(info) };
    world.pushes.put(() => ({ event: 'user_authorization_revoke', openid, fields }));
    return { told: 'user_authorization_revoke' };
  });
  controlOf(server, world, 'cancel', ({ openid }) => {
    const fields = { OpenID: openid, AppID: sandboxApp.appid };
    world.pushes.put(() => ({ event: 'user_authorization_cancellation', openid, fields }));
    return { told: 'user_authorization_cancellation' };
  });
}

function privacyAnswer(world: World, api: string, agreed: boolean): object {
  if (world.release.declared && !world.release.declared.includes(api))
    return { errno: 112, errMsg: `${api}:fail api scope is not declared in the privacy agreement` };
  if (!agreed) return { errno: 104, errMsg: `${api}:fail privacy permission is not authorized` };
  return { errMsg: `${api}:ok` };
}
