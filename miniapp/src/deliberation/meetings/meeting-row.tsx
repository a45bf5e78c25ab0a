import { View } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { MeetingLine } from '@linli/shared/meeting/meeting.contract';
import { lateLabel } from '@linli/shared/meeting/meeting.words';
import { ListRow } from '../../parts/list-row';
import { go } from '../../platform/go';

/** One meeting of a list: what, when and where, and how many come. */
export const MeetingRow = ({ one, now }: { one: MeetingLine; now: string }) => (
  <ListRow
    icon="calendar"
    title={one.title}
    note={
      <>
        <View>{`${whenWords(new Date(one.startsAt), new Date(now))} · ${one.where}`}</View>
        <View className="faint">{`${one.kind} · ${numbersWords(one, now)}`}</View>
      </>
    }
    onTap={() => go('deliberation/meeting', { id: one.id })}
  />
);

function numbersWords(
  { withdrawn, late, published, startsAt, open, capacity, taken }: MeetingLine,
  now: string,
) {
  if (withdrawn) return '不开了';
  if (published) return late ? `${lateLabel}，有纪要` : '有纪要';
  if (late || startsAt <= now) return '等纪要';
  if (!open) return '请几方来谈';
  return capacity === null ? `报名 ${taken} 人` : `已报 ${taken}，共 ${capacity} 个位置`;
}
