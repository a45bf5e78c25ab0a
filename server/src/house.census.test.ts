import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { ableStates } from '@linli/shared/able-person/able-person.rules';
import {
  areaSources,
  changeWhys,
  electorateStates,
  lotKinds,
  objectionStates,
  proofs,
} from '@linli/shared/electorate/electorate.rules';
import { signUpStates } from '@linli/shared/activity/activity.rules';
import { callStates } from '@linli/shared/assignment/assignment.rules';
import { homeVoters, homeVoteStates } from '@linli/shared/home-vote/home-vote.rules';
import { boxStates, issueWays } from '@linli/shared/ballot/ballot.rules';
import { bulletinStates } from '@linli/shared/bulletin/bulletin.rules';
import { careGrounds, careOutcomes, careStates } from '@linli/shared/care/care.rules';
import { checkLife } from '@linli/shared/check/check.rules';
import { askStates } from '@linli/shared/home/ask.rules';
import { residentKinds, residentWays } from '@linli/shared/home/home.rules';
import { memberKinds } from '@linli/shared/party/party.rules';
import { askers, menuOutcomes, pollKinds, pollStates } from '@linli/shared/poll/poll.rules';
import { owedKinds } from '@linli/shared/owed/owed.rules';
import { petitionMatters, petitionStates } from '@linli/shared/petition/petition.rules';
import { talkStates } from '@linli/shared/talk/talk.rules';
import { taskStates } from '@linli/shared/execution/execution.rules';
import { judgeReasons, judgeWays, judgingOutcomes } from '@linli/shared/judging/judging.rules';
import { opinions } from '@linli/shared/prereview/prereview.rules';
import { stances } from '@linli/shared/sounding/sounding.rules';
import { nomineeStates } from '@linli/shared/recruitment/recruitment.rules';
import { leadStates } from '@linli/shared/team/team.rules';
import { standingStates } from '@linli/shared/report-in/standing.rules';
import type { Machine } from '@linli/shared/machine';
import { consentStates, nearness } from '@linli/shared/volunteer/volunteer.rules';
import { offerKinds, offerLife } from '@linli/shared/offer/offer.rules';
import { claimLife, companions, confirmedWays, failedBecause } from '@linli/shared/wish/claim.rules';
import { lookBacks, refusedWishes, spots, whens, wishFors, wishLife } from '@linli/shared/wish/wish.rules';
import { hoursAskStates } from '@linli/shared/hours/ask.rules';
import { mandateScopes, mandateWays } from '@linli/shared/mandate/mandate.rules';
import { ticketLife } from '@linli/shared/ticket/ticket.rules';
import { orderStates } from '@linli/shared/points/points.rules';
import {
  argumentStates,
  refusedTopics,
  sides,
  stageHolders,
  stages,
  topicAnswers,
  topicLife,
  topicParts,
  withheldReasons,
} from '@linli/shared/topic/topic.rules';
import {
  meetingLevels,
  partyAnswers,
  partyKinds,
  presentWays,
  seatStates,
} from '@linli/shared/meeting/meeting.rules';
import { minutesStates } from '@linli/shared/meeting/minutes.rules';
import { toolStates } from '@linli/shared/tool/tool.rules';
import { permissions } from '@linli/shared/people/people.rules';
import { ballotChannels, conflictKinds, deliveryMeans } from '@linli/shared/vote/ballot.rules';
import { voteStates } from '@linli/shared/vote/life.rules';
import { praiseStates } from '@linli/shared/praise/praise.rules';
import { openHouse, type House } from './platform/testing/house';

const root = path.resolve(__dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Names of classes that describe asks, told more than once: the description would show one for all. */
const toldTwice = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

test('no two asks are described under one name; two that were would be found', () => {
  const sources = tracked.filter((file) => /^server\/src\/.*\.controller\.ts$/.test(file));
  const names = sources.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/^export class (\w+Dto)\b/gm)].map(
      ([, name = '']) => name,
    ),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(toldTwice(names)).toEqual([]);
  expect(toldTwice([...names, 'ReportTicketDto'])).toEqual(['ReportTicketDto']);
});

