import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { reviseMeeting, type OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { askOf, draftOf, faultsOfAsk } from './meeting-draft';
import { MeetingFields } from './meeting-fields';

interface ReviseFormProps {
  one: OfficeMeeting;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Changing a meeting. If a colleague was quicker, theirs is told and the next press goes on top of it knowingly. */
export function ReviseForm({ one, reload, onClose }: ReviseFormProps) {
  const asked = useAsk(meetingOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm(draftOf(one));
  const now = draftOf(one);
  const theirs = trouble?.code === 'meeting.stale';
  async function revise() {
    const body = { ...askOf(value), version: one.version };
    const faults = faultsOfAsk(body, reviseMeeting, new Date(one.now));
    const params = { id: one.id };
    if (!(await send(faults, (key) => call(meetingOfficeApi.revise, { params, body, key })))) return reload();
    toast('改好了，报了名的人都会收到');
    onClose();
  }
  return (
    <Dialog
      title="改一改"
      wide
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={revise}>
          {theirs ? '用我写的' : '改好，告诉大家'}
        </Button>
      }
    >
      <TroubleLine trouble={trouble} />
      {theirs && <p>{`现在是：${now.title}，${one.where}，${now.day} ${now.from}–${now.to}`}</p>}
      <Waiting asked={asked}>
        {(form) => <MeetingFields form={form} value={value} wrong={wrong} change={change} />}
      </Waiting>
    </Dialog>
  );
}
