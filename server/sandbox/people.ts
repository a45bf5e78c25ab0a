/** A demo person: `key` for choosing, `openid` and `phone` as WeChat knows them, name and part in Chinese. */
export interface SandboxPerson {
  key: string;
  openid: string;
  phone: string;
  name: string;
  what: string;
}

const person = (key: string, last: string, name: string, what: string): SandboxPerson => ({
  key,
  openid: `o-demo-${key}`,
  phone: `138000044${last}`,
  name,
  what,
});

/** Everyone who can sign in at the stand-in; the seed gives each of them their home and post, except the newcomer. */
export const sandboxPeople: SandboxPerson[] = [
  person('wangnainai', '01', '王奶奶', '居民，住槐荫里 12 号 2 单元'),
  person('liming', '02', '李明', '居民，租住槐荫里 12 号'),
  person('chenjie', '03', '陈姐', '居民，槐荫里的热心人'),
  person('zhouxiaohe', '04', '周晓禾', '网格员，第3网格'),
  person('zhaoqiang', '05', '赵强', '网格员，周晓禾请假时替班'),
  person('liayi', '06', '李阿姨', '楼组长，槐荫里 12 号'),
  person('hanshifu', '07', '韩师傅', '物业维修'),
  person('sunzhuren', '08', '孙主任', '社区书记'),
  person('qianjie', '09', '钱洁', '社区工作者'),
  person('wumin', '10', '吴敏', '街道督办'),
  person('zhengping', '11', '郑平', '区级督办'),
  person('guanliyuan', '12', '管理员', '系统管理员'),
  person('heyuan', '14', '何远', '社区工作者，柳荫社区'),
  person('mashifu', '15', '马师傅', '物业维修'),
  person('xulaoshi', '16', '许老师', '业主监督员，槐荫里小区'),
  person('fangshu', '17', '方叔', '党员志愿者，槐荫里小区'),
  person('newcomer', '13', '新邻居', '刚搬来，第一次打开邻里'),
];
