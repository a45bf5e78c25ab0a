/** What the demo's volunteers did, as their book says it. */
export const served = {
  bulb: '换厨房灯泡',
  phone: '教手机挂号',
  medicine: '每周取药',
  stairs: '清理楼道',
  guard: '晚上护学岗',
  late: '当天手机没电，第二天补记',
} as const;
