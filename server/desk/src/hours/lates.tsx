import { dateWords } from '@linli/shared/deadline/rule.words';
import type { LateLine } from '@linli/shared/hours/hours.contract';
import { minutesWords } from '@linli/shared/hours/hours.words';

/** What was entered afterwards, the latest first: who, what, why, by whom and before which witness. */
export const Lates = ({ lates }: { lates: readonly LateLine[] }) => (
  <section className="card">
    <h2 className="pane-title">补记</h2>
    {lates.length === 0 ? (
      <p className="empty">还没有补记过。</p>
    ) : (
      <table className="grid">
        <caption>最近 {lates.length} 次，新的在前；更正过的划掉，不删</caption>
        <thead>
          <tr>
            <th scope="col">谁</th>
            <th scope="col">做了什么</th>
            <th scope="col">哪一天</th>
            <th scope="col">多久</th>
            <th scope="col">哪个组织</th>
            <th scope="col">为什么补记</th>
            <th scope="col">谁补记的、谁见证</th>
          </tr>
        </thead>
        <tbody>
          {lates.map(({ id, who, title, day, minutes, organisation, reason, by, witness, struck }) => (
            <tr key={id}>
              <th scope="row">{who || '已注销'}</th>
              <td>{title}</td>
              <td>{dateWords(day)}</td>
              <td>{struck ? <del>{`${minutesWords(minutes)}（更正过）`}</del> : minutesWords(minutes)}</td>
              <td>{organisation}</td>
              <td>{reason}</td>
              <td>{`${by} · ${witness}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
