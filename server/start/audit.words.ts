import type { Fault, Verified } from '../src/platform/audit/verify';

const faults: Record<Fault['kind'], string> = {
  edited: '事件和封存时不一样',
  gone: '封存过的事件不见了',
  stray: '有一条事件不是由程序写进来的',
  broken: '这一节和前一节接不上',
  cut: '链尾比当天的锚短',
  rewritten: '链和当天的锚对不上',
  forged: '锚上的签名不对',
};

/** What the command that checks the chain of events says. */
export const auditWords = {
  usage: `用法：
  npm run audit -- verify [--anchors <另存的锚所在的文件夹>] [--key <公钥>]
  npm run audit -- key`,
  key: (key: string) => `锚的公钥（请另外记下）：${key}`,
  found: ({ links, events, head, takenAway, waiting, anchors }: Verified) =>
    [
      `封存了 ${events} 条事件，共 ${links} 节，核对了 ${anchors} 个锚`,
      ...(takenAway ? [`其中 ${takenAway} 条随停用的区删除`] : []),
      ...(waiting ? [`还有 ${waiting} 条等着封存`] : []),
      `链头：${head}`,
    ].join('\n'),
  whole: '没有发现改动',
  damaged: (found: readonly Fault[]) =>
    [`发现 ${found.length} 处不对：`, ...found.map(({ kind, id }) => `  ${faults[kind]}：${id}`)].join('\n'),
};
