import type { Readiness } from '../src/tenant/tenant.ready';

const missing: Record<Readiness['missing'][number], string> = {
  export: '导出不完整，或被改动过（先用 verify 看看）',
  district: '这份导出不是这个区的',
  grown: '导出以后又有了新的记录，请重新导出',
  hash: '没有写对导出的校验值：--hash <64 位>',
  name: '没有写对区的名字：--name <区名>',
  by: '没有写由谁来做：--by <姓名>',
};

/** What the command that takes a district's data out, or away, says. */
export const tenantWords = {
  usage: `用法：
  npm run tenant -- export <区> --to <空文件夹>
  npm run tenant -- verify <文件夹>
  npm run tenant -- decommission <区> --export <文件夹> [--hash <校验值> --name <区名> --by <姓名>]`,
  exported: (name: string, rows: number, files: number, hash: string) =>
    `${name}：导出了 ${rows} 条记录、${files} 个文件\n目录的校验值（停用时要用）：${hash}`,
  whole: (name: string, hash: string) => `${name}：和目录一致，没有改动\n目录的校验值：${hash}`,
  wouldGo: (name: string, rows: Readiness['rows']) =>
    [
      `${name}：将要删除（现在有多少，导出里有多少）`,
      ...Object.entries(rows).map(([table, { now, exported }]) => `  ${table}：${now}，${exported}`),
    ].join('\n'),
  notYet: (why: Readiness['missing']) =>
    ['还没有删除任何东西，因为：', ...why.map((each) => `  ${missing[each]}`)].join('\n'),
  gone: (name: string, counts: Readonly<Record<string, number>>) =>
    `${name}：停用好了，删除了 ${Object.values(counts).reduce((sum, each) => sum + each, 0)} 条记录；登记在 decommission 表`,
};
