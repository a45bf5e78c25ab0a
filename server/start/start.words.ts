/** What the start says to the person at the keyboard: Chinese first, short English after it. */
export const startWords = {
  starting: '邻里正在启动… · Linli is starting',
  building: (what: string) => `  正在编译 ${what}，头一次要一两分钟 · building`,
  preparing: '  正在准备数据库 · preparing the database',
  migrated: (names: string[]) =>
    names.length ? `数据库已更新：${names.join('、')} · migrated` : '数据库已是最新 · nothing to migrate',
  seeded: (seconds: number) => `演示街区放好了，用了 ${seconds.toFixed(1)} 秒 · the demo district is seeded`,
  seededBefore: '已经有街区，不再放演示数据 · there is a district already',
  notDemo: '演示数据只用于演示：请设 LINLI_DEMO=1 · seeding is for demonstrations, set LINLI_DEMO=1',
  stopping: '\n正在停下… · stopping',
  stopped: '都停好了，数据还在 .data 里 · all stopped, your data are kept in .data',
  noDemo: '这里没有演示街区，没有可以请人来看的岗位 · there is no demo district here',
  keyUsage:
    '用法 · usage: open311-key.js <jurisdiction_id> "<联系人 · contact>" [天数 · days] [每小时报事数 · reports an hour]\n' +
    '            open311-key.js revoke <编号 · id>',
  keyIssued: (id: string, key: string) =>
    `api_key（只显示这一次 · shown only once）：${key}\n编号，停用时用 · id, to revoke it：${id}`,
  keyRevoked: (id: string) => `${id} 已停用 · revoked`,
  keyUnknown: (id: string) => `没有在用的 ${id} · no such key in force`,
  positionUsage:
    '用法 · usage: positions.js <区名 · district> <文件 · file.csv> [wgs84|gcj02|bd09]，首行 address_id,lat,long',
  positionWrong: (line: number) =>
    `第 ${line} 行：要写 address_id 和两个数字 lat、long · an address and two figures are wanted`,
  positionNowhere: (line: number, address: string) =>
    `第 ${line} 行：没有 ${address} 这个门 · there is no such door`,
  positionsEntered: (count: number) => `${count} 个位置记好了 · positions entered`,
  noPort: (given: string) =>
    `PORT=${given} 不是端口号，请用 1 到 65534 之间的整数 · PORT must be a whole number`,
  portBusy: (port: number, other: number) =>
    `端口 ${port} 已经有程序在用（可能邻里已经开着）。换一个再试：PORT=${other} npm start\n` +
    `Port ${port} is taken, perhaps by another Linli. Choose another: PORT=${other} npm start`,
  noDatabase: (host: string, why: string) =>
    `连不上 DATABASE_URL 指的数据库（${host}）：${why}\nThe database in DATABASE_URL does not answer.`,
  databaseGone: (log: string) => `数据库停了，日志在 ${log} · the database is gone`,
  notReady: (url: string, seconds: number) =>
    `等了 ${seconds} 秒，${url} 还没有准备好，日志在 .data/log · not ready after ${seconds} s`,
  childEnded: (name: string, how: string, log: string, lines: string) =>
    `${name} 停了（${how}），完整日志：${log} · ended\n${lines.replace(/^/gm, '  | ')}`,
  open: '邻里开门了 · Linli is open',
  places: (port: number, sandboxPort: number): [string, string, string][] => [
    ['手机页面', `http://127.0.0.1:${port}/`, 'the phone screens in a browser'],
    ['工作台', `http://127.0.0.1:${port}/desk/`, 'the desk of community, street and district'],
    ['接口', `http://127.0.0.1:${port}/api`, 'the API'],
    ['微信替身', `http://127.0.0.1:${sandboxPort}/`, 'stands in for WeChat'],
    ['服务通知', `http://127.0.0.1:${sandboxPort}/outbox`, 'the messages WeChat would show'],
    ['小程序', 'miniapp/dist/weapp', 'open it in WeChat DevTools'],
  ],
  weappBuilding: '（正在后台编译 · building in the background）',
  weappReady: '小程序编译好了：miniapp/dist/weapp · the mini-program is built',
  weappFailed: '小程序没有编译成功，手机页面不受影响 · the weapp build failed, the rest works on',
  people: '演示里的人，登录时选一个 · demo people, choose one when you sign in',
  tryFirst: '先试试 · try first',
  steps: [
    '选王奶奶登录，报一件事，比如楼道灯不亮 · as 王奶奶, report a broken light',
    '换成周晓禾，接下这件事，办完写上结果 · as 周晓禾, accept it and feed back',
    '再换回王奶奶，看进度，评个分 · as 王奶奶 again, follow and rate it',
  ],
  end: '按 Ctrl-C 停下 · Ctrl-C stops everything',
  noDistrict: (said: string) => `没有哪个区叫“${said}”，或者不止一个（可以写区的编号）`,
  identityUsage: '用法：identity.js <区> phone on|off',
  identityByPhone: (district: string, on: boolean) =>
    `${district}：居民${on ? '可以' : '不可以'}凭市民平台核过的手机号直接进来`,
};
