import type { RegisterPreview } from '@linli/shared/register/register.contract';

/** What is wrong, cell by cell, as a spreadsheet counts its rows; all of it as a workbook. */
export function FileFaults({ file: { faults, faultCount, faultSheet } }: { file: RegisterPreview }) {
  if (!faults.length) return null;
  return (
    <section className="card">
      <div className="between">
        <h3 className="pane-title">要改的地方</h3>
        {faultSheet && (
          <a className="btn btn--line" href={faultSheet} download>
            下载标好的表
          </a>
        )}
      </div>
      <p className="quiet">改好原来的文件，再交一次。现在一行也没有收入。</p>
      <div className="scroll-x">
        <table className="grid">
          <caption>
            一共 {faultCount} 处，这里是前 {faults.length} 处
          </caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                第几行
              </th>
              <th scope="col">哪一列</th>
              <th scope="col">怎么改</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, column, words }) => (
              <tr key={`${row} ${column}`}>
                <th scope="row" className="num">
                  {row}
                </th>
                <td>{column}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
