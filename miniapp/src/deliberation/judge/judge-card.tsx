import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { judgingApi } from '@linli/shared/judging/judging.api';
import type { Judging } from '@linli/shared/judging/judging.contract';
import {
  answeredWords,
  enteredWords,
  judgingOutcomeWords,
  shareWords,
} from '@linli/shared/judging/judging.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { Icon } from '../../parts/icon';
import { TextArea } from '../../parts/text-box';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface JudgeCardProps {
  judging: Judging;
  /** What is not done yet. */
  left: readonly string[];
  reload: () => Promise<void>;
}

/** Whether it was done: who is asked, my answer, and what came of it with both numbers. */
export function JudgeCard({ judging, left, reload }: JudgeCardProps) {
  const { topicId, round, parts, share, why, rights, mine } = judging;
  const running = round !== null && round.outcome === null;
  return (
    <Card look={rights.judge && mine === null ? 'now' : undefined}>
      {!round && (
        <Text className="line t-small quiet">
          {`提过、来过、投过的 ${parts} 人都会收到。说“没办成”的到${shareWords(share)}，就重新办。`}
        </Text>
      )}
      {round && (
        <Text className="line t-small quiet">
          {`请了 ${round.asked} 人：参加过的都请，另外从 ${round.pool} 户里抽了 ${round.drawn} 户。说“没办成”的到${shareWords(round.share)}，就重新办。`}
        </Text>
      )}
      {running && (
        <Text className="line t-small quiet">
          {`${answeredWords(round)}，${momentWords(new Date(round.closesAt))}截止，到时公布结果。`}
        </Text>
      )}
      {rights.judge && <JudgeForm key={`${mine}`} topicId={topicId} mine={mine} reload={reload} />}
      {round?.outcome && (
        <View className="mt2">
          <Text className="line strong">{judgingOutcomeWords[round.outcome]}</Text>
          <Text className="line">
            {`评了的 ${round.answered} / ${round.asked} 人：办成了 ${round.yes ?? 0}，没办成 ${round.no ?? 0}`}
          </Text>
          {round.entered > 0 && <Text className="line t-small quiet">{enteredWords(round.entered)}</Text>}
        </View>
      )}
      {why && !round?.outcome && (
        <View className="judge__why">
          <Icon name="info" size="s" className="why__icon" />
          <Text>{left.length > 0 ? `${left.join('、')}办完后才能评` : why}</Text>
        </View>
      )}
    </Card>
  );
}

interface JudgeFormProps extends Pick<Judging, 'topicId' | 'mine'> {
  reload: () => Promise<void>;
}

function JudgeForm({ topicId, mine, reload }: JudgeFormProps) {
  const [done, setDone] = useState<'yes' | 'no' | null>(mine === null ? null : mine ? 'yes' : 'no');
  const [words, setWords] = useState('');
  const { wrong, trouble, mend, send } = useSending(['done', 'words']);
  async function judge() {
    const faults = done ? {} : { done: '请选一个' };
    const body = { done: done === 'yes', words };
    const params = { id: topicId };
    if (!(await send(faults, (key) => call(judgingApi.judge, { params, body, key })))) return;
    toast(mine === null ? '收到了，截止以前可以改' : '改好了');
    await reload();
  }
  return (
    <View>
      <Field name="done" label="办成了没有" error={wrong.done}>
        <Choice
          options={[
            { key: 'yes', words: '办成了' },
            { key: 'no', words: '没办成' },
          ]}
          value={done}
          onChange={(key) => {
            setDone(key);
            mend('done');
          }}
        />
      </Field>
      {done === 'no' && (
        <Field name="words" label="哪里没办成" hint="可以不写，不公开" error={wrong.words}>
          <TextArea value={words} max={200} onChange={setWords} />
        </Field>
      )}
      <TroubleLine trouble={trouble} />
      <View className="mt3">
        <Button wide onTap={judge}>
          {mine === null ? '就这样评' : '改成这样'}
        </Button>
      </View>
    </View>
  );
}
