import { View } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { Message } from '@linli/shared/notice/notice.contract';
import { ListRow } from '../../parts/list-row';
import type { Me } from '@linli/shared/people/people.contract';
import { steering } from '@linli/shared/people/people.rules';
import { go } from '../../platform/go';
import { useSession } from '../../platform/session';

/** One message; it opens the matter or bulletin it speaks of, as staff where it came to staff. */
export function MessageRow({ message, now }: { message: Message; now: string }) {
  const { at, title, words, read } = message;
  const { me } = useSession();
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
      onTap={leadsTo(message, me)}
    />
  );
}

function leadsTo({ ticketId, bulletinId, staff }: Message, me: Me | null): (() => void) | undefined {
  if (ticketId) return () => go(staff ? 'worker/ticket' : 'resident/ticket', { id: ticketId });
  if (!bulletinId) return undefined;
  if (!staff) return () => go('resident/bulletin', { id: bulletinId });
  // whoever steers has the bulletin before them, the others the doors to go to
  return me?.posts.some(({ permission }) => steering.includes(permission))
    ? () => go('office/bulletin', { id: bulletinId })
    : () => go('worker/doors');
}
