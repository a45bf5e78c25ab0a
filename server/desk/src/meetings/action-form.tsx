import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi, minutesApi } from '@linli/shared/meeting/meeting.api';
import type { OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { agreeAction } from '@linli/shared/meeting/minutes.contract';
import { meetingFaults, meetingFieldWords as words } from '@linli/shared/meeting/meeting.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** Somebody does something by a day; with a door and a category it is a ticket at once. */
export function ActionForm({ one: { id, agenda }, onClose }: { one: OfficeMeeting; onClose: () => void }) {
  const asked = useAsk(meetingOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ words: '', itemId: null as string | null, ownerId: null as string | null, dueOn: '' },
    ...{ category: null as string | null, placeId: null as string | null },
  });
  async function agree() {
    const { itemId, ownerId, category, placeId } = value;
    const body = {
      ...{ words: value.words.trim(), ownerId: ownerId ?? '', dueOn: value.dueOn },
      ...(itemId && { itemId }),
      ...(category && { category }),
      ...(category && placeId && { placeId }),
    };
    const faults = {
      ...wordsOfFaults(faultsOf(agreeAction, body), { ...words, words: '什么事' }, (field) =>
        field === 'ownerId' ? 'choose' : undefined,
      ),
      ...(category && !placeId && { placeId: meetingFaults.door }),
    };
    if (!(await send(faults, (key) => call(minutesApi.agree, { params: { id }, body, key })))) return;
    toast(category ? '记下了，办件也开了' : '记下了');
    onClose();
  }
  return (
    <Dialog
      title="定下来的事"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={agree}>
          记下
        </Button>
      }
    >
      <TextField
        label="什么事"
        max={200}
        value={value.words}
        error={wrong.words}
        onChange={(text) => change({ words: text })}
      />
      <SelectField
        label={words.itemId}
        none="不连议程"
        options={agenda.map((item) => ({ key: item.id, words: item.title }))}
        value={value.itemId}
        onChange={(itemId) => change({ itemId })}
      />
      <Waiting asked={asked}>
        {({ people, doors, categories }) => (
          <>
            <SelectField
              label={words.ownerId}
              options={people.map((one) => ({ key: one.id, words: one.name }))}
              value={value.ownerId}
              error={wrong.ownerId}
              onChange={(ownerId) => change({ ownerId })}
            />
            <TextField
              label={words.dueOn}
              kind="date"
              value={value.dueOn}
              error={wrong.dueOn}
              onChange={(dueOn) => change({ dueOn })}
            />
            <SelectField
              label="变成办件"
              none="不变成办件"
              options={categories.map((one) => ({ key: one.code, words: one.name }))}
              value={value.category}
              error={wrong.category}
              onChange={(category) => change({ category })}
            />
            {value.category && (
              <SelectField
                label="哪个门口或公共地方"
                options={doors.map((one) => ({ key: one.id, words: one.name }))}
                value={value.placeId}
                error={wrong.placeId}
                onChange={(placeId) => change({ placeId })}
              />
            )}
          </>
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
