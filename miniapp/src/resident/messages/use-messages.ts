import { useEffect } from 'react';
import { noticeApi } from '@linli/shared/notice/notice.api';
import type { Messages } from '@linli/shared/notice/notice.contract';
import { call } from '../../platform/call';
import { useSession } from '../../platform/session';
import { usePages } from '../../platform/use-pages';

const pageAfter = async (after?: string) => {
  const page = await call(noticeApi.messages, { query: { after } });
  return { ...page, rows: page.messages };
};

/** My messages, newest first, page by page; what was shown counts as read. */
export function useMessages() {
  const pages = usePages(pageAfter, pageAfter);
  const { first } = pages;
  useEffect(() => {
    if (first) void markRead(first);
  }, [first]);
  return pages;
}

/** Not told to the server, they are simply shown as new once more. */
async function markRead({ messages: [newest], unread }: Messages): Promise<void> {
  if (!newest || unread === 0) return;
  const done = await call(noticeApi.read, { body: { upTo: newest.id } }).catch(() => null);
  const { me } = useSession.getState();
  if (done && me) useSession.setState({ me: { ...me, unread: 0 } });
}
