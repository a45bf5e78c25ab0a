/** The electorates of the demo, and those who are on them without living there. */
export const demoElectorates = {
  drains: '更换全小区排水主管',
  lamp: '1 号楼楼道换感应灯',
  roof: '12 号楼屋面维修',
  firm: '锦澜置业有限公司',
  investor: '唐国栋',
  same: '核对了身份证，是同一人',
  parking: (number: number) => `地下车位 ${String(number).padStart(3, '0')}`,
} as const;
