import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { askFloor, type OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { meetingFieldWords as words } from '@linli/shared/meeting/meeting.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** A quick question to those who are there, answered on their phones: a consultation, never a vote. */
export function AskFloorForm({ one: { id, agenda }, onClose }: { one: OfficeMeeting; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ itemId: agenda[0]?.id ?? null, title: '', options: '' },
  });
  async function ask() {
    const options = value.options.split('\n').flatMap((line) => line.trim() || []);
    const body = { title: value.title.trim(), options, ...(value.itemId && { itemId: value.itemId }) };
    const faults = wordsOfFaults(faultsOf(askFloor, body), { ...words, title: words.question });
    if (!(await send(faults, (key) => call(meetingOfficeApi.askFloor, { params: { id }, body, key }))))
      return;
    toast('发出去了，来的人在会的页面上答');
    onClose();
  }
  return (
    <Dialog
      title="问一问（征询意见，不是表决）"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={ask}>
          发出去
        </Button>
      }
    >
      <SelectField
        label={words.itemId}
        none="不连议程"
        options={agenda.map((item) => ({ key: item.id, words: item.title }))}
        value={value.itemId}
        error={wrong.itemId}
        onChange={(itemId) => change({ itemId })}
      />
      <TextField
        label={words.question}
        max={40}
        value={value.title}
        error={wrong.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={words.options}
        hint="一行一个，2 到 6 个"
        lines={4}
        value={value.options}
        error={wrong.options}
        onChange={(options) => change({ options })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
