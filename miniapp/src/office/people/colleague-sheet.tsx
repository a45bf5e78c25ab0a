import { Text } from '@tarojs/components';
import { useState } from 'react';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Colleague } from '@linli/shared/people/people.contract';
import { Button } from '../../parts/button';
import { FormFoot } from '../../parts/form-bar';
import { ListRow } from '../../parts/list-row';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { callUp } from '../../platform/door';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ColleagueSheetProps {
  colleague: Colleague;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What can be done about a colleague: call, days off, the end of the appointment. */
export function ColleagueSheet({ colleague, onClose, reload }: ColleagueSheetProps) {
  const [ending, setEnding] = useState(false);
  const { personId, name, roleName, placeName, workPhone, away } = colleague;
  if (ending) return <EndSheet colleague={colleague} onClose={onClose} reload={reload} />;
  return (
    <Sheet title={name} open onClose={onClose}>
      <Text className="line quiet">
        {placeName} {roleName}
      </Text>
      {away && <Text className="line quiet">{standsIn(away.substitute)}</Text>}
      {workPhone && <ListRow icon="phone" title="打电话" note={workPhone} onTap={() => callUp(workPhone)} />}
      {personId && (
        <ListRow
          icon="calendar"
          title={away ? '看请假' : '安排请假'}
          note="手上的事交给代班的人，没有就回社区"
          onTap={() => {
            onClose();
            go('office/leave', { person: personId });
          }}
        />
      )}
      <ListRow icon="logout" title="结束任职" note="账号还在，只是不再办事" onTap={() => setEnding(true)} />
    </Sheet>
  );
}

const standsIn = (substitute: string | null): string =>
  substitute ? `请假中，由${substitute}代班` : '请假中，没有人代班';

function EndSheet({
  colleague: { appointmentId, name, roleName, placeName, open },
  onClose,
  reload,
}: ColleagueSheetProps) {
  const { trouble, send } = useSending([]);
  async function end() {
    const done = await send({}, (key) =>
      call(peopleApi.endAppointment, { params: { id: appointmentId }, key }),
    );
    if (!done) return;
    onClose();
    toast(done.moved > 0 ? `${done.moved} 件已回到社区` : '任职结束了');
    await reload();
  }
  return (
    <Sheet
      title={`结束${name}的任职`}
      open
      onClose={onClose}
      foot={
        <FormFoot
          trouble={trouble}
          second={
            <Button kind="line" big onTap={onClose}>
              不结束
            </Button>
          }
        >
          <Button kind="over" big onTap={end}>
            结束任职
          </Button>
        </FormFoot>
      }
    >
      <Text className="line">
        {placeName} {roleName}，从现在起不再办事。
      </Text>
      <Text className="line quiet mt2">
        {open > 0 ? `手上的 ${open} 件会回到社区，重新派人，期限不变。` : '手上没有没办完的事。'}
      </Text>
    </Sheet>
  );
}
