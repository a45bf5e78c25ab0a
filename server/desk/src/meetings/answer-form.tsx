import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import type { OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { partyAnswers, type PartyAnswer } from '@linli/shared/meeting/meeting.rules';
import {
  meetingFaults,
  meetingFieldWords as words,
  partyAnswerWords,
} from '@linli/shared/meeting/meeting.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

interface AnswerFormProps {
  id: string;
  party: OfficeMeeting['parties'][number];
  onClose: () => void;
}

/** What a party told its organiser. */
export function AnswerForm({ id, party, onClose }: AnswerFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ answer: null as PartyAnswer | null, who: '', reason: '' },
  });
  const { answer } = value;
  async function say() {
    const [who, reason] = [value.who.trim(), value.reason.trim()];
    const faults = {
      ...(!answer && { answer: `先选${words.answer}` }),
      ...(answer === 'sends' && !who && { who: meetingFaults.who }),
      ...(answer === 'cannot' && !reason && { reason: meetingFaults.reason }),
    };
    const body = {
      answer: answer ?? ('' as PartyAnswer),
      ...(answer === 'sends' && { who }),
      ...(answer === 'cannot' && { reason }),
    };
    const params = { id, party: party.id };
    if (!(await send(faults, (key) => call(meetingOfficeApi.answerFor, { params, body, key })))) return;
    toast('记下了');
    onClose();
  }
  return (
    <Dialog
      title={`${party.name}的答复`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={say}>
          记下
        </Button>
      }
    >
      <SelectField
        label={words.answer}
        options={partyAnswers.map((key) => ({ key, words: partyAnswerWords[key] }))}
        value={answer}
        error={wrong.answer}
        onChange={(chosen) => change({ answer: chosen })}
      />
      {answer === 'sends' && (
        <TextField
          label={words.who}
          max={20}
          value={value.who}
          error={wrong.who}
          onChange={(who) => change({ who })}
        />
      )}
      {answer === 'cannot' && (
        <TextField
          label="为什么来不了"
          max={120}
          value={value.reason}
          error={wrong.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
