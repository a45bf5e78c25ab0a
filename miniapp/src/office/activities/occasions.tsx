import { Text, View } from '@tarojs/components';
import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import type { OccasionLine } from '@linli/shared/activity/activity.contract';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';

/** The activities of my places, the next first; they are planned at the desk. */
export function Occasions() {
  const remote = useRemote(() => call(activityOfficeApi.list), []);
  const { value, trouble, reload } = remote;
  return (
    <Page strip={value && trouble && <StaleStrip reload={reload} />}>
      <Text className="line quiet">安排活动、确认谁来了，在电脑上办。这里放签到码、替没有手机的人报名。</Text>
      {!value && <Loading remote={remote} />}
      {value?.activities.length === 0 && (
        <Blank kind="empty" title="还没有活动" words="在电脑上安排，楼门口的页面就看得到。" />
      )}
      {value && value.activities.length > 0 && (
        <Card flush className="mt3">
          <LongList rows={value.activities} keyOf={({ id }) => id} about={90}>
            {(one) => <Row one={one} now={value.now} />}
          </LongList>
        </Card>
      )}
    </Page>
  );
}

const Row = ({ one, now }: { one: OccasionLine; now: string }) => (
  <ListRow
    icon="calendar"
    title={one.title}
    note={
      <>
        <View>{`${whenWords(new Date(one.startsAt), new Date(now))} · ${one.venue}`}</View>
        <View className="faint">{numbersWords(one)}</View>
      </>
    }
    onTap={() => go('office/activity', { id: one.id })}
  />
);

function numbersWords({ withdrawn, taken, capacity, waiting, checkedIn, came }: OccasionLine): string {
  if (withdrawn) return '不办了';
  if (came !== null) return `来了 ${came}/${taken}`;
  const places = capacity === null ? `报名 ${taken} 人` : `报名 ${taken}/${capacity}`;
  return [places, waiting > 0 && `排队 ${waiting}`, checkedIn > 0 && `签到 ${checkedIn}/${taken}`]
    .filter(Boolean)
    .join('，');
}
