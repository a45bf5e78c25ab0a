import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { partyApi } from '@linli/shared/party/party.api';
import { reportInApi } from '@linli/shared/report-in/report-in.api';
import { teamApi } from '@linli/shared/team/team.api';
import { leadStateWords, memberStateWords } from '@linli/shared/team/team.words';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { Agreement } from './agreement';
import { Membership } from './membership';
import { MyPost } from './my-post';
import { MyProfile } from './my-profile';
import { ReportIns } from './report-ins';
import { Wards } from './wards';
import { Words } from './words';

/** Everything about my serving: the agreement first, as the rest rests on it. */
export function MyVolunteering() {
  const remote = useRemote(async () => {
    const [own, reported, { teams }, party] = await Promise.all([
      call(volunteerApi.mine),
      call(reportInApi.mine),
      call(teamApi.mine),
      call(partyApi.ownMembership),
    ]);
    return { own, reported, teams, party };
  }, []);
  const [told, setTold] = useState<{ code: string; until: string } | null>(null);
  const { value, trouble, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  const { own, reported, teams, party } = value;
  const given = own.consent?.state === 'given';
  return (
    <View>
      {trouble && <StaleStrip reload={reload} />}
      <Agreement own={own} told={told} onTold={setTold} reload={reload} />
      {given && <MyPost own={own} reload={reload} />}
      {given && <MyProfile own={own} reload={reload} />}
      {teams.length > 0 && (
        <Section title="我的队伍">
          <Card flush>
            {teams.map(({ id, name, state, lead }) => (
              <ListRow
                key={id}
                title={name}
                note={state === 'held' ? leadStateWords[lead] : memberStateWords[state]}
                onTap={() => go('volunteer/team', { id })}
              />
            ))}
          </Card>
        </Section>
      )}
      <ReportIns reported={reported} reload={reload} />
      <Words received={reported.received} sent={reported.sent} reload={reload} />
      <Membership {...party} reload={reload} />
      <Wards wards={own.wards} reload={reload} />
      <Text className="line t-small quiet mt3">这里写的只用来请您帮忙，不排名次。每一样都能随时撤回。</Text>
    </View>
  );
}
