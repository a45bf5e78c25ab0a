import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { boardApi } from '@linli/shared/board/board.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import type { TicketTab } from '@linli/shared/ticket/filter.contract';
import { Button } from '../parts/button';
import { Tabs } from '../parts/tabs';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useKeys } from '../platform/keys';
import { useAsk } from '../platform/use-ask';
import { BulkBar } from './bulk-bar';
import { FilterBar } from './filter-bar';
import { grouped } from './groups';
import { QueueRow } from './queue-row';
import type { View } from './use-view';

const tabWords: Record<TicketTab, string> = {
  pressing: '按急缓',
  give: '要我派',
  urged: '被催的',
  adjudicate: '等裁定',
  all: '全部',
};

/** Open matters by their nearest due, page after page; those that are ticked can be moved together. */
export function Queue({ view }: { view: View }) {
  const { filter, open, change } = view;
  const { data: counts } = useAsk(boardApi.tabs, { query: { below: filter.below } }, { keep: true });
  const pages = useInfiniteQuery({
    queryKey: ['/tickets', filter],
    queryFn: ({ pageParam }) => call(ticketApi.list, { query: { ...filter, after: pageParam, most: '50' } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
  const lines = pages.data?.pages.flatMap(({ tickets }) => tickets) ?? [];
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = lines.filter(({ id }) => ticked.includes(id));
  const tick = (id: string) =>
    setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);
  useKeys({
    x: () => {
      const id = document.activeElement?.getAttribute('data-ticket');
      if (id) tick(id);
    },
  });
  const whole = lines.length > 0 && chosen.length === lines.length;
  return (
    <section className="card queue-card" aria-label="办件">
      <div className="between queue-card__head">
        <Tabs
          label="看哪些"
          tabs={(Object.keys(tabWords) as TicketTab[]).map((key) => ({
            key,
            words: tabWords[key],
            count: counts?.[key],
          }))}
          value={filter.tab}
          onChange={(tab) => change({ tab, clock: null, standing: null, from: null, until: null })}
        />
        <FilterBar view={view} />
      </div>
      {chosen.length > 0 && <BulkBar chosen={chosen} onDone={() => setTicked([])} />}
      <Waiting asked={pages}>
        {({ pages: [first] }) =>
          lines.length === 0 ? (
            <p className="empty">{filter.q ? `没有找到“${filter.q}”` : '这里没有要办的。'}</p>
          ) : (
            <table className="queue">
              <thead>
                <tr>
                  <th scope="col" className="queue__tick">
                    <input
                      type="checkbox"
                      aria-label="全选"
                      checked={whole}
                      onChange={() => setTicked(whole ? [] : lines.map(({ id }) => id))}
                    />
                  </th>
                  <th scope="col" className="queue__place">
                    地点
                  </th>
                  <th scope="col">事情</th>
                  <th scope="col" className="queue__kind">
                    类别
                  </th>
                  <th scope="col" className="queue__state">
                    状态
                  </th>
                  <th scope="col" className="queue__due">
                    期限
                  </th>
                  <th scope="col" className="queue__who">
                    承办
                  </th>
                </tr>
              </thead>
              {grouped(lines, filter.tab, new Date(first?.now ?? 0)).map(({ words, lines: group }) => (
                <tbody key={words}>
                  {words && (
                    <tr className="queue__group">
                      <th colSpan={7} scope="rowgroup">
                        {words} {group.length} 件
                      </th>
                    </tr>
                  )}
                  {group.map((line: TicketLine) => (
                    <QueueRow
                      key={line.id}
                      line={line}
                      now={new Date(first?.now ?? 0)}
                      on={line.id === open}
                      ticked={ticked.includes(line.id)}
                      onTick={() => tick(line.id)}
                      onOpen={() => change({ open: line.id })}
                    />
                  ))}
                </tbody>
              ))}
            </table>
          )
        }
      </Waiting>
      {pages.hasNextPage && (
        <p className="queue-card__more">
          <Button kind="plain" icon="down" busy={pages.isFetchingNextPage} onPress={pages.fetchNextPage}>
            后面的 50 件
          </Button>
        </p>
      )}
    </section>
  );
}
