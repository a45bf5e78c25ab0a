import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { lastDayWords } from '@linli/shared/topic/card.words';
import type { VoteResult } from '@linli/shared/vote/vote.contract';
import { voteStateWords } from '@linli/shared/vote/vote.words';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { StaleStrip } from '../../parts/stale-strip';
import { go } from '../../platform/go';
import { ObjectSheet } from '../object-sheet';
import { QuestionCard } from './question-card';

interface ResultProps {
  one: VoteResult;
  stale: boolean;
  reload: () => Promise<void>;
}

/** Each question with its verdict, tests and bars; what silence meant; objections until a day. */
export function Result({ one, stale, reload }: ResultProps) {
  const [objecting, setObjecting] = useState(false);
  const slot = one.slots[0];
  const until = one.objectionsUntil && lastDayWords(one.objectionsUntil, one.now);
  const bar = one.rights.object && slot && (
    <BottomBar>
      <Button big kind="line" onTap={() => setObjecting(true)}>
        {`我有异议，${until ?? ''}前提`}
      </Button>
    </BottomBar>
  );
  return (
    <Page bar={bar || undefined} strip={stale && <StaleStrip reload={reload} />}>
      <View className="between mt2">
        <Text className="t-small quiet">{one.title}</Text>
        <StatusPill
          look={one.state === 'final' ? 'done' : 'act'}
          icon={one.state === 'final' ? 'done' : 'eye'}
          words={voteStateWords[one.state]}
        />
      </View>
      {one.questions.map((question) => (
        <QuestionCard
          key={question.number}
          question={question}
          total={one.total}
          many={one.questions.length > 1}
        />
      ))}
      <Card className="mt3">
        <Text className="line strong">没参加的怎么算</Text>
        <Text className="line t-small quiet">{one.silentSentence}</Text>
      </Card>
      {one.mine.map(({ words, answer, due }) => (
        <Card key={words} className="mt3">
          <Text className="line strong">{`我的异议：${words}`}</Text>
          <Text className="line t-small quiet">
            {answer ? `答复：${answer}` : `${momentWords(new Date(due))} 前答复，由没有参加计票的人来答`}
          </Text>
        </Card>
      ))}
      <Card className="mt3">
        <Text className="line t-small quiet">
          {`第 ${one.edition} 次计票，${momentWords(new Date(one.countedAt))}。异议 ${one.objections.open + one.objections.answered} 条，答复了 ${one.objections.answered} 条。`}
        </Text>
        <Text className="line t-small quiet">{`清册校验码 ${one.electorateHash.slice(0, 16)}…`}</Text>
        <Text className="line t-small quiet">{`选票清单校验码 ${one.ballotsHash.slice(0, 16)}…`}</Text>
      </Card>
      {one.topicId && (
        <Card flush className="mt3">
          <ListRow
            icon="route"
            title="接下来：办事"
            note="看这件事办到哪一步"
            onTap={() => go('deliberation/topic', { id: one.topicId ?? '' })}
          />
        </Card>
      )}
      {objecting && slot && (
        <ObjectSheet
          voteId={one.id}
          slotId={slot.id}
          title="对结果有什么异议"
          onClose={() => setObjecting(false)}
          reload={reload}
        />
      )}
    </Page>
  );
}
