import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { ElectorateFile } from '@linli/shared/electorate/electorate.contract';
import { changeWhyWords } from '@linli/shared/electorate/electorate.words';
import { areaWords } from '@linli/shared/vote/verdict.words';

const areas = ({ areaBefore, areaAfter, ownersChanged }: ElectorateFile['changes'][number]) =>
  [
    areaBefore !== areaAfter &&
      `面积 ${areaBefore === null ? '没有' : areaWords(areaBefore)} 改为 ${areaAfter === null ? '没有' : areaWords(areaAfter)}`,
    ownersChanged && '业主变了',
  ]
    .filter(Boolean)
    .join('，') || '其他';

/** What is different from the list that was posted, and by which decision. */
export function Changes({ file: { changes } }: { file: ElectorateFile }) {
  if (!changes.length) return null;
  return (
    <section className="card">
      <h2 className="pane-title">公示以后改了什么</h2>
      <table className="grid">
        <caption>新的在前</caption>
        <thead>
          <tr>
            <th scope="col">哪一套</th>
            <th scope="col">改了什么</th>
            <th scope="col">为什么</th>
            <th scope="col">几时，第几版</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, turn) => (
            <tr key={`${change.at} ${turn}`}>
              <th scope="row">{change.lot}</th>
              <td>{areas(change)}</td>
              <td>{`${changeWhyWords[change.why]}：${change.reason}`}</td>
              <td>{`${momentWords(new Date(change.at))}，第 ${change.edition} 版`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
