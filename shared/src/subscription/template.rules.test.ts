import { fromLocal } from '../deadline/shanghai.rules';
import { fitValue, keyTypeOf, keyTypes } from './fit.rules';
import { saidOf, saidOfBulletin, type LetterMention } from './subscription.words';
import {
  dataOf,
  sources,
  templatesFrom,
  troublesOf,
  type ListedTemplate,
  type Source,
} from './template.rules';

const given = {
  progress: { id: 'T1', values: { thing1: 'matter', thing2: 'place', phrase3: 'state', time4: 'due' } },
  task: { id: 'T2', long: true, values: { thing5: 'words', thing6: '=点开看看' } },
};
const templates = templatesFrom(JSON.stringify(given));

test('the particulars of an account are read; none are none', () => {
  expect(templates).toEqual({ ...given, progress: { ...given.progress, long: false } });
  expect(templatesFrom(undefined)).toEqual({});
  expect(templatesFrom('')).toEqual({});
});

const with1 = (values: unknown) => JSON.stringify({ progress: { id: 'T1', values } });
test.each([
  ['{', 'it is no JSON object'],
  ['[]', 'it is no JSON object'],
  ['{"other":{}}', 'other is none of progress, result, task, bulletin'],
  ['{"progress":{"values":{"thing1":"matter"}}}', 'progress.id is missing'],
  ['{"progress":{"id":"T1","long":"yes","values":{"thing1":"matter"}}}', 'progress.long is neither'],
  ['{"progress":{"id":"T1"}}', 'progress.values is no JSON object'],
  [with1({}), 'progress.values is empty'],
  [with1({ thing: 'matter' }), 'progress.values.thing is no key of a template'],
  [with1({ thing1: 5 }), 'progress.values.thing1 is no text'],
  [with1({ thing1: 'secret' }), 'progress.values.thing1 is secret, which is none of matter, place'],
  [with1({ phrase1: 'matter' }), 'progress.values.phrase1 cannot say matter'],
  [with1({ phrase1: '=超过五个汉字' }), 'progress.values.phrase1 cannot hold 超过五个汉字'],
  [with1({ thing1: '=' }), 'progress.values.thing1 cannot hold'],
  [JSON.stringify({ progress: given.progress, result: given.progress }), 'T1 is the id of two kinds'],
])('%s is refused: %s', (json, words) => {
  expect(() => templatesFrom(json)).toThrow(`WECHAT_TEMPLATES: ${words}`);
});

const mention: LetterMention = {
  title: '您报的事有人受理了',
  words: '槐荫里小区 12 号楼 2 单元，照明。第3网格 周晓禾在办，11月19日 17:30 前办结',
  category: '照明',
  plate: {
    placeId: 'p',
    kind: 'entrance',
    compound: '槐荫里小区',
    community: '青石桥社区',
    street: '望榆街道',
    building: '12',
    entrance: '2',
    name: '2单元',
  },
  number: '1118-0031',
  unit: '第3网格',
  handler: '周晓禾',
  state: '办理中',
  due: { kind: 'resolve', at: fromLocal('2026-11-19', 17 * 60 + 30) },
  at: fromLocal('2026-11-18', 9 * 60),
};

test('a letter says its values within their types', () => {
  expect(dataOf(templates.progress ?? given.task, saidOf(mention))).toEqual({
    thing1: '照明',
    thing2: '槐荫里小区 12 号楼 2 单元',
    phrase3: '办理中',
    time4: '2026年11月19日 17:30',
  });
  expect(dataOf(given.task, saidOf(mention))).toEqual({ thing5: '您报的事有人受理了', thing6: '点开看看' });
});

const plate = mention.plate && { ...mention.plate, compound: '望榆街道青石桥社区槐荫里小区南区三期' };
const midnight: LetterMention['due'] = { kind: 'rating', at: fromLocal('2026-11-24', 0) };
test.each<[string, Partial<LetterMention>, string, Source, string]>([
  ['a long compound is left out before the door is', { plate }, 'thing1', 'place', '12 号楼 2 单元'],
  ['without a plate the unit is said', { plate: null }, 'thing1', 'place', '第3网格'],
  ['words that are too long give way to the title', {}, 'thing1', 'words', '您报的事有人受理了'],
  ['a due in words', {}, 'thing1', 'due', '11月19日 17:30 前办结'],
  ['a due at midnight names the day it ends', { due: midnight }, 'date1', 'due', '2026年11月23日 23:59'],
  ['without a due it is the message’s own time', { due: null }, 'time1', 'due', '2026年11月18日 09:00'],
  ['without a handler the unit is said', { handler: null }, 'name1', 'handler', '第三网格'],
  ['the number as digits', {}, 'number1', 'number', '11180031'],
])('%s', (_, more, key, source, value) => {
  expect(
    dataOf({ id: 'T', long: false, values: { [key]: source } }, saidOf({ ...mention, ...more })),
  ).toEqual({
    [key]: value,
  });
});

const bulletin = { title: '😀', unit: '', from: fromLocal('2026-11-19', 0), at: mention.at };

test.each([
  ['a mention', saidOf],
  ['a bulletin', () => saidOfBulletin(bulletin)],
])('nothing that a source may say is empty or outside its type, however bare %s is', (_, said) => {
  const bare = {
    ...mention,
    title: '',
    words: '',
    category: '😀',
    plate: null,
    unit: '',
    handler: null,
    due: null,
  };
  for (const [source, types] of Object.entries(sources))
    for (const type of types) {
      const value = dataOf({ id: 'T', long: false, values: { [`${type}1`]: source } }, said(bare))[
        `${type}1`
      ];
      expect([source, type, value]).toEqual([source, type, fitValue(type, value ?? '')]);
      expect([source, type, value]).not.toEqual([source, type, '']);
    }
  expect(keyTypes.every((type) => keyTypeOf(`${type}1`) === type)).toBe(true);
});

test('where the account has other templates each difference is named', () => {
  const listed = (
    templateId: string,
    content: string,
    more: Partial<ListedTemplate> = {},
  ): ListedTemplate => ({
    templateId,
    type: 'once',
    content,
    enums: {},
    ...more,
  });
  const content = '事项:{{thing1.DATA}}\n地点:{{thing2.DATA}}\n进度:{{phrase3.DATA}}\n备注:{{thing9.DATA}}';
  expect(troublesOf(templates, [listed('T1', content)])).toEqual([
    'progress: nothing is said in its key thing9',
    'progress: the template has no key time4',
    'task: the account has no template T2',
  ]);
  const task = { task: { id: 'T3', long: true, values: { thing5: 'words', enum_string6: '=点开' } } };
  const its = '{{thing5.DATA}}{{enum_string6.DATA}}';
  expect(troublesOf(task, [listed('T3', its, { enums: { enum_string6: ['查看'] } })])).toEqual([
    'task: its key enum_string6 may not hold 点开',
    'task: it is not of the long-term sort',
  ]);
  expect(troublesOf(task, [listed('T3', its, { type: 'long', enums: { enum_string6: ['点开'] } })])).toEqual(
    [],
  );
});
