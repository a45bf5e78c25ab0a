import '../../styles/icons-more.scss';
import { meetingApi } from '@linli/shared/meeting/meeting.api';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useDoor } from '../../platform/door';
import { go } from '../../platform/go';
import { host } from '../../platform/host';
import { useParams } from '../../platform/params';
import { notDone, toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';
import { codeFrom } from '../scanned';
import { MeetingRow } from './meeting-row';

/** Meetings around here: mine first, then what one can come to, then what was; and the sign at a venue, scanned. */
export default function MeetingsPage() {
  const params = useParams();
  const door = useDoor((open) => open.page?.plate.placeId);
  const place = params.place ?? door;
  const remote = useRemote(() => call(meetingApi.list, { query: place ? { place } : {} }), [place]);
  const { value, trouble, reload } = remote;
  const now = value?.now ?? '';
  const coming = value?.meetings.filter(({ endsAt }) => endsAt > now) ?? [];
  const parts = [
    { title: '我报了名的', list: coming.filter(({ mine }) => mine) },
    { title: '可以来的', list: coming.filter(({ mine }) => !mine) },
    { title: '开过的', list: value?.meetings.filter(({ endsAt }) => endsAt <= now) ?? [] },
  ];
  return (
    <Page>
      {!value && <Loading remote={remote} />}
      {value && trouble && <StaleStrip reload={reload} />}
      {value && (
        <Button kind="line" wide icon="scan" onTap={joinByScan}>
          到了会场，扫一扫签到
        </Button>
      )}
      {value?.meetings.length === 0 && (
        <Blank kind="empty" title="最近没有会" words="有了会在这里写出来，也会告诉提过这件事的人。" />
      )}
      {parts.map(
        ({ title, list }) =>
          list.length > 0 && (
            <Section key={title} title={title} aside={`${list.length} 场`}>
              <Card flush>
                <LongList rows={list} keyOf={({ id }) => id} about={90}>
                  {(one) => <MeetingRow one={one} now={now} />}
                </LongList>
              </Card>
            </Section>
          ),
      )}
    </Page>
  );
}

/** The sign of a venue leads to the meeting that is on there, with its code in hand. */
async function joinByScan() {
  const seen = await host.scan();
  const code = seen === null ? null : codeFrom(seen);
  if (!code || code.length === 6) {
    if (seen !== null) notDone('这不是场地的码');
    return;
  }
  const at = await call(meetingApi.venue, { params: { code } }).catch(() => null);
  if (at?.next) go('deliberation/meeting', { id: at.next.id, code });
  else toast(at ? `${at.venue.name}最近没有会` : '没找到这处场地，再扫一次');
}
