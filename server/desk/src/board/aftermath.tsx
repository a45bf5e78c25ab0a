import { dueWords, overdueWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { ratingReasonWords, solvedWords, starWords } from '@linli/shared/rating/rating.words';
import type { Related, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { Link } from 'wouter';
import { Pill } from '../parts/pill';

/** An order from above, the larger matter or the parts, what the owners' inspectors said, and what reporters say of the result. */
export function Aftermath({ ticket }: { ticket: TicketDetail }) {
  const { order, parent, children, remarks, ratings, now } = ticket;
  const moment = new Date(now);
  const related = parent ? [parent] : children;
  return (
    <>
      {order && (
        <section className={order.late ? 'panel__order is-late' : 'panel__order'}>
          <div className="between">
            <b>{order.body}督办</b>
            {order.state === 'answered' ? (
              <Pill look="act" icon="reply" words="已答复" />
            ) : (
              <Pill
                look={order.late ? 'over' : 'wait'}
                icon={order.late ? 'over' : 'clock'}
                words={order.late ? '答复超期' : '等答复'}
              />
            )}
          </div>
          {order.words && <p>{order.words}</p>}
          {order.answer && <p>答复：{order.answer}</p>}
          {order.due && (
            <p className="quiet">
              {(order.late ? overdueWords : dueWords)('supervise', new Date(order.due), moment)}
            </p>
          )}
        </section>
      )}
      {related.length > 0 && (
        <>
          <h3 className="panel__part">{parent ? '并在这件大事里' : `一起办的 ${children.length} 件`}</h3>
          <ul>{related.map(relatedRow)}</ul>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <h3 className="panel__part">业主监督的意见</h3>
          <ul>
            {remarks.map(({ id, words, answer, at, kind }) => (
              <li key={id}>
                {words ?? '内容已经不在了'}
                {answer && <span className="cand__note">答复：{answer}</span>}
                <span className="cand__note">
                  {whenWords(new Date(at), moment)}
                  {kind === 'question' && ' · 请社区核对'}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {ratings.length > 0 && (
        <>
          <h3 className="panel__part">邻居的评价</h3>
          <ul>
            {ratings.map((rating) => (
              <li key={rating.at + rating.stars}>
                {solvedWords[rating.solved]}，{starWords[rating.stars as keyof typeof starWords]}
                {rating.words && <span className="cand__note">{rating.words}</span>}
                <span className="cand__note">
                  {rating.reasons.map((reason) => ratingReasonWords[reason]).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const relatedRow = ({ id, number, title, state, outcome }: Related) => (
  <li key={id} className="between">
    <Link href={`/?open=${id}`}>{title}</Link>
    <span className="quiet">
      {number} · {stateLook({ state, outcome, cycle: 1 }, true).words}
    </span>
  </li>
);
