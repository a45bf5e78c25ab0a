import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { lastDayWords } from '@linli/shared/topic/card.words';
import type { WaitingArgument } from '@linli/shared/topic/office.contract';
import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import { withheldReasons, type WithheldReason } from '@linli/shared/topic/topic.rules';
import { sideWords, withheldWords } from '@linli/shared/topic/topic.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { FormSheet } from '../../parts/form-sheet';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { ReasonFields } from '../../parts/reason-fields';

interface ArgumentCardProps {
  argument: WaitingArgument;
  now: string;
  reload: () => Promise<unknown>;
}

const options = withheldReasons.map((key) => ({ key, name: withheldWords[key] }));

/** One thing that a neighbour said: shown to all, or why not, which only its author reads. */
export function ArgumentCard({ argument, now, reload }: ArgumentCardProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<WithheldReason | null>(null);
  const [note, setNote] = useState('');
  const { wrong, trouble, mend, send } = useSending(['reason', 'note']);
  async function decide(show: boolean) {
    const body = {
      show,
      ...(!show && reason && { reason }),
      ...(!show && note.trim() && { note: note.trim() }),
    };
    const missing = {
      ...(!show && !reason && { reason: '先选为什么不给看' }),
      ...(!show && reason === 'other' && !note.trim() && { note: '写上为什么' }),
    };
    const params = { id: argument.id };
    if (!(await send(missing, (key) => call(topicOfficeApi.decide, { params, body, key })))) return;
    setOpen(false);
    toast(show ? '显示了' : '告诉他了');
    await reload();
  }
  return (
    <Card className="mt2" look={argument.late ? 'over' : undefined}>
      <Text className="line strong">{`${sideWords[argument.side]}：${argument.words}`}</Text>
      <Text className="line t-small quiet">
        {`${argument.title} · ${lastDayWords(argument.due, now)}${argument.late ? '就该看' : '前看'}`}
      </Text>
      <View className="mt2">
        <Actions
          second={
            <Button kind="line" label={`不显示：${argument.words}`} onTap={() => setOpen(true)}>
              不显示
            </Button>
          }
        >
          <Button label={`显示：${argument.words}`} onTap={() => decide(true)}>
            显示
          </Button>
        </Actions>
      </View>
      {!open && <TroubleLine trouble={trouble} />}
      <FormSheet
        title="不显示这句话"
        open={open}
        onClose={() => setOpen(false)}
        verb="告诉他"
        onSend={() => decide(false)}
        trouble={trouble}
      >
        <ReasonFields
          options={options}
          reason={reason}
          words={note}
          note="只有他自己看得到"
          wrong={{ reason: wrong.reason, words: wrong.note }}
          mend={(field) => mend(field === 'words' ? 'note' : field)}
          onReason={setReason}
          onWords={setNote}
        />
      </FormSheet>
    </Card>
  );
}
