import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { peopleApi } from '@linli/shared/people/people.api';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { AnswerSheet, type Block } from './answer-sheet';

/** Blocks in force, unanswered appeals first; each can be answered, and lifted. */
export function BlockList() {
  const remote = useRemote(() => call(peopleApi.blocks), []);
  const [chosen, setChosen] = useState<Block | null>(null);
  const { value, reload } = remote;
  return (
    <Page>
      {!value && <Loading remote={remote} />}
      {value?.blocks.length === 0 && <Blank kind="done" title="没有被暂停报事的人" />}
      <View className="mt3">
        {value?.blocks.map((block) => (
          <BlockCard key={block.id} block={block} onAnswer={() => setChosen(block)} />
        ))}
      </View>
      {chosen && <AnswerSheet block={chosen} onClose={() => setChosen(null)} reload={reload} />}
    </Page>
  );
}

function BlockCard({ block, onAnswer }: { block: Block; onAnswer: () => void }) {
  const { who, reason, until, appeal, answer } = block;
  const waits = appeal !== null && answer === null;
  return (
    <Card look={waits ? 'now' : undefined}>
      <View className="between">
        <Text className="strong">{who}</Text>
        {waits && <StatusPill look="lamp" icon="reply" words="等答复" />}
      </View>
      <Text className="line t-small quiet">暂停到{dayWords(localDate(new Date(until)))}</Text>
      <Text className="line mt2">原因：{reason}</Text>
      {appeal && <Text className="line mt2">申诉：{appeal}</Text>}
      {answer && <Text className="line mt2 quiet">答复：{answer}</Text>}
      <View className="mt3">
        <Button kind={waits ? 'main' : 'line'} label={`${waits ? '答复' : '解除'}：${who}`} onTap={onAnswer}>
          {waits ? '答复申诉' : '解除'}
        </Button>
      </View>
    </Card>
  );
}
