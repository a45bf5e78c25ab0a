import { useState } from 'react';
import { boardApi } from '@linli/shared/board/board.api';
import type { Bulk } from '@linli/shared/board/board.contract';
import { moveWords } from '@linli/shared/ticket/ticket.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Icon } from '../parts/icon';
import { useAsk } from '../platform/use-ask';

const outcomeWords = { waiting: '还没开始', moved: '办好了', refused: '没办成', undone: '撤回了' } as const;

/** What became of matters that were moved together within the last hour; it is there again after a break. */
export function BulkLine() {
  const [shown, setShown] = useState<Bulk | null>(null);
  const { data } = useAsk(boardApi.bulks, {}, { every: 5000 });
  const bulks = data?.bulks.filter(({ state }) => state !== 'undone') ?? [];
  const [last] = bulks;
  if (!last) return null;
  const refused = last.tickets.filter(({ outcome }) => outcome === 'refused').length;
  const moved = last.tickets.filter(({ outcome }) => outcome === 'moved').length;
  return (
    <p className={refused ? 'strip strip--lamp' : 'strip'} role="status">
      <Icon name={refused ? 'over' : 'list'} />
      <span className="grow">
        一起{moveWords[last.move]} {last.tickets.length} 件：
        {last.state === 'done' ? `办好 ${moved} 件${refused ? `，${refused} 件没办成` : ''}` : '正在办'}
      </span>
      <Button kind="plain" onPress={() => setShown(last)}>
        看每一件
      </Button>
      {shown && (
        <Dialog title={`一起${moveWords[shown.move]}`} wide onClose={() => setShown(null)}>
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">编号</th>
                <th scope="col">事情</th>
                <th scope="col">怎么样</th>
              </tr>
            </thead>
            <tbody>
              {shown.tickets.map(({ id, number, title, outcome, words, wayBack }) => (
                <tr key={id}>
                  <td>{number ?? '看不到了'}</td>
                  <td>{title}</td>
                  <td>
                    {outcomeWords[outcome]}
                    {words && `：${words}`}
                    {outcome === 'moved' && wayBack && (
                      <small className="faint"> 派错了就打开它，用“{moveWords[wayBack]}”改回来</small>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Dialog>
      )}
    </p>
  );
}
