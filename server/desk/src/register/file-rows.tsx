import type { RegisterPreview } from '@linli/shared/register/register.contract';
import { rowEffectWords } from '@linli/shared/register/register.words';

/** The first rows as they were written, and what each would do. */
export function FileRows({ file: { heads, rows, total } }: { file: RegisterPreview }) {
  if (!rows.length) return null;
  return (
    <section className="card">
      <h3 className="pane-title">文件里写的</h3>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="文件的前几行">
        <table className="grid">
          <caption>
            一共 {total ?? rows.length} 行，这里是前 {rows.length} 行
          </caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                第几行
              </th>
              <th scope="col">会怎样</th>
              {heads.map((head, at) => (
                <th key={`${at} ${head}`} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, effect, cells }) => (
              <tr key={row}>
                <th scope="row" className="num">
                  {row}
                </th>
                <td>{effect && rowEffectWords[effect]}</td>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
