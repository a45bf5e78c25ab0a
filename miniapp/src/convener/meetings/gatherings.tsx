import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import type { OfficeMeetingLine } from '@linli/shared/meeting/meeting.contract';
import { lateLabel } from '@linli/shared/meeting/meeting.words';
import { Actions } from '../../parts/actions';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { LateSheet } from './late-sheet';
import { PlanSheet } from './plan-sheet';

/** The meetings of my places, the next first; one is called together, or one on stools is entered afterwards. */
export function Gatherings() {
  const [open, setOpen] = useState<'plan' | 'late' | null>(null);
  const remote = useRemote(() => call(meetingOfficeApi.list), []);
  const asked = useRemote(() => call(meetingOfficeApi.form), []);
  const { value, trouble, reload } = remote;
  const form = asked.value;
  const done = (id: string) => {
    setOpen(null);
    go('convener/meeting', { id });
  };
  return (
    <Page strip={value && trouble && <StaleStrip reload={reload} />}>
      {form && (
        <Actions
          second={
            <Button kind="line" onTap={() => setOpen('late')}>
              补录马扎会
            </Button>
          }
        >
          {form.rights.plan && (
            <Button icon="add" onTap={() => setOpen('plan')}>
              安排一场
            </Button>
          )}
        </Actions>
      )}
      <Text className="line quiet">请哪几方、系列、场地和长的纪要，在电脑上办。</Text>
      {!value && <Loading remote={remote} />}
      {value?.meetings.length === 0 && <Blank kind="empty" title="还没有会" />}
      {value && value.meetings.length > 0 && (
        <Card flush className="mt3">
          <LongList rows={value.meetings} keyOf={({ id }) => id} about={90}>
            {(one) => <Row one={one} now={value.now} />}
          </LongList>
        </Card>
      )}
      {open === 'plan' && form && <PlanSheet form={form} onClose={() => setOpen(null)} onDone={done} />}
      {open === 'late' && form && <LateSheet form={form} onClose={() => setOpen(null)} onDone={done} />}
    </Page>
  );
}

const Row = ({ one, now }: { one: OfficeMeetingLine; now: string }) => (
  <ListRow
    icon="calendar"
    title={one.title}
    note={
      <>
        <View>{`${whenWords(new Date(one.startsAt), new Date(now))} · ${one.where}`}</View>
        <View className="faint">{numbersWords(one)}</View>
      </>
    }
    onTap={() => go('convener/meeting', { id: one.id })}
  />
);

function numbersWords({
  withdrawn,
  late,
  published,
  taken,
  capacity,
  waiting,
  present,
}: OfficeMeetingLine): string {
  if (withdrawn) return '不开了';
  const record = published && '纪要公布了';
  if (late) return [lateLabel, record].filter(Boolean).join('，');
  const seats = capacity === null ? `报名 ${taken} 人` : `报名 ${taken}/${capacity}`;
  return [seats, waiting > 0 && `排队 ${waiting}`, present > 0 && `签到 ${present}/${taken}`, record]
    .filter(Boolean)
    .join('，');
}
