import type { Resealed } from '../src/platform/reseal';

/** What the command that seals everything anew says. */
export const resealWords = {
  done: (columns: readonly Resealed[], dry: boolean) =>
    columns.length
      ? [
          dry ? '要重新加密：' : '重新加密了：',
          ...columns.map(({ table, column, count }) => `  ${table}.${column}：${count} 条`),
        ].join('\n')
      : '都已经是现在的算法和密钥',
};
