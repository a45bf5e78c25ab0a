import { recruitmentOfficeApi } from '@linli/shared/recruitment/recruitment.api';
import { reportInApi, reportInOfficeApi } from '@linli/shared/report-in/report-in.api';
import { seriesOfficeApi } from '@linli/shared/series/series.api';
import { teamApi, teamOfficeApi } from '@linli/shared/team/team.api';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import type { House } from '../../platform/testing/house';

/** What neighbours of 12 号楼 do together: 方叔 may be asked, 王奶奶, who has a home, leads a team, somebody is looked for, a clinic comes every Thursday. */
export async function servingAt(house: House): Promise<{ team: string; call: string; helper: string }> {
  const [clerk, granny, member] = [await house.as('钱洁'), await house.as('王奶奶'), await house.as('方叔')];
  const { community, compound, door } = house.town;
  const made = async <T>(answer: Promise<{ status: number; body: T }>): Promise<T> => {
    const { status, body } = await answer;
    if (status >= 400) throw new Error(JSON.stringify(body));
    return body;
  };
  const reported = { kind: 'person' as const, placeId: door, functions: [] };
  const { id: helper } = await made(member.ask(reportInApi.ask, { body: reported }));
  const params = { id: helper };
  await made(clerk.ask(reportInOfficeApi.confirm, { params }));
  const shown = { name: '老方', offers: '换灯泡、量血压', consent: true };
  await made(member.ask(reportInApi.show, { params, body: shown }));
  await made(granny.ask(volunteerApi.agree, { body: { version: 1, minor: false } }));
  const profile = {
    skills: ['hair', 'care'],
    times: [{ weekday: 3, from: 480, until: 720 }],
    reach: 'compound' as const,
  };
  await made(granny.ask(volunteerApi.keep, { body: profile }));
  await made(granny.ask(volunteerApi.take, { body: { code: 'barber', placeId: compound } }));
  const opened = { placeId: compound, name: '平安义巡队', kind: 'red_vest', words: '晚饭后结伴走走看看' };
  const { id: team } = await made(clerk.ask(teamOfficeApi.open, { body: opened }));
  const { id } = await made(granny.ask(teamApi.join, { params: { id: team } }));
  await made(clerk.ask(teamApi.confirm, { params: { id } }));
  await made(clerk.ask(teamOfficeApi.offerLead, { params: { id } }));
  await made(granny.ask(teamApi.answerLead, { params: { id: team }, body: { yes: true } }));
  const today = new Date((await made(granny.ask(volunteerApi.mine))).now);
  const ahead = (days: number) => new Date(+today + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
  const { id: call } = await made(
    clerk.ask(recruitmentOfficeApi.post, {
      body: { placeId: community, title: '幸福合伙人', words: '一起把小区的事办好', until: ahead(12) },
    }),
  );
  await made(
    clerk.ask(seriesOfficeApi.open, {
      body: {
        ...{ placeId: compound, title: '义诊', venue: '东门凉亭', firstDay: ahead(1) },
        ...{ weeks: 1, from: 840, until: 960 },
      },
    }),
  );
  return { team, call, helper };
}
