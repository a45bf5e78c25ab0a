import { wechatError } from '../answer';
import { sandboxApp } from '../app';
import { text, type Api } from './serve';

/** How much of a danger WeChat holds a person for, 0 to 4. */
export const riskRank: Api = {
  method: 'POST',
  path: '/wxa/getuserriskrank',
  run(world, { body }) {
    if (body.appid !== sandboxApp.appid) return wechatError(40013);
    const user = world.users.find(text(body.openid));
    if (!user) return wechatError(40003);
    const id = world.chance.bytes(4).readUInt32BE();
    // The name is misspelt in the original too.
    return { errcode: 0, errmsg: 'getuserriskrank succ', risk_rank: user.riskRank, unoin_id: id };
  },
};

/** How often a call may be made today, and was. */
export const quotaOf: Api = {
  method: 'POST',
  path: '/cgi-bin/openapi/quota/get',
  run(world, { body }) {
    const quota = world.limits.today(text(body.cgi_path));
    return quota ? { errcode: 0, errmsg: 'ok', quota } : wechatError(48001, ': no quota of that path');
  },
};

/** Lets the day's counts begin anew. */
export const clearQuota: Api = {
  method: 'POST',
  path: '/cgi-bin/clear_quota',
  run(world, { body }) {
    if (body.appid !== sandboxApp.appid) return wechatError(40013);
    world.limits.clear();
    return { errcode: 0, errmsg: 'ok' };
  },
};