test('every write but signing in and out asks for a key, and every answer has a schema', async () => {
  const openapi = (await (await fetch(`${house.url}/api/openapi.json`)).json()) as {
    paths: Record<
      string,
      Record<string, { parameters?: { name: string }[]; responses: Record<string, { content?: object }> }>
    >;
  };
  const operations = Object.entries(openapi.paths).flatMap(([route, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ route: `${verb} ${route}`, verb, ...operation })),
  );
  const keyless = operations.filter(
    ({ verb, parameters = [] }) =>
      verb !== 'get' && !parameters.some(({ name }) => name === 'Idempotency-Key'),
  );
  expect(keyless.map(({ route }) => route).sort()).toEqual([
    'delete /api/session',
    // A secret ballot leaves no key behind: the same one again changes nothing by itself.
    'post /api/ballots',
    // Another system repeats under its own name of the matter.
    'post /api/intake/{channel}',
    'post /api/intake/{channel}/alerts',
    'post /api/passes',
    'post /api/session',
    'post /api/session/exchange',
    'post /api/session/link',
    // A foreign contract that knows no such key: GeoReport v2 of Open311.
    'post /open311/v2/requests.{format}',
    // WeChat repeats without a key; its own is made of what it says.
    'post /wechat/push',
  ]);
  const unsaid = operations.filter(
    ({ responses }) => !Object.values(responses).some(({ content }) => content),
  );
  // Files, pages, health, what WeChat wants to hear and what Open311 says (docs/open311.md) speak for themselves.
  expect(unsaid.map(({ route }) => route).sort()).toEqual([
    'get /api/appearance/marks/{id}',
    'get /api/bulletins/paper.pdf',
    'get /api/documents/{id}/file',
    'get /api/figures/reports/file',
    'get /api/health/live',
    'get /api/health/ready',
    'get /api/home-votes/paper.pdf',
    'get /api/hours/certificate.pdf',
    'get /api/hours/exports/{id}',
    'get /api/me/copy.xlsx',
    'get /api/meetings/{id}/calendar.ics',
    'get /api/meetings/{id}/minutes.pdf',
    'get /api/party-homes/{id}/plaque.pdf',
    'get /api/photos/{id}/{size}',
    'get /api/recordings/{id}/sound',
    'get /api/register/exports/{id}',
    'get /api/register/files/{id}/faults.xlsx',
    'get /api/register/templates/{name}',
    'get /api/session/platform',
    'get /api/session/platform/back',
    'get /api/signs/sheet.pdf',
    'get /api/tools/labels.pdf',
    'get /api/trainings/certificate.pdf',
    'get /api/trainings/material',
    'get /api/venues/sign.pdf',
    'get /api/votes/document',
    'get /api/votes/paper.pdf',
    'get /api/votes/roll.csv',
    'get /b/{code}',
    'get /c/{code}',
    'get /open311/v2/discovery.{format}',
    'get /open311/v2/media/{id}.jpg',
    'get /open311/v2/requests.{format}',
    'get /open311/v2/requests/{id}.{format}',
    'get /open311/v2/services.{format}',
    'get /open311/v2/services/{code}.{format}',
    'get /open311/v2/tokens/{token}.{format}',
    'get /s/{code}',
    'get /s/{code}/wechat',
    'get /t/{code}',
    'get /v/{code}',
    'get /wechat/prefetch',
    'get /wechat/push',
    'post /open311/v2/requests.{format}',
    'post /wechat/push',
  ]);
});

/** The states that a life can be in. */
const statesOf = ({ moves }: Machine<string, string, string>): string[] => [
  ...new Set(Object.values(moves).flatMap(({ from, to }) => [...from, ...(to ? [to] : [])])),
];

