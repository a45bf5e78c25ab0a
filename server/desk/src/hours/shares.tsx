import type { HoursDesk } from '@linli/shared/hours/hours.contract';

/** Of each organisation how many services were entered afterwards, of all; the same that anybody sees from so many on. */
export const Shares = ({ organisations, least }: Pick<HoursDesk, 'organisations' | 'least'>) => (
  <section className="card">
    <h2 className="pane-title">补记占多少</h2>
    <table className="grid">
      <caption>{`满 ${least} 次的对大家公开`}</caption>
      <thead>
        <tr>
          <th scope="col">组织</th>
          <th scope="col">补记</th>
          <th scope="col">公开</th>
        </tr>
      </thead>
      <tbody>
        {organisations.map(({ id, name, late, all }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{`${late}/${all}`}</td>
            <td>{all < least ? `不到 ${least} 次，先不公开` : '公开'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
