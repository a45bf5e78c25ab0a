import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { lastDayWords } from '@linli/shared/topic/card.words';
import type { CallPhone, TopicCalls as Calls } from '@linli/shared/topic/office.contract';
import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import { Actions } from '../../parts/actions';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';

/** Everybody who waits for word, the one who waits longest first. */
export function TopicCalls() {
  const remote = useRemote(() => call(topicOfficeApi.calls), []);
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      {value.calls.length === 0 && (
        <Blank kind="done" title="没有要回的话" words="替没有手机的邻居提的事有了进展，会出现在这里。" />
      )}
      {value.calls.map((owed) => (
        <OneCall key={owed.id} owed={owed} now={value.now} reload={reload} />
      ))}
    </Page>
  );
}

interface OneCallProps {
  owed: Calls['calls'][number];
  now: string;
  reload: () => Promise<unknown>;
}

/** Whom, what to say, by when; the number is seen for this reason and on record. */
function OneCall({ owed, now, reload }: OneCallProps) {
  const { trouble, send } = useSending([]);
  const [seen, setSeen] = useState<CallPhone | null>(null);
  const params = { id: owed.id };
  const reveal = async () =>
    setSeen(
      await send({}, (key) =>
        call(topicOfficeApi.reveal, { params, body: { reason: '告诉他议题的进展' }, key }),
      ),
    );
  async function told() {
    if (!(await send({}, (key) => call(topicOfficeApi.called, { params, body: {}, key })))) return;
    toast('记下了，谢谢您');
    await reload();
  }
  return (
    <Card className="mt2" look={owed.late ? 'over' : undefined}>
      <Text className="line strong">{owed.name}</Text>
      <Text className="line">{`他提的“${owed.title}”：${owed.line}`}</Text>
      <Text className="line t-small quiet">
        {`${lastDayWords(owed.due, now)}${owed.late ? '就该告诉他' : '前告诉他'}`}
      </Text>
      {seen && <CallRow title={seen.name} phone={seen.phone} />}
      <View className="mt2">
        <Actions
          second={
            owed.hasPhone &&
            !seen && (
              <Button kind="line" icon="phone" label={`看${owed.name}的电话`} onTap={reveal}>
                看电话
              </Button>
            )
          }
        >
          <Button label={`告诉${owed.name}了`} onTap={told}>
            告诉他了
          </Button>
        </Actions>
      </View>
      <TroubleLine trouble={trouble} />
    </Card>
  );
}
