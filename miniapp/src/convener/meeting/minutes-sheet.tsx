import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { minutesApi } from '@linli/shared/meeting/meeting.api';
import type { OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface MinutesSheetProps {
  one: OfficeMeeting;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Two boxes an item: what was said, what was agreed. */
export function MinutesSheet({ one: { id, agenda, minutes, template }, onClose, reload }: MinutesSheetProps) {
  const [newest] = minutes;
  const [items, setItems] = useState(() =>
    agenda.map((item) => {
      const before = newest?.items.find(({ itemId }) => itemId === item.id);
      return {
        ...{ itemId: item.id, said: before?.said ?? '', agreed: before?.agreed ?? '' },
        stage: before?.stage ?? null,
      };
    }),
  );
  const { wrong, trouble, mend, send } = useSending(['items']);
  const write = (itemId: string, more: { said?: string; agreed?: string }) => {
    setItems((before) => before.map((item) => (item.itemId === itemId ? { ...item, ...more } : item)));
    mend('items');
  };
  async function keep() {
    const body = { base: newest?.edit ?? 0, items, ...(newest?.words && { words: newest.words }) };
    if (!(await send({}, (key) => call(minutesApi.write, { params: { id }, body, key })))) return;
    toast('存好了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="写纪要" open onClose={onClose} verb="存下" onSend={keep} trouble={trouble}>
      <Text className="line t-small quiet">{`写清：${template.join('；')}。不写谁说的，别写电话和门牌`}</Text>
      {wrong.items && <Text className="line strong">{wrong.items}</Text>}
      {agenda.map(({ id: itemId, title }, at) => (
        <View key={itemId} className="mt3">
          <Text className="line strong">{`${at + 1}. ${title}`}</Text>
          {(['said', 'agreed'] as const).map((name) => (
            <Field
              key={name}
              label={`${meetingFieldWords[name]}${agenda.length > 1 ? `（第 ${at + 1} 条）` : ''}`}
            >
              <TextArea
                max={name === 'said' ? 1000 : 500}
                value={items.find((item) => item.itemId === itemId)?.[name] ?? ''}
                onChange={(text) => write(itemId, { [name]: text })}
              />
            </Field>
          ))}
        </View>
      ))}
    </FormSheet>
  );
}
