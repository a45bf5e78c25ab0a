/** What the owners of 槐荫里小区 decide together. */
export const voteWords = {
  lamp: {
    title: '1 号楼楼道换感应灯',
    question: '同意动用 1 号楼维修资金 4860 元，把楼道灯换成感应灯吗？',
    cents: 486_000,
  },
  pipe: {
    title: '更换全小区排水主管',
    question: '同意动用维修资金 38.6 万元，更换全小区排水主管吗？',
    cents: 38_600_000,
  },
  paper: '有签名的票',
} as const;

/** What homes decide, one voice each. */
export const homeVoteWords = {
  gate: {
    title: '东门晚上六点到七点错峰停车',
    words: '商户白天停，晚上六点前让出来；先试三个月，三个月后再问一次。',
    options: ['同意', '不同意'],
  },
  shed: {
    title: '夜里充电便宜两角，先试一个月',
    words: '11 月的议事会商量出来的办法：夜里十点以后每度便宜两角，试一个月，电费每月贴出来。',
    options: ['同意', '不同意', '都可以'],
  },
} as const;

/**
 * What the tellers of the demo’s boxes wrote down. They stand here so that whoever looks at the demo can open a box as
 * two of its tellers; nobody else’s code ever stands anywhere.
 */
export const demoTellers = [
  { name: '钱洁', code: 'DEMA7KQ2M9XT4RWHC3ND6VFB' },
  { name: '孙主任', code: 'DEMB8HJ4PZT6YQK2S7MW9RXC' },
  { name: '许老师', code: 'DEMC5VN3GWR8TB6X2QPH7JKD' },
] as const;
