import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { StageRecord } from '@linli/shared/topic/topic.contract';

/** The public record: every stage that was entered, who had it, for how many days, and why. */
export const RecordTable = ({ record }: { record: readonly StageRecord[] }) => (
  <section>
    <h3 className="beside__part">公开的记录</h3>
    <table className="grid">
      <caption className="sr">公开的记录</caption>
      <thead>
        <tr>
          <th scope="col">哪一步</th>
          <th scope="col">谁在办</th>
          <th scope="col">从什么时候</th>
          <th scope="col">几天</th>
        </tr>
      </thead>
      <tbody>
        {record.map(({ stage, name, owner, entered, left, days, late, because }) => (
          <tr key={`${stage} ${entered}`}>
            <th scope="row">
              {name}
              {because && <span className="cand__note">{because}</span>}
            </th>
            <td>{owner}</td>
            <td>{momentWords(new Date(entered))}</td>
            <td>
              <span className={late ? 'over' : undefined}>{left ? `${days} 天` : `到今天 ${days} 天`}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
