/** What a person calls the fields of a list's ask. */
export const listFieldWords = {
  after: '从哪里接着看',
  most: '一页几件',
  below: '地点',
  tab: '哪一栏',
  clock: '哪个期限',
  standing: '期限怎么样',
  from: '从什么时候起',
  until: '到什么时候止',
  q: '要找的',
  states: '状态',
  category: '是哪一类',
  urgency: '离期限多近',
  unit: '在谁那里',
} as const;
