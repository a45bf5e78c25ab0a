import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { peopleApi } from '@linli/shared/people/people.api';
import { appeal, type Me } from '@linli/shared/people/people.contract';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { localParts } from '@linli/shared/deadline/shanghai.rules';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { lookAgain } from '../../platform/session';
import { toast } from '../../platform/toast';

/** That reporting is suspended for me, why and until when, and the way to object once. */
export function Blocked({ me: { block } }: { me: Me }) {
  const [open, setOpen] = useState(false);
  const draft = useDraft('appeal', { words: '' });
  const { wrong, trouble, mend, send } = useSending(['words']);
  if (!block) return null;
  const { month, day } = localParts(new Date(block.until));
  async function object() {
    const { words } = draft.value;
    const fault = faultsOf(appeal, { words }).words;
    const faults = fault ? { words: faultWords(fault, peopleFieldWords.words) } : {};
    if (!(await send(faults, (key) => call(peopleApi.appeal, { body: { words }, key }).then(lookAgain))))
      return;
    draft.clear();
    setOpen(false);
    toast('申诉交上去了');
  }
  return (
    <View className="mt3">
      <Card look="over">
        <Text className="line strong">{`报事暂停到 ${month}月${day}日`}</Text>
        <Text className="line">原因：{block.reason}</Text>
        {block.answer && <Text className="line mt2">社区答复：{block.answer}</Text>}
        {block.appealed ? (
          !block.answer && <Text className="line quiet mt2">您申诉过了，社区会答复。急事请打电话。</Text>
        ) : (
          <Button kind="line" onTap={() => setOpen(true)}>
            申诉
          </Button>
        )}
      </Card>
      <FormSheet
        title="申诉"
        open={open}
        onClose={() => setOpen(false)}
        verb="交给社区"
        onSend={object}
        trouble={trouble}
      >
        <Field name="words" label="哪里不对" error={wrong.words} note="由社区负责人看，不是限制您的那个人。">
          <TextArea
            max={500}
            value={draft.value.words}
            onChange={(words) => {
              draft.change({ words });
              mend('words');
            }}
          />
        </Field>
      </FormSheet>
    </View>
  );
}
