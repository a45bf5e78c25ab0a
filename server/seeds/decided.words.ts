/** What is done about what was decided, in the words of whoever does it. */
export const decidedWords = {
  lamp: {
    tasks: ['选感应灯，三家比价', '换 18 盏楼道灯'],
    told: ['选了第二家，每盏 135 元，三年保修', '18 盏都换好了，旧灯收走了'],
    judged: '夜里下楼亮堂多了',
  },
  gate: {
    tasks: ['画好商户白天停车的位置', '每晚六点请物业在东门引导'],
    told: ['线画好了，东门两侧一共 14 个', '这周每晚都有人，偶尔还有一两辆停得久'],
  },
  yard: {
    tasks: ['修柱子和漏雨的顶', '凉亭旁边加一盏灯'],
    told: ['顶换了新瓦，柱子加固了', '灯装好了，晚上十点关'],
    judged: '顶修好了，柱子还有点晃',
  },
} as const;
