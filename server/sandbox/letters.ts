import type { LetterTemplates } from '@linli/shared/subscription/template.rules';
import { sandboxTemplates } from './world/templates';

const idOf = (title: string): string =>
  sandboxTemplates.find((template) => template.title === title && template.type === 2)?.priTmplId ?? '';

/** What WECHAT_TEMPLATES says where the account is the stand-in's. */
export const sandboxLetters: LetterTemplates = {
  progress: {
    id: idOf('事项进度提醒'),
    long: false,
    values: { thing1: 'matter', thing2: 'place', phrase3: 'state', time4: 'at', thing5: 'words' },
  },
  result: {
    id: idOf('评价提醒'),
    long: false,
    values: { thing1: 'matter', thing2: 'place', date3: 'due', thing4: 'words' },
  },
  task: {
    id: idOf('新任务提醒'),
    long: false,
    values: { thing1: 'matter', thing2: 'place', time3: 'due', thing4: 'words' },
  },
  bulletin: {
    id: idOf('公告通知'),
    long: false,
    values: { thing1: 'matter', thing2: 'place', time3: 'due' },
  },
};
