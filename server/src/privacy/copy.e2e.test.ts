import { peopleApi } from '@linli/shared/people/people.api';
import { copyFile, privacyApi } from '@linli/shared/privacy/privacy.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { moveIn } from '../home/testing/moving-in';
import { tableIn } from '../platform/sheet/table';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import { copyWords } from './copy.words';
import { kept } from './inventory';

const said = {
  name: '王桂己',
  phone: '13912345678',
  words: '三层的灯甲不亮三天了',
  added: '昨晚乙更黑了',
  rated: '来得丁挺快',
  formula: '=HYPERLINK("http://x")',
};
const joined = '我家丙门口也黑';

let house: House;
let matter: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  const [granny, joiner] = [await house.as('王奶奶'), await house.as('李明')];
  await granny.ask(peopleApi.rename, { body: { name: said.name } });
  await granny.ask(peopleApi.givePhone, { body: { code: await house.code('王奶奶', 'phone') } });
  await moveIn(house, '王奶奶');
  ({ id: matter } = await report(house, granny, { words: said.words, callBack: true, phone: said.phone }));
  await move(granny, matter, 'add', { words: said.added });
  await move(granny, matter, 'add', { words: said.formula });
  await joiner.ask(ticketApi.join, { params: { id: matter }, body: { callBack: false, words: joined } });
  await move(await house.as('周晓禾'), matter, 'spot', {
    outcome: 'solved',
    words: '换了声控灯，测试三次都亮。',
  });
  await move(granny, matter, 'rate', { solved: 'yes', stars: 5, words: said.rated });
  await house.settle();
});
afterAll(() => house.close());

const copyOf = async (who: string) => (await (await house.as(who)).ask(privacyApi.copy)).body;

test('a copy holds what somebody said and gave, sealed things opened, and nothing of another or of machines', async () => {
  const { parts } = await copyOf('王奶奶');
  const all = JSON.stringify(parts.map(({ words }) => words));
  for (const mark of Object.values(said)) expect(all).toContain(JSON.stringify(mark).slice(1, -1));
  expect(all).toContain('13800004401');
  expect(all).not.toContain(joined);
  expect(all).not.toMatch(/\\\\x[0-9a-f]{8}|[0-9a-f]{64}/);
  expect(parts).toContainEqual({
    kind: 'matter',
    what: '我的评价',
    at: expect.stringMatching(/^2026-11-18/),
    words: said.rated,
  });
  const other = JSON.stringify(await copyOf('李明'));
  expect(other).toContain(joined);
  for (const mark of Object.values(said)) expect(other).not.toContain(JSON.stringify(mark).slice(1, -1));
  expect((await house.anyone().ask(privacyApi.copy)).status).toBe(401);
});

test('the workbook says the same, and nothing in it is a formula', async () => {
  const granny = await house.as('王奶奶');
  const asked = await fetch(`${house.url}/api${copyFile}`, {
    headers: { authorization: `Bearer ${granny.token}` },
  });
  expect(asked.headers.get('content-disposition')).toContain(encodeURIComponent('我的信息.xlsx'));
  const bytes = Buffer.from(await asked.arrayBuffer());
  const [heads, ...lines] = await tableIn(bytes);
  expect(heads).toEqual(['哪一类', '是什么', '时间', '内容']);
  expect(lines).toHaveLength((await copyOf('王奶奶')).parts.length);
  expect(lines).toContainEqual(['手机号', '我的账号', expect.stringMatching(/^2026年/), '13800004401']);
  expect(lines.flat()).toContain(said.formula);
  expect((await fetch(`${house.url}/api${copyFile}`)).status).toBe(401);
});

/** Tables with something of people that a copy leaves out, and why. */
const leftOut: Record<string, string> = {
  able_tip: 'about somebody else, by whoever told',
  alert: 'what a device said',
  browser_pass: 'for two minutes',
  bulk: 'a wish of staff',
  bulk_item: 'a wish of staff',
  care_visit: 'why the community would come, which the home reads with the visit',
  committee_sitting: 'what a committee decided',
  content_check: 'the same words once more',
  day_close: 'of staff about matters',
  decommission: 'of the operator',
  electorate: 'the posted list of a vote',
  electorate_change: 'why a line of a list was changed',
  electorate_lot: 'a key that tells owners apart',
  electorate_match: 'a decision of staff about two lines',
  hours_words: 'by movement of the book; the hours themselves have a file of their own',
  idempotency: 'answers that were given, for three days',
  intake_refused: 'what another system told',
  invitation: 'of whoever invites',
  kpi_exclusion: 'of staff about a figure',
  letter: 'the same words as the message',
  meeting_minutes: 'published for everybody',
  meeting_party: 'of staff who come to a meeting',
  milestone: 'of a long matter, for everybody',
  offer: 'reasons why somebody was asked, computed',
  open311_key: 'of another system',
  paper_entry: 'read from a paper without an account',
  petition_signature: 'why a paper was refused, by its home',
  prereview: 'what a branch thinks',
  pushed: 'what WeChat told, until it is read',
  register_change: 'a file of the register',
  register_fault: 'a file of the register',
  register_file: 'a file of the register',
  register_line: 'a file of the register',
  roll_entry: 'by home; no account belongs to an entry',
  secretary_filing: 'of staff about a post',
  session: 'a hash',
  setting_exception: 'who agreed to an exception, for everybody',
  sounding_form: 'by home, written by a building head',
  talk: 'between firm, owners and community',
  throttle: 'for minutes',
  ticket_gram: 'the same words in pieces',
  tool: 'of whoever keeps it',
  topic_echo: 'a line of the topic, for everybody',
  topic_stage: 'of the topic, for everybody',
  vote_conflict: 'what had to be decided about a slot',
  vote_look: 'who looked: read among the looks at mine',
  vote_slot: 'a key that tells owners apart',
};

test('every table with something of people goes into a copy or says why not', async () => {
  const tables = [...new Set(Object.values(kept).flatMap((columns) => Object.keys(columns)))].sort();
  expect([...Object.keys(copyWords), ...Object.keys(leftOut)].sort()).toEqual(tables);
});

test('a row that is somebody’s is in their copy, whatever table of it has a word', async () => {
  // Something of theirs is slipped into rows that were there, and has to come out.
  const id = house.town.people.王奶奶;
  for (const sql of [
    "update resident set name = '名戊' where person_id = $1",
    "update message set words = '知己' where person_id = $1",
    "update rating set words = '评庚' where person_id = $1",
  ])
    await statement(house.databaseUrl, sql, [id]);
  const all = JSON.stringify(await copyOf('王奶奶'));
  expect(['名戊', '知己', '评庚'].filter((mark) => !all.includes(mark))).toEqual([]);
});
