import { dateWords } from '@linli/shared/deadline/rule.words';
import { privacyApi } from '@linli/shared/privacy/privacy.api';
import type { Erasures as Erased } from '@linli/shared/privacy/privacy.contract';
import { retentionWords } from '@linli/shared/privacy/retention.words';
import { Table } from '../parts/table';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

/** What was erased of people, day by day: by which rule, on which ground, and how much. */
export function Erasures() {
  const asked = useAsk(privacyApi.erasures);
  return (
    <>
      <h2 className="pane-title">删掉的记录</h2>
      <p className="quiet">
        到了期限，系统自己删掉居民的信息，每删一次记一笔，谁也改不了。这里是各区合在一起的，只有数目，没有谁。
      </p>
      <section className="card">
        <Waiting asked={asked}>
          {({ lines }) =>
            lines.length ? <Lines lines={lines} /> : <p className="empty">还没有到期限要删的。</p>
          }
        </Waiting>
      </section>
    </>
  );
}

const heads = ['哪天', '删了什么', '按什么期限', '凭什么', '多少'];

const Lines = ({ lines }: Erased) => (
  <Table caption="新的在前" heads={heads}>
    {lines.map(({ day, rule, rows, people }) => (
      <tr key={`${day} ${rule}`}>
        <td>{dateWords(day)}</td>
        <th scope="row">{retentionWords[rule].what}</th>
        <td>{retentionWords[rule].when}</td>
        <td>{retentionWords[rule].basis}</td>
        <td>{people ? `${people} 人的 ${rows} 行` : `${rows} 行`}</td>
      </tr>
    ))}
  </Table>
);
