import type { UseQueryResult } from '@tanstack/react-query';
import { dueWords, overdueWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { solvedWords, starWords } from '@linli/shared/rating/rating.words';
import type { OrderedTicket, Oversight, PressedRating } from '@linli/shared/supervision/supervision.contract';
import { Link } from 'wouter';
import { Waiting } from '../parts/waiting';
import { MatterRows } from './matter-rows';

/** Orders to answer and to close, what may become one, late reviews, and reporters who were asked to rate otherwise. */
export const OrdersDesk = ({ asked }: { asked: UseQueryResult<Oversight> }) => (
  <Waiting asked={asked}>
    {(all) => (
      <>
        {(all.waiting.length > 0 || !all.oversees) && (
          <Ordered
            title="等我答复"
            none="没有等您答复的督办。"
            ordered={all.waiting}
            all={all}
            asked={asked}
          />
        )}
        {all.oversees && (
          <>
            <Ordered title="督办单" none="没有在办的督办。" ordered={all.orders} all={all} asked={asked} />
            <section className="card">
              <h2 className="pane-title">可以督办</h2>
              {all.chances.length === 0 ? (
                <p className="empty">没有超期的事。</p>
              ) : (
                <MatterRows
                  caption={`超期的 ${all.chances.length} 件；督办了 ${all.days ?? 1} 个工作日内要答复`}
                  now={all.now}
                  lines={all.chances}
                  moves={['supervise']}
                  onDone={() => void asked.refetch()}
                />
              )}
            </section>
            <section className="card">
              <h2 className="pane-title">核对超期</h2>
              {all.reviews.length === 0 ? (
                <p className="empty">核对都没有超期。</p>
              ) : (
                <MatterRows
                  caption={`${all.reviews.length} 件`}
                  now={all.now}
                  lines={all.reviews}
                  moves={['uphold', 'reopen']}
                  onDone={() => void asked.refetch()}
                />
              )}
            </section>
            <Pressed pressed={all.pressed} now={new Date(all.now)} />
          </>
        )}
      </>
    )}
  </Waiting>
);

interface OrderedProps {
  title: string;
  none: string;
  ordered: readonly OrderedTicket[];
  all: Oversight;
  asked: UseQueryResult<Oversight>;
}

function Ordered({ title, none, ordered, all, asked }: OrderedProps) {
  const now = new Date(all.now);
  const orders = new Map(ordered.map(({ ticket, order }) => [ticket.id, order]));
  return (
    <section className="card">
      <h2 className="pane-title">{title}</h2>
      {ordered.length === 0 ? (
        <p className="empty">{none}</p>
      ) : (
        <MatterRows
          caption={`${ordered.length} 件，到期近的在前`}
          now={all.now}
          lines={ordered.map(({ ticket }) => ticket)}
          moves={['answerOrder', 'closeOrder']}
          more={({ id }) => <OrderWords order={orders.get(id)} now={now} />}
          onDone={() => void asked.refetch()}
        />
      )}
    </section>
  );
}

/** What an order wants, by when, and what was answered. */
function OrderWords({ order, now }: { order: OrderedTicket['order'] | undefined; now: Date }) {
  if (!order) return null;
  const { body, words, answer, due, late } = order;
  return (
    <span className="oversight__order">
      {words && <span>{`${body}：${words}`}</span>}
      {answer && <span>{`答复：${answer}`}</span>}
      {due && (
        <span className={late ? 'over' : undefined}>
          {(late ? overdueWords : dueWords)('supervise', new Date(due), now)}
        </span>
      )}
    </span>
  );
}

const Pressed = ({ pressed, now }: { pressed: readonly PressedRating[]; now: Date }) => (
  <section className="card">
    <h2 className="pane-title">有人说被请改评价</h2>
    {pressed.length === 0 ? (
      <p className="empty">没有人说被请改评价。</p>
    ) : (
      <table className="grid">
        <caption>{pressed.length} 件，新的在前</caption>
        <thead>
          <tr>
            <th scope="col">哪一件</th>
            <th scope="col">怎么评的</th>
            <th scope="col">社区、谁办的</th>
            <th scope="col">什么时候</th>
          </tr>
        </thead>
        <tbody>
          {pressed.map((one) => (
            <tr key={one.at + one.ticketId}>
              <th scope="row">
                <Link href={`/?open=${one.ticketId}`}>
                  {one.category} {one.number}
                </Link>
              </th>
              <td>
                {solvedWords[one.solved]}，{starWords[one.stars as keyof typeof starWords]}
                {one.words && <span className="oversight__order">{one.words}</span>}
              </td>
              <td>
                {one.community} · {one.unit}
              </td>
              <td>
                {whenWords(new Date(one.at), now)}
                {one.channel === 'call' ? '回访时说的' : '评价时说的'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