test('the checks in the database allow just the states and permissions of the law', async () => {
  const rows = await house.app
    .get(DataSource)
    .query<{ name: string; definition: string }[]>(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c'`,
    );
  const allowed = (name: string) =>
    [...(rows.find((row) => row.name === `${name}_check`)?.definition ?? '').matchAll(/'(\w+)'::text/g)]
      .map(([, value]) => value)
      .sort();
  expect(allowed('ticket_state')).toEqual([...statesOf(ticketLife)].sort());
  expect(allowed('role_permission')).toEqual([...permissions].sort());
  expect(allowed('content_check_state')).toEqual([...statesOf(checkLife)].sort());
  expect(allowed('assignment_state')).toEqual([...callStates].sort());
  const plain: Record<string, readonly string[]> = {
    ballot_box_state: boxStates,
    home_vote_state: homeVoteStates,
    home_vote_who: homeVoters,
    ballot_issue_way: issueWays,
    bulletin_state: bulletinStates,
    home_ask_state: askStates,
    home_ask_kind: residentKinds,
    resident_kind: residentKinds,
    resident_way: residentWays,
    vouch_kind: residentKinds,
    mandate_scopes: mandateScopes,
    mandate_way: mandateWays,
    care_visit_state: careStates,
    care_visit_ground: careGrounds,
    care_visit_outcome: careOutcomes,
    report_in_state: standingStates,
    volunteer_post_state: standingStates,
    service_consent_state: consentStates,
    volunteer_reach: nearness,
    wish_state: statesOf(wishLife),
    wish_spot: spots,
    wish_suits: whens,
    wish_for_whom: wishFors,
    wish_refused: refusedWishes,
    wish_look_back: lookBacks,
    claim_state: statesOf(claimLife),
    claim_way: confirmedWays,
    claim_companion: companions,
    claim_reason: failedBecause,
    topic_state: statesOf(topicLife),
    topic_stage: stages,
    topic_refused: refusedTopics,
    topic_answer: topicAnswers,
    topic_stage_stage: stages,
    topic_stage_permission: stageHolders,
    topic_part_part: topicParts,
    topic_argument_side: sides,
    topic_argument_state: argumentStates,
    topic_argument_reason: withheldReasons,
    offer_state: statesOf(offerLife),
    offer_kind: offerKinds,
    membership_kind: memberKinds,
    team_member_state: standingStates,
    team_member_lead: leadStates,
    nominee_state: nomineeStates,
    electorate_state: electorateStates,
    electorate_lot_kind: lotKinds,
    electorate_lot_area_source: areaSources,
    electorate_lot_proof: proofs,
    electorate_objection_state: objectionStates,
    electorate_change_why: changeWhys,
    owed_kind: owedKinds,
    sounding_form_stance: stances,
    prereview_opinion: opinions,
    task_state: taskStates,
    judging_outcome: judgingOutcomes,
    judge_reason: judgeReasons,
    judge_way: judgeWays,
    talk_state: talkStates,
    petition_matter: petitionMatters,
    petition_state: petitionStates,
    poll_kind: pollKinds,
    poll_state: pollStates,
    poll_asked_as: askers,
    poll_firm_outcome: menuOutcomes,
    hours_ask_state: hoursAskStates,
    points_order_state: orderStates,
    praise_state: praiseStates,
    sign_up_state: signUpStates,
    vote_state: voteStates,
    named_ballot_channel: ballotChannels,
    vote_conflict_kind: conflictKinds,
    vote_delivery_means: deliveryMeans,
    tool_state: toolStates,
    meeting_seat_state: seatStates,
    meeting_seat_present_way: presentWays,
    meeting_party_kind: partyKinds,
    meeting_party_answer: partyAnswers,
    meeting_kind_parties: partyKinds,
    meeting_minutes_state: minutesStates,
    meeting_raise_level: meetingLevels.slice(1),
    able_person_state: ableStates,
  };
  for (const [name, words] of Object.entries(plain))
    expect([name, allowed(name)]).toEqual([name, [...words].sort()]);
});

