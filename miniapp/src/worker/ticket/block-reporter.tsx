import { View } from '@tarojs/components';
import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { peopleApi } from '@linli/shared/people/people.api';
import { blockPerson } from '@linli/shared/people/people.contract';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormFoot } from '../../parts/form-bar';
import { Sheet } from '../../parts/sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

const lengths = ['7', '30', '90'].map((key) => ({ key, words: `${key} 天` }));

/** Keeping whoever reported this from reporting for some days: the reason is told to them, and they may object. */
export function BlockReporter({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<string | null>(null);
  const { wrong, trouble, send, mend } = useSending(['reason', 'days']);

  async function block() {
    const body = { reason: reason.trim(), days: Number(days) };
    const faults = wordsOfFaults(
      faultsOf(blockPerson, { ...body, days: days ? body.days : undefined }),
      peopleFieldWords,
      (name) => (name === 'days' ? 'choose' : 'write'),
    );
    const done = await send(faults, (key) => call(peopleApi.block, { params: { id }, body, key }));
    if (!done) return;
    setOpen(false);
    toast('已暂停报事');
  }

  return (
    <View className="mt5 center">
      <Button kind="plain" icon="declined" onTap={() => setOpen(true)}>
        暂停这个人报事
      </Button>
      <Sheet
        title="暂停这个人报事"
        open={open}
        onClose={() => setOpen(false)}
        foot={
          <FormFoot
            trouble={trouble}
            note="对方看得到原因，可以申诉；打电话照样能报"
            second={
              <Button kind="line" big onTap={() => setOpen(false)}>
                不暂停了
              </Button>
            }
          >
            <Button kind="over" big onTap={block}>
              暂停报事
            </Button>
          </FormFoot>
        }
      >
        <Field name="reason" label="原因" error={wrong.reason}>
          <TextArea
            value={reason}
            empty="比如：一周内五次报了不存在的事"
            onChange={(typed) => {
              setReason(typed);
              mend('reason');
            }}
          />
        </Field>
        <Field name="days" label="多久" error={wrong.days}>
          <Chips
            columns={3}
            options={lengths}
            value={days ? [days] : []}
            onChange={([one]) => {
              setDays(one ?? null);
              mend('days');
            }}
          />
        </Field>
      </Sheet>
    </View>
  );
}
