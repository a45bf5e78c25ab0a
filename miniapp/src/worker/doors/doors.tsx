import { Text, View } from '@tarojs/components';
import { reachApi } from '@linli/shared/bulletin/bulletin.api';
import { outcomesOf, type HomeMeans, type HomeOutcome } from '@linli/shared/bulletin/bulletin.rules';
import { homeMeansWords, homeOutcomeWords } from '@linli/shared/bulletin/bulletin.words';
import type { DoorTasks, UnreachedHome } from '@linli/shared/bulletin/reach.contract';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';

/** Bulletin by bulletin: what to say, and the homes with one tap each for how it went. */
export function Doors() {
  const remote = useRemote(() => call(reachApi.tasks), []);
  const { value, reload } = remote;
  return (
    <Page mode="outdoor">
      {!value && <Loading remote={remote} />}
      {value?.bulletins.length === 0 && (
        <Blank kind="done" title="现在没有要上门告诉的" words="有没看到公告的住户，会在这里。" />
      )}
      {value?.bulletins.map((task) => (
        <Section key={task.id} title={task.title} aside={`${task.homes.length} 户`}>
          <Text className="line quiet">{task.words}</Text>
          {task.homes.map((home) => (
            <HomeCard key={home.homeId} task={task} home={home} now={value.now} reload={reload} />
          ))}
        </Section>
      ))}
    </Page>
  );
}

interface HomeCardProps {
  task: DoorTasks['bulletins'][number];
  home: UnreachedHome;
  now: string;
  reload: () => Promise<void>;
}

function HomeCard({ task, home, now, reload }: HomeCardProps) {
  const { trouble, send } = useSending([]);
  const { homeId, name, tries } = home;
  async function record(means: HomeMeans, outcome: HomeOutcome) {
    const body = { homeId, means, outcome };
    const done = await send({}, (key) => call(reachApi.record, { params: { id: task.id }, body, key }));
    if (!done) return;
    toast(`${name}：${homeOutcomeWords[outcome]}`);
    await reload();
  }
  const ways = task.means.flatMap((means) => outcomesOf[means].map((outcome) => ({ means, outcome })));
  return (
    <Card className="mt3">
      <Text className="line strong">{name}</Text>
      {tries.map(({ means, outcome, at }) => (
        <Text key={at} className="line t-small quiet">
          {`${whenWords(new Date(at), new Date(now))} ${homeMeansWords[means]}，${homeOutcomeWords[outcome]}`}
        </Text>
      ))}
      <View className="bar__row mt2">
        {ways.map(({ means, outcome }) => (
          <View key={outcome} className="bar__item bar__item--grow">
            <Button
              kind={outcome === 'reached' ? 'main' : 'line'}
              wide
              label={`${name}：${homeOutcomeWords[outcome]}`}
              onTap={() => record(means, outcome)}
            >
              {homeOutcomeWords[outcome]}
            </Button>
          </View>
        ))}
      </View>
      <TroubleLine trouble={trouble} />
    </Card>
  );
}
