import type { TopicOfficeView } from './office.contract';

/** The lists of topics at work. */
export const topicOfficeViewWords: Record<TopicOfficeView, string> = {
  review: '等核实',
  arguments: '等看的留话',
  late: '过了日子',
  open: '进行中',
  ended: '结束的',
};

export const emptyTopicOfficeWords: Record<TopicOfficeView, string> = {
  review: '没有等核实的议题',
  arguments: '没有等看的留话',
  late: '没有过了日子的',
  open: '没有进行中的议题',
  ended: '还没有结束的议题',
};
