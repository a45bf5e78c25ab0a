import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { pollApi } from '@linli/shared/poll/poll.api';
import type { PollPage } from '@linli/shared/poll/poll.contract';
import { answerFault, type PollKind } from '@linli/shared/poll/poll.rules';
import { answerFaultWords } from '@linli/shared/poll/poll.words';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { OptionRow } from './option-row';

interface AnswerFormProps {
  poll: PollPage;
  reload: () => Promise<void>;
}

const hints: Record<PollKind, (most: number) => string> = {
  one: () => '选一个',
  several: (most) => `最多选 ${most} 个`,
  rank: () => '按您想要的先后，一个一个点',
  menu: (most) => `最多点 ${most} 项`,
};

/** My answer, which may be changed until the close. */
export function AnswerForm({ poll, reload }: AnswerFormProps) {
  const { id, kind, most, options, mine } = poll;
  const [choices, setChoices] = useState<readonly string[]>(mine ?? []);
  const { wrong, trouble, mend, send } = useSending(['choices']);
  const ids = options.map((option) => option.id);
  function press(option: string) {
    const on = choices.includes(option);
    const others = kind === 'one' ? [] : choices.filter((one) => one !== option);
    setChoices(on && kind !== 'one' ? others : [...others, option]);
    mend('choices');
  }
  async function answer() {
    const fault = answerFault(poll, ids, choices);
    const faults = fault ? { choices: answerFaultWords[fault] } : {};
    const body = { choices: [...choices] };
    if (!(await send(faults, (key) => call(pollApi.answer, { params: { id }, body, key })))) return;
    toast(mine ? '改好了' : '收到了，结束以前可以改');
    await reload();
  }
  return (
    <View>
      <Field name="choices" label="您的意见" hint={hints[kind](most)} error={wrong.choices}>
        {options.map((option) => (
          <OptionRow
            key={option.id}
            option={option}
            kind={kind}
            place={choices.indexOf(option.id)}
            onTap={() => press(option.id)}
          />
        ))}
      </Field>
      {kind === 'rank' && choices.length > 0 && (
        <Text className="line t-small quiet">没排的算并列在后面。再点一下可以拿掉。</Text>
      )}
      <TroubleLine trouble={trouble} />
      <View className="mt3">
        <Button wide onTap={answer}>
          {mine ? '改成这样' : '交意见'}
        </Button>
      </View>
    </View>
  );
}
