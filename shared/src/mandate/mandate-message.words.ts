import type { MandateScope } from './mandate.rules';
import { usedWords } from './mandate.words';

interface Said {
  readonly title: string;
  readonly words: string;
}

const where = '在“我的”里点“我家”看，随时可以停掉';

/** What people are told of consents; names are as they were given, empty where somebody was forgotten. */
export const mandateMessageWords = {
  toAgent: (subject: string): Said => ({
    title: '有人请您代办',
    words: `${subject || '一位邻居'}请您替着办事。${where}`,
  }),
  toSubject: (agent: string): Said => ({
    title: '可以替您办事的人',
    words: `${agent || '一位邻居'}现在可以替您办事。${where}`,
  }),
  ended: (other: string): Said => ({ title: '代办停掉了', words: `和${other || '一位邻居'}的代办停掉了` }),
  used: (agent: string, what: MandateScope): Said => ({
    title: usedWords[what],
    words: `${agent || '代办人'}${usedWords[what]}。点开看看；不对就停掉代办`,
  }),
} as const;
