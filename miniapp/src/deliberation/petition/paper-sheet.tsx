import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { petitionOfficeApi as api } from '@linli/shared/petition/petition.api';
import {
  enterSignature,
  type EnterSignature,
  type PetitionPapers,
} from '@linli/shared/petition/petition.contract';
import { petitionFieldWords as names } from '@linli/shared/petition/petition.words';
import { Card } from '../../parts/card';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Link } from '../../parts/link';
import { ListRow } from '../../parts/list-row';
import { Pick } from '../../parts/pick';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface PaperSheetProps {
  id: string;
  form: PetitionPapers;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Writes down one home from paper; door and day stay for the next, for papers come door by door. */
export function PaperSheet({ id, form: { doors, today, since }, onClose, reload }: PaperSheetProps) {
  const [draft, setDraft] = useState({ doorId: '', room: '', name: '', on: today });
  const { wrong, trouble, mend, send } = useSending(['doorId', 'room', 'name', 'on']);
  const fill = (part: Partial<typeof draft>, field: string) => {
    setDraft((before) => ({ ...before, ...part }));
    mend(field);
  };
  const door = doors.find((one) => one.id === draft.doorId);
  async function enter() {
    const said = { ...draft, room: draft.room.trim(), name: draft.name.trim(), doorId: door?.id };
    const faults = wordsOfFaults(faultsOf(enterSignature, said), names, (field) =>
      field === 'doorId' ? 'choose' : undefined,
    );
    const body = said as EnterSignature;
    if (!(await send(faults, (key) => call(api.enter, { params: { id }, body, key })))) return;
    setDraft((before) => ({ ...before, room: '', name: '' }));
    toast('记下了，等另一个人核对');
    await reload();
  }
  return (
    <FormSheet title="照纸记一户" open onClose={onClose} verb="记下这一户" onSend={enter} trouble={trouble}>
      <Field name="doorId" label={names.doorId} error={wrong.doorId}>
        {door ? (
          <Card flush>
            <ListRow title={door.name} side={<Link onTap={() => fill({ doorId: '' }, 'doorId')}>改</Link>} />
          </Card>
        ) : (
          <Pick
            options={doors.map((one) => ({ key: one.id, name: one.name }))}
            value={null}
            onChange={(doorId) => fill({ doorId }, 'doorId')}
          />
        )}
      </Field>
      <Field name="room" label={names.room} error={wrong.room}>
        <TextLine value={draft.room} max={20} onChange={(room) => fill({ room }, 'room')} />
      </Field>
      <Field name="name" label={names.name} hint="和名册上一样" error={wrong.name}>
        <TextLine value={draft.name} max={20} onChange={(name) => fill({ name }, 'name')} />
      </Field>
      <Field name="on" label={names.on} error={wrong.on}>
        <DateLine value={draft.on} first={since} onChange={(on) => fill({ on }, 'on')} />
      </Field>
    </FormSheet>
  );
}
