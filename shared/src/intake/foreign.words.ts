import { plainNumber } from './address.words';
import type { ForeignLine } from './foreign.contract';

type Told = Partial<ForeignLine>;

/** What the fields of a line from elsewhere are called: where something is wrong with them, and as heads of columns. */
export const foreignFieldWords = {
  foreignId: '外部编号',
  door: '门牌码',
  spoken: '口令码',
  compound: '小区',
  building: '楼号',
  entrance: '单元',
  address: '地址',
  category: '类别',
  words: '内容',
  name: '称呼',
  phone: '手机号',
  hideName: '不留称呼',
  receivedAt: '受理时间',
  placeId: '地点',
  reason: '原因',
} as const;

/** What is wrong with a line beyond its single fields, said at the field. */
export const foreignFaults = {
  place: '没认出这是哪里，写小区和楼号，或门牌码',
  category: '没有这一类，也没有对应关系',
  elsewhere: '这个地方不在您的辖区',
  twice: (row: number) => `和第 ${row} 行的外部编号一样`,
} as const;

/** Where it is, as the system told it; empty where it told nothing. */
export const toldWhere = ({ address, compound, building, entrance, door, spoken }: Told): string =>
  [
    address,
    compound,
    building && plainNumber(building) + ' 号楼',
    entrance && plainNumber(entrance) + ' 单元',
    door,
    spoken,
  ]
    .filter(Boolean)
    .join(' ');

/** What a system tells anew of a matter that it told before, for colleagues. */
export const toldAgain = (channel: string, line: Told): string =>
  [
    `${channel}又传来`,
    `类别：${line.category ?? ''}`,
    `地点：${toldWhere(line)}`,
    `内容：${line.words ?? ''}`,
  ].join('\n');

/** What the columns of exports are called, by the field they are; the first is the name we say. */
export const columnNames = {
  foreignId: ['外部编号', '工单编号', '工单号', '诉求编号', '编号'],
  door: ['门牌码'],
  spoken: ['口令码'],
  compound: ['小区', '小区名称'],
  building: ['楼号', '楼栋'],
  entrance: ['单元'],
  address: ['地址', '诉求地址', '事发地址', '详细地址'],
  category: ['类别', '诉求类别', '问题类别', '问题分类'],
  words: ['内容', '诉求内容', '问题描述', '工单内容'],
  name: ['称呼', '姓名', '来电人', '联系人'],
  phone: ['手机号', '来电号码', '联系电话', '电话'],
  hideName: ['不留称呼', '是否保密'],
  receivedAt: ['受理时间', '来电时间', '登记时间'],
} as const satisfies Record<keyof ForeignLine, readonly string[]>;

/** Cells that mean yes. */
export const yesCells: readonly string[] = ['是', '1', 'true', 'TRUE', '保密'];
