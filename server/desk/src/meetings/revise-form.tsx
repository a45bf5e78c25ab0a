import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { reviseMeeting, type OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { ReviseDialog } from '../parts/revise-dialog';
import { toast } from '../parts/toast';
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
  const typed = useForm(draftOf(one));
  const { value, wrong, change, send } = typed;
  async function revise() {
    const body = { ...askOf(value), version: one.version };
    const faults = faultsOfAsk(body, reviseMeeting, new Date(one.now));
    const params = { id: one.id };
    if (!(await send(faults, (key) => call(meetingOfficeApi.revise, { params, body, key })))) return reload();
    toast('改好了，报了名的人都会收到');
    onClose();
  }
  return (
    <ReviseDialog
      form={typed}
      stale="meeting.stale"
      now={{ ...draftOf(one), venue: one.where }}
      onRevise={revise}
      onClose={onClose}
    >
      <Waiting asked={asked}>
        {(form) => <MeetingFields form={form} value={value} wrong={wrong} change={change} />}
      </Waiting>
    </ReviseDialog>
  );
}
