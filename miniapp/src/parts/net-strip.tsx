import { go } from '../platform/go';
import { useOnline } from '../platform/online';
import { useOutgoing, useWaiting } from '../platform/outgoing/outgoing';
import { ensureSignedIn, useSession } from '../platform/session';
import { useSlow } from '../platform/slow';
import { Strip } from './strip';

/** How the network stands, where it does not stand well; with `waiting` also what of the reader's has not been sent. */
export function NetStrip({ waiting }: { waiting?: boolean }) {
  const online = useOnline();
  const { late, weak } = useSlow();
  const mine = useOutgoing();
  const { all } = useWaiting();
  const { me, known } = useSession();
  const stopped = mine.filter(({ stop }) => stop).length;
  const open = mine.length > 0 ? () => go('resident/mine') : undefined;
  if (!online)
    return (
      <Strip kind="offline" onTap={open}>
        {mine.length > stopped ? `没有网络，${mine.length - stopped} 件存在手机里，有网自动交` : '没有网络'}
      </Strip>
    );
  if (late > 0) return <Strip kind="old">网络不好，正在等</Strip>;
  if (waiting && known && !me && all.length > 0)
    return (
      <Strip kind="notice" icon="upload" onTap={ensureSignedIn}>
        {`${all.length} 件等登录以后再交`}
      </Strip>
    );
  if (!waiting || mine.length === 0) return weak ? <Strip kind="old">网络不好，会慢一些</Strip> : null;
  return (
    <Strip kind="notice" icon={stopped ? 'info' : 'upload'} onTap={open}>
      {stopped ? `${stopped} 件没交上，要您看看` : `${mine.length} 件还没交出去`}
    </Strip>
  );
}
