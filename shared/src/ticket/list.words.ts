/** What a person calls the fields of a list's ask. */
export const listFieldWords = {
  after: '从哪里接着看',
  most: '一页几件',
  place: '地点',
  states: '状态',
  category: '是哪一类',
  urgency: '离期限多近',
  unit: '在谁那里',
} as const;
