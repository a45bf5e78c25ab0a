import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { BallotBox } from '@linli/shared/ballot/ballot.contract';
import { readable } from '@linli/shared/ballot/casting.rules';
import { Actions } from '../../parts/actions';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Loading } from '../../parts/loading';
import { TroubleLine } from '../../parts/trouble-line';
import { cannotCast } from './casting';
import { useSecretCast, type SecretCast } from './use-secret-cast';

interface SecretPanelProps {
  voteId: string;
  /** The slot that is mine to fill. */
  slotId: string;
}

/** My secret ballot for one slot: choosing, one tap that takes and casts it, and afterwards the tracker. */
export function SecretPanel({ voteId, slotId }: SecretPanelProps) {
  const secret = useSecretCast(voteId, slotId);
  const { box, own } = secret;
  if (!box.value) return <Loading remote={box} />;
  if (own?.step === 'cast') return <InTheBox tracker={own.ballot.tracker} />;
  if (own) return <OnItsWay secret={secret} />;
  const why = box.value.state === 'open' ? cannotCast() : notNow[box.value.state];
  if (why) return <Text className="line quiet">{why}</Text>;
  return <Choosing box={box.value} secret={secret} />;
}

const notNow: Record<Exclude<BallotBox['state'], 'open'>, string> = {
  waiting: '监票人还在做票箱的钥匙，做齐了就能投。',
  closed: '投票结束了，票箱已经封好，等监票人开箱。',
  counted: '投票结束了，票箱已经开箱计票。',
};

function Choosing({ box: { questions }, secret }: { box: BallotBox; secret: SecretCast }) {
  const [marked, setMarked] = useState<string[][]>(() => questions.map(() => []));
  const [looking, setLooking] = useState(false);
  const tooMany = questions.some(({ most }, at) => (marked[at]?.length ?? 0) > most);
  async function cast() {
    await secret.cast(marked.map((options) => options.map(Number).sort((one, other) => one - other)));
    setLooking(false);
  }
  return (
    <>
      {questions.map(({ title, options, most }, at) => (
        <Field
          key={title}
          label={title}
          hint={most > 1 ? `最多选 ${most} 项` : undefined}
          note="一项都不选，就是这一题弃权。"
          error={(marked[at]?.length ?? 0) > most ? `最多选 ${most} 项，请去掉几项` : undefined}
        >
          <Chips
            many={most > 1}
            options={options.map((words, option) => ({ key: String(option), words }))}
            value={marked[at] ?? []}
            onChange={(value) =>
              setMarked((before) => before.map((one, turn) => (turn === at ? value : one)))
            }
          />
        </Field>
      ))}
      <TroubleLine trouble={secret.trouble} />
      <View className="mt3">
        <Button
          big
          wide
          off={tooMany}
          why="有一题选多了，请先去掉几项"
          busy={secret.busy}
          onTap={() => setLooking(true)}
        >
          看一遍再投
        </Button>
      </View>
      <FormSheet
        title="投出去就不能改了"
        open={looking}
        onClose={() => setLooking(false)}
        verb="秘密投出"
        onSend={cast}
        trouble={null}
      >
        {questions.map(({ title, options }, at) => (
          <View key={title} className="mt2">
            <Text className="line quiet">{title}</Text>
            <Text className="line strong">
              {marked[at]?.map((option) => options[Number(option)]).join('、') || '弃权'}
            </Text>
          </View>
        ))}
        <Text className="line mt3">
          这一票只能在这台手机上投。选了什么封在票里，系统里没有一处记着这张票是谁的。
        </Text>
        <Text className="line mt2">没投进去之前换手机、删小程序，这一票就作废了，不能再领。</Text>
      </FormSheet>
    </>
  );
}

function OnItsWay({ secret: { busy, trouble, again } }: { secret: SecretCast }) {
  return (
    <Card look="now">
      <Text className="line strong">{busy ? '正在投，请别关' : '还没投进去'}</Text>
      <Text className="line t-small quiet">
        选票封好了，存在这台手机上。网络不好、关了小程序都不要紧，再打开这一页会接着投，不会投两次。
      </Text>
      <TroubleLine trouble={trouble} />
      <View className="mt2">
        <Actions>
          <Button busy={busy} onTap={again}>
            接着投
          </Button>
        </Actions>
      </View>
    </Card>
  );
}

function InTheBox({ tracker }: { tracker: string }) {
  return (
    <Blank
      kind="done"
      title="投进去了"
      words={`您的查票号：${readable(tracker)}。只能查到票在不在里面，查不出选了什么。`}
    />
  );
}
