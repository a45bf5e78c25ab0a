import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { countHands, type OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { handsFit } from '@linli/shared/meeting/meeting.rules';
import { handsLabel, meetingFaults, meetingFieldWords as words } from '@linli/shared/meeting/meeting.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** Hands that are counted among those who are there; they decide nothing. */
export function HandsForm({
  one: { id, agenda, present },
  onClose,
}: {
  one: OfficeMeeting;
  onClose: () => void;
}) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ itemId: agenda[0]?.id ?? null, question: '', yes: '', no: '', abstain: '' },
  });
  async function count() {
    const hands = {
      yes: Number(value.yes || 0),
      no: Number(value.no || 0),
      abstain: Number(value.abstain || 0),
    };
    const body = { question: value.question.trim(), ...hands, ...(value.itemId && { itemId: value.itemId }) };
    const faults = {
      ...wordsOfFaults(faultsOf(countHands, body), words),
      ...(!handsFit(hands, present) && { yes: meetingFaults.hands(present) }),
    };
    if (!(await send(faults, (key) => call(meetingOfficeApi.hands, { params: { id }, body, key })))) return;
    toast('记下了');
    onClose();
  }
  return (
    <Dialog
      title={handsLabel}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={count}>
          记下
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
        max={60}
        value={value.question}
        error={wrong.question}
        onChange={(question) => change({ question })}
      />
      <div className="fields-row">
        {(['yes', 'no', 'abstain'] as const).map((name) => (
          <TextField
            key={name}
            label={words[name]}
            kind="number"
            value={value[name]}
            error={wrong[name]}
            onChange={(text) => change({ [name]: text })}
          />
        ))}
      </div>
      <p className="quiet">{`签到 ${present} 人`}</p>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