test('entities and tables have the same columns, optional where the other is', async () => {
  const source = house.app.get(DataSource);
  const columns = await source.query<{ table: string; column: string; optional: boolean }[]>(
    `select table_name as table, column_name as column, is_nullable = 'YES' as optional from information_schema.columns where table_schema = 'public'`,
  );
  const inDatabase = new Map(columns.map(({ table, column, optional }) => [`${table}.${column}`, optional]));
  const mapped = source.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map(({ databaseName, isNullable }) => [`${tableName}.${databaseName}`, isNullable] as const),
  );
  expect(mapped.filter(([name, optional]) => inDatabase.get(name) !== optional)).toEqual([]);
  const tables = new Set(source.entityMetadatas.map(({ tableName }) => tableName));
  const names = new Set<string>(mapped.map(([name]) => name));
  expect(
    [...inDatabase.keys()].filter((name) => tables.has(name.split('.')[0] ?? '') && !names.has(name)),
  ).toEqual([]);
});

test('the top level is the eight names of the plan, dot-files, the lockfile and the lint rules', () => {
  const top = new Set(
    tracked.map((file) => file.split('/')[0] ?? '').filter((name) => !name.startsWith('.')),
  );
  expect([...top].sort()).toEqual([
    'README.md',
    'docs',
    'eslint.config.mjs',
    'jest.config.ts',
    'miniapp',
    'package-lock.json',
    'package.json',
    'server',
    'shared',
    'tsconfig.base.json',
  ]);
});

test.each([
  '@tarojs/taro',
  '@tarojs/components',
  'react',
  '@nestjs/core',
  '@nestjs/typeorm',
  'typeorm',
  'pg',
  'class-validator',
  'jest',
])('%s is really used', (name) => {
  if (name === 'jest')
    return expect(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts.test).toMatch(
      /^jest\b/,
    );
  const importing = tracked.filter(
    (file) =>
      /^(server|miniapp)\/src\/.*\.tsx?$/.test(file) &&
      !file.includes('.test.') &&
      readFileSync(path.join(root, file), 'utf8').includes(`from '${name}'`),
  );
  expect(importing).not.toEqual([]);
});

test('JavaScript stands only where a tool reads nothing else', () => {
  const reasons: Record<string, string> = {
    '.ci/count.cjs': 'a reporter that Jest loads itself',
    '.ci/order.cjs': 'the order of test files, which Jest loads itself',
    '.ci/runner.cjs': 'what runs a test file, which Jest loads itself',
    'docs/rules/imports.cjs': 'rules that dependency-cruiser loads itself',
    'eslint.config.mjs': 'rules that ESLint loads itself',
    'miniapp/babel.config.js': 'Babel inside Taro’s build',
    'miniapp/taro-plugins/elements.js': 'read by the plug-in that Taro loads',
    'miniapp/taro-plugins/lean.js': 'a plug-in that Taro loads itself',
    'miniapp/taro-plugins/light.js': 'a plug-in that Taro loads itself',
    'miniapp/taro-plugins/steps.js': 'a plug-in that Taro loads itself',
    'miniapp/taro-plugins/pure-tables.js': 'a plug-in that Babel loads itself',
    'miniapp/taro-plugins/replace-loader.js': 'a loader that webpack loads itself',
    'server/src/identity/testing/platform-process.mjs':
      'a provider that comes as an ES module only, in a process of its own',
    'miniapp/taro-plugins/tight.js': 'a plug-in that Taro loads itself',
    'server/src/platform/testing/worker.runtime.cjs': 'a runtime that Jest loads itself',
  };
  expect(tracked.filter((file) => /\.[cm]?js$/.test(file)).sort()).toEqual(Object.keys(reasons).sort());
});

test('the words people read stand in the files of words', () => {
  const chinese = /[\u4e00-\u9fff]/;
  const elsewhere = tracked.filter(
    (file) =>
      /^(shared|server)\/src\/.*\.ts$/.test(file) && !/\.words\.ts$|\.test\.ts$|\/testing\//.test(file),
  );
  const spoken = elsewhere.filter((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .split('\n')
      .some((line) => chinese.test(line)),
  );
  expect(spoken).toEqual([]);
});

test('React is the version the phone runs on', () => {
  const { version } = JSON.parse(readFileSync(require.resolve('react/package.json'), 'utf8')) as {
    version: string;
  };
  expect(version).toBe('18.3.1');
});
