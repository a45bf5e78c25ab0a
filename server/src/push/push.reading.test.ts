import { messageIn } from './push.message';
import { openidOf, readPushed, withoutPerson } from './push.reading';

const at = new Date('2026-11-18T01:00:00.000Z');
const head = (event: string) => ({
  ToUserName: 'gh_1',
  FromUserName: 'o-granny',
  CreateTime: String(at.getTime() / 1000),
  MsgType: 'event',
  Event: event,
});
const about = { openid: 'o-granny', at };
const read = (event: string, more: object) => readPushed({ ...head(event), ...more }, 'o-granny');
const readXml = (event: string, inner: string) => {
  const outer = Object.entries(head(event)).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`);
  const message = messageIn(`<xml>${outer.join('')}${inner}</xml>`);
  return message && readPushed(message, openidOf(message));
};

const accepted = { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '2' };
const rejected = { TemplateId: 'T2', SubscribeStatusString: 'reject', PopupScene: '2' };
const popup = 'subscribe_msg_popup_event';

describe('the panel of consents', () => {
  const one = [{ templateId: 'T1', accepted: true }];
  const both = [...one, { templateId: 'T2', accepted: false }];

  it.each([
    ['one answer, which stands alone', { List: accepted }, one],
    ['one answer in a list', { List: [accepted] }, one],
    ['several answers', { List: [accepted, rejected] }, both],
    ['no answer', {}, []],
    ['answers in the wrapper of XML', { SubscribeMsgPopupEvent: { List: [accepted, rejected] } }, both],
    [
      'an answer that WeChat has not had before',
      { List: { TemplateId: 'T1', SubscribeStatusString: 'filter' } },
      [{ templateId: 'T1', accepted: false }],
    ],
  ])('may say %s', (_, list, consents) => {
    expect(read(popup, list)).toEqual({ event: 'subscribePopup', ...about, consents });
  });

  it('says the same in XML', () => {
    const item = ({ TemplateId, SubscribeStatusString }: typeof accepted) =>
      `<List><TemplateId><![CDATA[${TemplateId}]]></TemplateId><SubscribeStatusString>${SubscribeStatusString}</SubscribeStatusString></List>`;
    const wrapped = (inner: string) => `<SubscribeMsgPopupEvent>${inner}</SubscribeMsgPopupEvent>`;
    const consents = (inner: string) => readXml(popup, wrapped(inner));
    expect(consents(item(accepted))).toEqual({ event: 'subscribePopup', ...about, consents: one });
    expect(consents(item(accepted) + item(rejected))).toMatchObject({ consents: both });
  });
});

it('a consent taken back and a message carried are read alike', () => {
  expect(read('subscribe_msg_change_event', { List: rejected })).toEqual({
    event: 'subscribeChange',
    ...about,
    consents: [{ templateId: 'T2', accepted: false }],
  });
  const List = { TemplateId: 'T1', MsgID: '17', ErrorCode: '0', ErrorStatus: 'success' };
  expect(read('subscribe_msg_sent_event', { List })).toEqual({
    event: 'subscribeSent',
    ...about,
    carried: [{ templateId: 'T1', messageId: '17', errcode: 0 }],
  });
});

describe('the check of a picture', () => {
  const check = (more: object) => read('wxa_media_check', { trace_id: 'T', ...more });
  const traced = { event: 'mediaChecked', ...about, traceId: 'T' };

  it.each([
    [
      'the second version',
      { version: 2, errcode: 0, result: { suggest: 'risky', label: 20002 } },
      0,
      'risky',
      20002,
    ],
    [
      'figures as texts',
      { version: '2', errcode: '0', result: { suggest: 'pass', label: '100' } },
      0,
      'pass',
      100,
    ],
    ['a suggestion not had before', { errcode: 0, result: { suggest: 'maybe', label: 1 } }, 0, 'review', 1],
    ['a picture that was not fetched', { version: 2, errcode: -1008, detail: [] }, -1008, null, null],
    ['the first version, risky', { isrisky: 1, status_code: 0, extra_info_json: '' }, 0, 'risky', null],
    ['the first version, harmless', { isrisky: '0', status_code: '0' }, 0, 'pass', null],
    ['the first version, not fetched', { isrisky: 0, status_code: 4294966288 }, -1008, null, null],
  ])('may say %s', (_, more, errcode, suggest, label) => {
    expect(check(more)).toEqual({ ...traced, errcode, suggest, label });
  });

  it('says the same in XML', () => {
    const inner =
      '<trace_id>T</trace_id><version>2</version><detail><suggest>risky</suggest></detail><errcode>0</errcode>' +
      '<result><suggest><![CDATA[risky]]></suggest><label>20002</label></result>';
    expect(readXml('wxa_media_check', inner)).toEqual({
      ...traced,
      errcode: 0,
      suggest: 'risky',
      label: 20002,
    });
  });
});

it.each([
  ['8', [8]],
  [8, [8]],
  ['6,8', [6, 8]],
  ['', []],
])('data taken back are told as %p', (RevokeInfo, infos) => {
  expect(read('user_authorization_revoke', { RevokeInfo })).toEqual({ event: 'revoked', ...about, infos });
});

it('leaving and punishments are read', () => {
  expect(read('user_authorization_cancellation', {})).toEqual({ event: 'cancelled', ...about });
  expect(
    read('wxa_punish_event', { punish_id: '649557', illegal_reason: '诱导分享', event_type: 1 }),
  ).toEqual({
    event: 'punished',
    at,
    punishId: '649557',
    reason: '诱导分享',
  });
});

it('what we do not know is nothing', () => {
  expect([read('user_info_modified', {}), readPushed({ MsgType: 'text', Content: '你好' }, 'o')]).toEqual([
    null,
    null,
  ]);
});

it('whom a message is about is whoever it names, and nobody can be read in the rest', () => {
  const message = {
    ...head('user_authorization_revoke'),
    OpenID: 'o-named',
    UnionID: 'u',
    OpenPID: 'p',
    RevokeInfo: '8',
  };
  expect(openidOf(message)).toBe('o-named');
  expect(openidOf(head(popup))).toBe('o-granny');
  expect(Object.keys(withoutPerson(message))).toEqual([
    'ToUserName',
    'CreateTime',
    'MsgType',
    'Event',
    'RevokeInfo',
  ]);
});
