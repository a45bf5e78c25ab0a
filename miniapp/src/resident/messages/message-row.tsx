import { View } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { Message } from '@linli/shared/notice/notice.contract';
import { ListRow } from '../../parts/list-row';
import { go } from '../../platform/go';

/** One message; it opens the matter it speaks of, as staff where it came to staff. */
export function MessageRow({ message, now }: { message: Message; now: string }) {
  const { at, title, words, ticketId, staff, read } = message;
  return (
    <ListRow
      plain={read}
      icon={read ? undefined : 'bell'}
      title={title}
      note={
        <>
          <View>{words}</View>
          <View className="faint">{whenWords(new Date(at), new Date(now))}</View>
        </>
      }
      label={read ? undefined : `新通知：${title}，${words}`}
      onTap={ticketId ? () => go(staff ? 'worker/ticket' : 'resident/ticket', { id: ticketId }) : undefined}
    />
  );
}
