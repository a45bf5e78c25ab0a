import { numberOf, type ContractCase, type StandIn } from './case';

/** Values of service messages and whether WeChat takes them, from its own examples and from what people met. */
export const values: readonly (readonly [type: string, value: string, taken: boolean])[] = [
  ['thing', '12号楼2单元楼道灯不亮', true],
  ['thing', '一二三四五六七八九十一二三四五六七八九十', true],
  ['thing', '一二三四五六七八九十一二三四五六七八九十一', false],
  ['thing', '第一行\n第二行', false],
  ['thing', '', false],
  ['number', '3.14', true],
  ['number', '三', false],
  ['letter', 'abcXYZ', true],
  ['letter', 'abc1', false],
  ['symbol', '$%&', true],
  ['symbol', '!!!!!!', false],
  ['character_string', 'No.1118-0042', true],
  ['character_string', '编号42', false],
  ['time', '15:01', true],
  ['time', '2019年10月1日 15:01', true],
  ['time', '25:01', false],
  ['time', '明天上午', false],
  ['date', '2019年10月1日', true],
  ['date', '2019-10-01~2019-10-08', true],
  ['date', '2019年13月1日', false],
  ['amount', '¥12.50元', true],
  ['phone_number', '+86-0766-66888866', true],
  ['phone_number', '+86-0766-66888866-1', false],
  ['car_number', '粤A8Z888挂', true],
  ['name', '张三', true],
  ['name', '用户410774', false],
  ['phrase', '已受理', true],
  ['phrase', '处理中2', false],
];

const template = {
  priTmplId: 'one-value',
  title: 'one value',
  type: 3,
  content: '',
  example: '',
};

/** Each value, sent in a message with that one line. */
export const valueCases: readonly ContractCase<StandIn>[] = values.map(([type, value, taken]) => ({
  name: `${type} ${taken ? 'takes' : 'refuses'} ${JSON.stringify(value)}`,
  expected: taken ? 0 : 47003,
  ask: async ({ line, openid, control }) => {
    const { templates } = await control<{ templates: object[] }>('templates');
    const content = `line:{{${type}1.DATA}}\n`;
    await control('templates', { templates: [{ ...template, content }] });
    await control(`users/${openid}/subscribe`, { tmplIds: [template.priTmplId] });
    const answer = await line.post('/cgi-bin/message/subscribe/send', {
      touser: openid,
      template_id: template.priTmplId,
      data: { [`${type}1`]: { value } },
    });
    await control('templates', { templates });
    return numberOf(answer);
  },
}));
