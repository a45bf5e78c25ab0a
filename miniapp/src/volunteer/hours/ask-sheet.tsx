import { Text } from '@tarojs/components';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { hoursApi } from '@linli/shared/hours/hours.api';
import { askCorrection, type OwnService } from '@linli/shared/hours/hours.contract';
import { hoursFieldWords, minutesWords } from '@linli/shared/hours/hours.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface AskSheetProps {
  one: OwnService;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Asking that a service be corrected: how long it was, and why. */
export function AskSheet({ one: { id, title, minutes }, onClose, reload }: AskSheetProps) {
  const draft = useDraft(`hours ${id}`, { minutes: '', words: '' });
  const { wrong, trouble, mend, send } = useSending(['minutes', 'words']);
  const { value, change } = draft;
  async function ask() {
    const body = { minutes: Number(value.minutes), words: value.words.trim() };
    const faults = wordsOfFaults(faultsOf(askCorrection, body), hoursFieldWords);
    if (!value.minutes.trim()) faults.minutes = '写多少分钟，没有这一次写 0';
    if (!(await send(faults, (key) => call(hoursApi.ask, { params: { id }, body, key })))) return;
    draft.clear();
    toast('交上去了，答复了会告诉您');
    onClose();
    await reload();
  }
  return (
    <FormSheet title={`请更正：${title}`} open onClose={onClose} verb="请更正" onSend={ask} trouble={trouble}>
      <Text className="line">{`现在记的是 ${minutesWords(minutes)}。原来的不会删掉，会留着划掉的一笔。`}</Text>
      <Field
        name="minutes"
        label="应该是多少分钟"
        error={wrong.minutes}
        note="没有这一次就写 0；比原来多的，按事后补记算。"
      >
        <TextLine
          digits
          max={3}
          value={value.minutes}
          onChange={(text) => {
            change({ minutes: text });
            mend('minutes');
          }}
        />
      </Field>
      <Field name="words" label="为什么" error={wrong.words}>
        <TextArea
          max={500}
          value={value.words}
          onChange={(words) => {
            change({ words });
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
