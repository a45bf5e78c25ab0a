import { dateOfDay, dayNumber, weekdayOfDay } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { MembershipService } from '../../src/party/membership.service';
import type { PeopleService } from '../../src/people/people.service';
import type { NomineeService } from '../../src/recruitment/nominee.service';
import type { RecruitmentService } from '../../src/recruitment/recruitment.service';
import type { HelperService } from '../../src/report-in/helper.service';
import type { ReportInService } from '../../src/report-in/report-in.service';
import type { SeriesService } from '../../src/series/series.service';
import type { MemberService } from '../../src/team/member.service';
import type { TeamQueries } from '../../src/team/team.queries';
import type { TeamService } from '../../src/team/team.service';
import type { AgreementService } from '../../src/volunteer/agreement.service';
import type { PostService } from '../../src/volunteer/post.service';
import type { ProfileService } from '../../src/volunteer/profile.service';
import type { Tx } from '../../src/platform/db/db';
import { buildingName, type Register } from '../places/register';
import type { Cast } from './cast';
import { demoServing as words } from './serving.words';

/** The verbs with which people come forward. */
export interface ServingHands {
  readonly people: PeopleService;
  readonly agreements: AgreementService;
  readonly profiles: ProfileService;
  readonly posts: PostService;
  readonly reportIns: ReportInService;
  readonly helpers: HelperService;
  readonly memberships: MembershipService;
  readonly teams: TeamService;
  readonly members: MemberService;
  readonly teamQueries: TeamQueries;
  readonly recruitments: RecruitmentService;
  readonly nominees: NomineeService;
  readonly series: SeriesService;
}

const home = '槐荫里小区';

/** Who serves in 槐荫里: some neighbours with skills and posts, a member who may be asked, units, teams, a call, a clinic every Thursday. */
export async function comeForward(
  tx: Tx,
  hands: ServingHands,
  register: Register,
  cast: Cast,
): Promise<void> {
  const actor = async (id: string): Promise<Actor> => ({
    ...{ id, sessionId: id, name: null },
    posts: await hands.people.postsOf(tx, id),
  });
  const clerk = await actor(cast.id('钱洁'));
  const member = await actor(cast.id('方叔'));
  const near = cast.neighbours.filter(
    ({ door, name }) => door.compound === home && door.building === 12 && !['王奶奶', '李明'].includes(name),
  );
  const people: Actor[] = [];
  for (const { id } of near.slice(0, words.profiles.length)) people.push(await actor(id));
  const [compound, building] = [register.id(home), register.id(buildingName(home, 12))];

  const reported = await hands.reportIns.ask(tx, member, {
    kind: 'person',
    placeId: building,
    functions: [],
  });
  await hands.reportIns.confirm(tx, clerk, reported);
  await hands.helpers.show(tx, member, reported, { ...words.helper, consent: true });
  await hands.memberships.declare(tx, member, { kind: 'retired', placeId: building, consent: true });
  for (const [turn, { skills, times, post }] of words.profiles.entries()) {
    const who = people[turn];
    if (!who) continue;
    await hands.agreements.agree(tx, who, { version: 1, minor: false });
    await hands.profiles.keep(tx, who, { skills: [...skills], times: [...times], reach: 'compound' });
    const id = await hands.posts.take(tx, who, { code: post, placeId: compound });
    if (turn > 0) await hands.posts.decide(tx, clerk, id, null);
  }
  for (const [turn, { unitName, functions }] of words.units.entries()) {
    const who = people[turn] ?? member;
    const ask = { kind: 'unit' as const, placeId: compound, unitName, functions: [...functions] };
    const id = await hands.reportIns.ask(tx, who, ask);
    if (turn > 0) await hands.reportIns.confirm(tx, clerk, id);
  }

  const teamIds: string[] = [];
  for (const team of words.teams)
    teamIds.push(await hands.teams.open(tx, clerk, { placeId: compound, ...team }));
  const [patrol = '', clinic] = teamIds;
  for (const who of people)
    await hands.members.decide(tx, clerk, await hands.members.join(tx, who, patrol), null);
  const [lead] = people;
  if (lead) {
    const { mine } = await hands.teamQueries.page(tx, lead, patrol);
    await hands.teams.offerLead(tx, clerk, mine?.id ?? '');
    await hands.teams.answerLead(tx, lead, patrol, true);
  }

  const today = dayNumber(tx.at);
  const recruitment = await hands.recruitments.post(tx, clerk, {
    ...{ placeId: register.id('青石桥社区'), ...words.call, until: dateOfDay(today + 20) },
  });
  await hands.nominees.nominate(tx, await actor(cast.id('陈姐')), recruitment, { words: words.standing });
  const thursday = today + ((4 - weekdayOfDay(today) + 7) % 7);
  await hands.series.open(tx, clerk, {
    ...{ placeId: compound, teamId: clinic, ...words.clinic, firstDay: dateOfDay(thursday) },
  });
}
