import { dayWords } from '@linli/shared/deadline/deadline.words';
import type { ToolState } from '@linli/shared/tool/tool.rules';
import { toolStateWords } from '@linli/shared/tool/tool.words';

/** What stands on the label of a tool, and on the page that its code opens outside the app. */
export const labelWords = {
  title: '共享工具标签',
  scan: '借、还都扫它',
  page: '共享工具墙',
  where: (station: string) => `挂在：${station}`,
  state: (state: ToolState, due: string | null) =>
    `现在：${toolStateWords[state]}${due ? `，${dayWords(due)}还` : ''}`,
  how: '在邻里小程序首页点“工具墙”，再点“扫码借”或“扫码还”。不用手机，也可以请站里的人登记。',
  call: (phone: string) => `打给社区 ${phone}`,
} as const;
