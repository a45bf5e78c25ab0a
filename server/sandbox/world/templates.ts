/** A message template as WeChat's console holds it; type 2 is one-time, 3 long-term. */
export interface Template {
  readonly priTmplId: string;
  readonly title: string;
  readonly type: 2 | 3;
  /** One line for each key: 事项:{{thing1.DATA}} */
  readonly content: string;
  readonly example: string;
  readonly keywordEnumValueList?: readonly { keywordCode: string; enumValueList: readonly string[] }[];
}

const template = (
  title: string,
  lines: readonly (readonly [key: string, name: string, example: string])[],
  ids: readonly [once: string, long: string],
): Template[] =>
  ([2, 3] as const).map((type) => ({
    priTmplId: ids[type - 2] ?? '',
    title,
    type,
    content: lines.map(([key, name]) => `${name}:{{${key}.DATA}}\n`).join(''),
    example: lines.map(([, name, example]) => `${name}:${example}\n`).join(''),
  }));

/** The templates of the stand-in's account, each once as a one-time and once as a long-term one. */
export const sandboxTemplates: readonly Template[] = [
  ...template(
    '事项进度提醒',
    [
      ['thing1', '事项', '楼道灯不亮'],
      ['thing2', '地点', '槐荫里 12 号楼 2 单元'],
      ['phrase3', '状态', '已受理'],
      ['time4', '时间', '2026年11月18日 09:30'],
      ['thing5', '说明', '周晓禾明天上午来看'],
    ],
    ['Vq3nXW0cT7hUeJ2mB5kYzR8sLdG1pQoF6aNiHtC4wEx', 'b8KfLr2ZcMwS6uTjXy0QnVhG4eDpA9iRoJ5sN1mBtU7'],
  ),
  ...template(
    '评价提醒',
    [
      ['thing1', '事项', '楼道灯不亮'],
      ['thing2', '地点', '槐荫里 12 号楼 2 单元'],
      ['date3', '截止', '2026年11月23日'],
      ['thing4', '说明', '灯已换好，请说说办得怎么样'],
    ],
    ['Hc5RzPq8NvYw1sKtUoL3aXbE7fGmD0iJ4uS9lVrT2xM', 'w2TgBn7XkQe9ZaRcV4yMfU1oLhP6sJdI8tNmK3rWxC0'],
  ),
  ...template(
    '新任务提醒',
    [
      ['thing1', '任务', '楼道灯不亮'],
      ['thing2', '地点', '槐荫里 12 号楼 2 单元'],
      ['time3', '截止时间', '2026年11月18日 17:30'],
      ['thing4', '说明', '请今天受理'],
    ],
    ['J9sMdXyT4oVbLq6KwPzR1hGcU8nEf3aIt7uS0lNrB5k', 'e6YrQfNw3CtKzUxB8vHj1mLgS4pDoT0aXi9RbM5sVnW'],
  ),
  ...template(
    '公告通知',
    [
      ['thing1', '标题', '明天停水'],
      ['thing2', '发布单位', '青石桥社区'],
      ['time3', '时间', '2026年11月19日 09:00'],
    ],
    ['K4tNcVwP7sXaQm2RzLyG9hBdE6uIoF1jTf8vS3nJrU0', 'p7ZsRgMx5DuLyVwC2tIk8nMhT9qEoU3bYj6ScN4rWoX'],
  ),
];

/** The keys of a template with what each line is called, in their order. */
export function linesOf({ content }: Template): { name: string; key: string }[] {
  return [...content.matchAll(/(.+):\{\{(\w+)\.DATA\}\}/g)].map(([, name = '', key = '']) => ({ name, key }));
}
