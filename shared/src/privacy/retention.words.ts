import type { KeptKind } from './kept.rules';
import { keptWords } from './kept.words';
import type { RetentionRule } from './retention.rules';

/** What goes by a rule, when, and on which ground. */
export interface RetentionWords {
  readonly what: string;
  readonly when: string;
  readonly basis: string;
}

const noLonger = '个人信息保护法第十九条：保存到用不着为止';
const asked = '个人信息保护法第四十七条：您要求删，或者撤回同意';

export const retentionWords: Record<RetentionRule, RetentionWords> = {
  forgotten: { what: '注销的人', when: '注销后 24 小时删掉', basis: asked },
  district: { what: '停用的区', when: '区停用时整个删掉', basis: noLonger },
  withdrawn: { what: '撤回同意的', when: '撤回同意当时就删掉', basis: asked },
  changed: { what: '自己改掉或删掉的', when: '您改掉或删掉当时', basis: asked },
  decided: { what: '外面系统传来没收下的', when: '有人决定收不收以后就删掉内容', basis: noLonger },
  roll: { what: '业主名册', when: '名册上的到名册更换', basis: noLonger },
  vote: {
    what: '表决的材料',
    when: '随这次表决的材料保存',
    basis: '民法典第二百七十八条：业主共同决定要能复核',
  },
  'sign-ins': { what: '登录状态', when: '登录过期 30 天后删掉，登录码过期一天后删掉', basis: noLonger },
  photos: { what: '没用上的照片', when: '没用上的照片一天后删掉', basis: noLonger },
  recordings: { what: '没用上的录音', when: '没用上的录音一天后删掉', basis: noLonger },
  documents: { what: '拿掉的材料', when: '拿掉以后就删掉文件', basis: noLonger },
  'register-files': {
    what: '收完的名册文件',
    when: '名册文件收下、撤回或放久了，就删掉文件和里面的内容',
    basis: noLonger,
  },
  'register-undo': {
    what: '撤回名册用的记录',
    when: '名册收下后，过了可以撤回的天数删掉',
    basis: noLonger,
  },
  'activity-names': { what: '活动登记的称呼', when: '活动报名的称呼到活动后几天', basis: noLonger },
  'meeting-names': { what: '开会登记的称呼', when: '开会登记的称呼到会后几天', basis: noLonger },
  'tool-names': { what: '借工具登记的称呼', when: '借工具登记的称呼到归还后几天', basis: noLonger },
  visits: { what: '探访', when: '探访结束后，过了区里定的天数删掉', basis: noLonger },
  bulks: { what: '成批办理的草稿', when: '工作人员成批办理的记录 30 天后删掉', basis: noLonger },
  'issuer-words': { what: '市民平台的登录凭据', when: '市民平台的登录凭据过期就删掉', basis: noLonger },
  pushed: { what: '微信告诉我们的', when: '微信告诉我们的 30 天后删掉', basis: noLonger },
  served: {
    what: '重复提交的回答、送达的记录',
    when: '重复提交的回答 72 小时后删掉，办完的后台差事 30 天后删掉，送达的记录按月整批删掉、最长三个月，次数的记录一天后删掉',
    basis: noLonger,
  },
  traces: { what: '内容检查的编号', when: '内容检查的编号 7 天后删掉', basis: noLonger },
  'box-keys': { what: '票箱的钥匙', when: '计票后，过了区里定的天数销毁', basis: noLonger },
};

/** By which rules a kind of what is kept goes. */
export const keptBy: Record<KeptKind, readonly RetentionRule[]> = {
  account: ['forgotten', 'sign-ins', 'issuer-words', 'pushed'],
  name: ['changed', 'forgotten'],
  phone: ['changed', 'forgotten', 'roll'],
  home: ['forgotten', 'roll'],
  owner: ['vote'],
  ballot: ['vote', 'box-keys'],
  matter: ['forgotten', 'photos', 'recordings', 'traces', 'bulks'],
  neighbour: ['changed', 'forgotten', 'activity-names', 'tool-names'],
  volunteer: ['withdrawn', 'forgotten'],
  talk: ['forgotten', 'meeting-names'],
  party: ['withdrawn', 'forgotten'],
  visit: ['visits'],
  work: ['forgotten', 'documents', 'district'],
  message: ['forgotten'],
  look: ['forgotten'],
  passing: ['served', 'decided', 'register-files', 'register-undo'],
};

/** Until when a kind is kept, as people read it: what its rules say. */
export const untilWords = (kind: KeptKind): string =>
  [...keptBy[kind].map((rule) => retentionWords[rule].when), keptWords[kind].besides]
    .filter((words) => words !== undefined)
    .join('；');
