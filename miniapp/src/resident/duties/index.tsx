import { Text, View } from '@tarojs/components';
import { partyApi } from '@linli/shared/party/party.api';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { useDoor } from '../../platform/door';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';

/** What those who look after neighbours here do, class by class. */
export default function DutiesPage() {
  const { place } = useParams();
  const door = useDoor((open) => open.page?.plate.placeId);
  const where = place ?? door;
  return (
    <Page>
      {where ? (
        <Duties place={where} />
      ) : (
        <Blank kind="empty" title="先选一个门" words="扫楼门口的码，就能看到那里的人做什么。" />
      )}
    </Page>
  );
}

function Duties({ place }: { place: string }) {
  const remote = useRemote(() => call(partyApi.duties, { query: { place } }), [place]);
  if (!remote.value) return <Loading remote={remote} />;
  return (
    <View>
      <Text className="line">网格员、楼栋长和党员为邻居做这些事，有需要可以找他们。</Text>
      {remote.value.classes.map(({ class: key, name, duties }) => (
        <Section key={key} title={name}>
          <Card>
            {duties.map((words) => (
              <Text key={words} className="line">
                {words}
              </Text>
            ))}
          </Card>
        </Section>
      ))}
    </View>
  );
}
