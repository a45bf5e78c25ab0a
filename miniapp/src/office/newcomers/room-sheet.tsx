import { useState } from 'react';
import { homeApi } from '@linli/shared/home/home.api';
import type { AskLine } from '@linli/shared/home/home.contract';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface RoomSheetProps {
  ask: AskLine;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Which home is meant, where the room that was said is none of the door's. */
export function RoomSheet({ ask: { id, name, room, rooms }, onClose, reload }: RoomSheetProps) {
  const [homeId, setHomeId] = useState<string | null>(null);
  const { wrong, trouble, mend, send } = useSending(['homeId']);
  async function confirm() {
    const faults = homeId ? {} : { homeId: '先选哪一户' };
    const body = { homeId: homeId ?? undefined };
    if (!(await send(faults, (key) => call(homeApi.confirm, { params: { id }, body, key })))) return;
    toast(`${name}入住了`);
    onClose();
    await reload();
  }
  return (
    <FormSheet
      title={`${name}住哪一户`}
      open
      onClose={onClose}
      verb="核对过，入住"
      onSend={confirm}
      trouble={trouble}
    >
      <Field
        name="homeId"
        label="哪一户"
        error={wrong.homeId}
        note={rooms.length ? `他写的是 ${room}，这个门里没有` : '这个门还没有登记户，请社区先登记'}
      >
        <Chips
          columns={3}
          options={rooms.map((home) => ({ key: home.id, words: home.room }))}
          value={homeId ? [homeId] : []}
          onChange={([chosen]) => {
            setHomeId(chosen ?? null);
            mend('homeId');
          }}
        />
      </Field>
    </FormSheet>
  );
}
