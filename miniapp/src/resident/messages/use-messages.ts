import { useEffect, useState } from 'react';
import { noticeApi } from '@linli/shared/notice/notice.api';
import type { Message, Messages } from '@linli/shared/notice/notice.contract';
import { call } from '../../platform/call';
import { useSession } from '../../platform/session';
import { asTrouble, type Trouble } from '@linli/shared/trouble';
import { useRemote } from '../../platform/use-remote';

interface Older {
  /** Where the first page ended when they were asked for: they stand below that page only. */
  below: string;
  list: Message[];
  next: string | null;
}

/** My messages, newest first, page by page; what was shown counts as read. `more` is missing at the end. */
export function useMessages() {
  const remote = useRemote(() => call(noticeApi.messages), []);
  const [loaded, setLoaded] = useState<Older | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const first = remote.value;
  useEffect(() => {
    if (first) void markRead(first);
  }, [first]);

  const below = first?.next ?? '';
  // new messages push others off the first page, which would be on neither then
  const older = loaded?.below === below ? loaded : null;
  const next = older ? older.next : (first?.next ?? null);
  async function loadMore(after: string) {
    try {
      const page = await call(noticeApi.messages, { query: { after } });
      setLoaded({ below, list: [...(older?.list ?? []), ...page.messages], next: page.next });
      setTrouble(null);
    } catch (thrown) {
      setTrouble(asTrouble(thrown));
    }
  }
  return {
    remote,
    list: [...(first?.messages ?? []), ...(older?.list ?? [])],
    now: first?.now ?? '',
    more: next === null ? null : () => loadMore(next),
    trouble,
  };
}

/** Not told to the server, they are simply shown as new once more. */
async function markRead({ messages: [newest], unread }: Messages): Promise<void> {
  if (!newest || unread === 0) return;
  const done = await call(noticeApi.read, { body: { upTo: newest.id } }).catch(() => null);
  const { me } = useSession.getState();
  if (done && me) useSession.setState({ me: { ...me, unread: 0 } });
}
