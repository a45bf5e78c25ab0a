import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { RetentionRule } from '@linli/shared/privacy/retention.rules';
import { retentionWords } from '@linli/shared/privacy/retention.words';
import type { Counts } from '../src/platform/erasure/ledger';

/** What a rule came to: of each table how many rows, and from when the oldest of them is, where that was looked for. */
export interface Kept {
  readonly rule: RetentionRule;
  readonly counts: Counts;
  readonly oldest: Date | null;
}

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, rows) => sum + rows, 0);

const line = ({ rule, counts, oldest }: Kept, dry: boolean): string => {
  const { what, when } = retentionWords[rule];
  const tables = Object.entries(counts).map(([table, rows]) => `${table} ${rows}`);
  const since = oldest ? `，最早的是 ${localDate(oldest)} 的` : '';
  return `  ${what}（${when}）：${dry ? '会删' : '删了'} ${sumOf(counts)} 行${since}；${tables.join('、')}`;
};

/** What the command that keeps the rules of retention says. */
export const retentionSaid = {
  usage: `用法：
  npm run retention -- --dry-run
  npm run retention`,
  kept: (all: readonly Kept[], dry: boolean, files: number) => {
    const due = all.filter(({ counts }) => sumOf(counts));
    return [
      dry ? '只是看看，什么都没有删。' : '按保存期限删了一遍。',
      ...due.map((kept) => line(kept, dry)),
      `${all.length - due.length} 条规则没有到期的`,
      ...(dry ? [] : [`删了 ${files} 个文件`]),
    ].join('\n');
  },
};
