import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { recruitmentApi } from '@linli/shared/recruitment/recruitment.api';
import { seriesApi } from '@linli/shared/series/series.api';
import type { SeriesLine } from '@linli/shared/series/series.contract';
import { seriesWords } from '@linli/shared/series/series.words';
import { teamApi } from '@linli/shared/team/team.api';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { CodeSheet } from '../../parts/code-sheet';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';

/** What is given again and again, the teams, who is looked for; and the way to serve oneself. */
export function Here({ place }: { place: string }) {
  const me = useMe();
  const [typing, setTyping] = useState(false);
  const remote = useRemote(async () => {
    const query = { place };
    const [{ series }, { teams }, { recruitments }] = await Promise.all([
      call(seriesApi.at, { query }),
      call(teamApi.at, { query }),
      call(recruitmentApi.at, { query }),
    ]);
    return { series, teams, recruitments };
  }, [place]);
  if (!remote.value) return <Loading remote={remote} />;
  const { series, teams, recruitments } = remote.value;
  return (
    <View>
      {recruitments.length > 0 && (
        <Section title="正在招人">
          <Card flush>
            {recruitments.map(({ id, title, place: where, until }) => (
              <ListRow
                key={id}
                title={title}
                note={`${where} · ${dayWords(until)}截止`}
                onTap={() => go('volunteer/call', { id })}
              />
            ))}
          </Card>
        </Section>
      )}
      <Section title="定期服务">
        {series.length === 0 && <Text className="line quiet">这里还没有定期的服务。</Text>}
        {series.map((one) => (
          <SeriesCard key={one.id} one={one} />
        ))}
      </Section>
      <Section title="志愿队伍">
        {teams.length === 0 && <Text className="line quiet">这里还没有队伍。</Text>}
        {teams.length > 0 && (
          <Card flush>
            {teams.map(({ id, name, kind, parent, members }) => (
              <ListRow
                key={id}
                icon="people"
                title={name}
                note={[kind, parent, `${members} 人`].filter(Boolean).join(' · ')}
                onTap={() => go('volunteer/team', { id })}
              />
            ))}
          </Card>
        )}
      </Section>
      <View className="mt3">
        <Button kind="line" wide onTap={() => go('volunteer/mine')}>
          我也来帮忙
        </Button>
      </View>
      {me && (
        <View className="mt2">
          <Button kind="plain" wide onTap={() => setTyping(true)}>
            邻居推荐了我，填推荐码
          </Button>
        </View>
      )}
      {typing && (
        <CodeSheet
          title="填推荐码"
          name="推荐码"
          note="推荐您的邻居发给您，8 位。愿意再填，不愿意不用管。"
          verb="我愿意"
          route={recruitmentApi.accept}
          onClose={() => setTyping(false)}
          onDone={({ id }) => {
            setTyping(false);
            go('volunteer/call', { id });
          }}
        />
      )}
    </View>
  );
}

function SeriesCard({ one }: { one: SeriesLine }) {
  const { title, words, venue, team, days } = one;
  return (
    <Card className="mt2">
      <Text className="line strong">{title}</Text>
      <Text className="line">{`${seriesWords({ ...one, day: days[0]?.day ?? '' })}，${venue}`}</Text>
      {words && <Text className="line quiet">{words}</Text>}
      {days.map(({ day, off }) => (
        <Text key={day} className="line t-small quiet">
          {off ? `${dayWords(day)}停一次：${off}` : dayWords(day)}
        </Text>
      ))}
      {team && (
        <View className="mt2">
          <Button kind="line" small onTap={() => go('volunteer/team', { id: team.id })}>
            {`看看${team.name}`}
          </Button>
        </View>
      )}
    </Card>
  );
}
