import { meetingApi } from '@linli/shared/meeting/meeting.api';
import type { MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { fileAddress } from '../../platform/file-address';
import { host } from '../../platform/host';
import { noteInCalendar } from '../../platform/phone-calendar';
import { notOpened, toast } from '../../platform/toast';

/** The meeting in my own calendar before it, its minutes on paper after it. */
export function FileRows({ one }: { one: MeetingPage }) {
  const { id, title, where, startsAt, endsAt, now, withdrawn } = one;
  const at = (file: string) => fileAddress(`/api${meetingApi.page.path.replace(':id', id)}/${file}`);
  const coming = !withdrawn && startsAt > now;
  if (!coming && !one.minutes) return null;
  async function note() {
    const done = await noteInCalendar({ title, where, startsAt, endsAt, file: at('calendar.ics') });
    toast(done ? '记到日历里了' : '没记上，要在设置里允许用日历');
  }
  return (
    <Card flush className="mt3">
      {coming && <ListRow plain icon="calendar" title="记到我的日历" onTap={note} />}
      {one.minutes && (
        <ListRow
          plain
          icon="download"
          title="会议纪要（可打印）"
          onTap={() => host.saveFile(at('minutes.pdf'), {}).catch(notOpened)}
        />
      )}
    </Card>
  );
}
