import { Text, View } from '@tarojs/components';
import { dueWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { Me } from '@linli/shared/people/people.contract';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { InspectedTicket } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { StatusPill } from '../../parts/pill';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { usePages } from '../../platform/use-pages';

const pageAfter = async (after?: string) => {
  const { tickets, now, next } = await call(ticketApi.inspected, { query: { after } });
  return { now, rows: tickets, next };
};

/** The open matters of the compound and those closed of late; who watches nothing reads whom this is for. */
export function Watched({ me }: { me: Me }) {
  const inspects = me.posts.some(({ permission }) => permission === 'inspect');
  if (!inspects)
    return (
      <Blank
        kind="empty"
        title="这里是业主监督员用的"
        words="业委会委员和业主监督员由社区邀请，想参加可以打社区电话。"
      />
    );
  return <List />;
}

function List() {
  const { remote, first, rows, more, moreTrouble } = usePages(pageAfter, pageAfter);
  const { trouble, reload } = remote;
  if (!first) return <Loading remote={remote} />;
  return (
    <View>
      {trouble && <StaleStrip reload={reload} />}
      <Text className="line t-small quiet mb2">看得到办得怎么样，看不到谁报的、说了什么。</Text>
      {rows.length === 0 && <Blank kind="done" title="小区现在没有在办的事" />}
      <LongList rows={rows} keyOf={({ id }) => id} about={130} more={more}>
        {(ticket) => <WatchedCard ticket={ticket} now={first.now} />}
      </LongList>
      <TroubleLine trouble={moreTrouble} />
    </View>
  );
}

function WatchedCard({ ticket, now }: { ticket: InspectedTicket; now: string }) {
  const { id, number, category, place, line, at, due, late } = ticket;
  const moment = new Date(now);
  const look = stateLook(ticket, false);
  const said = due && dueWords(due.kind, new Date(due.at), moment);
  return (
    <Card
      className="mt2"
      label={[place, category, look.words, late && '超过期限', said].filter(Boolean).join('，')}
      onTap={() => go('resident/ticket', { id })}
    >
      <View className="between">
        <StatusPill {...look} />
        {late ? (
          <StatusPill look="over" icon="over" words="超过期限" />
        ) : (
          <Text className="t-small faint">{number}</Text>
        )}
      </View>
      <Text className="line strong mt2">{line ?? category}</Text>
      <Text className="line t-small quiet">
        {[place, line && category, `${whenWords(new Date(at), moment)} 报的`].filter(Boolean).join(' · ')}
      </Text>
      {said && <Text className="line t-small mt1">{said}</Text>}
    </Card>
  );
}
