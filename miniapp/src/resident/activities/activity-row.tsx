import { View } from '@tarojs/components';
import type { ActivityLine } from '@linli/shared/activity/activity.contract';
import { signUpStateWords } from '@linli/shared/activity/activity.words';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { ListRow } from '../../parts/list-row';
import { go } from '../../platform/go';

interface ActivityRowProps {
  one: ActivityLine;
  now: string;
  place: string | undefined;
}

/** One activity of a list: what, when and where, and how it stands with me or with its places. */
export function ActivityRow({ one, now, place }: ActivityRowProps) {
  const { id, title, venue, startsAt } = one;
  return (
    <ListRow
      icon="calendar"
      title={title}
      note={
        <>
          <View>{`${whenWords(new Date(startsAt), new Date(now))} · ${venue}`}</View>
          <View className="faint">{standingWords(one)}</View>
        </>
      }
      onTap={() => go('resident/activity', { id, ...(place && { place }) })}
    />
  );
}

function standingWords({ withdrawn, standing, capacity, taken, waiting }: ActivityLine): string {
  if (withdrawn) return '不办了';
  const { state, line, checkedIn } = standing;
  if (checkedIn) return '您签到了';
  if (state && state !== 'left') return line ? `排在第 ${line} 位` : signUpStateWords[state];
  if (capacity === null) return `报名 ${taken} 人，不限人数`;
  const queue = waiting ? `，排队 ${waiting} 人` : '';
  return `名额 ${capacity}，已报 ${taken}${queue}`;
}
