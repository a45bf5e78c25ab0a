import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { partyApi } from '@linli/shared/party/party.api';
import type { MemberKind } from '@linli/shared/party/party.rules';
import { memberKindWords } from '@linli/shared/party/party.words';
import { Table } from '../parts/table';
import { Tabs } from '../parts/tabs';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

/** The five ledgers of members, as one list by what each said of themselves. */
export function Ledgers() {
  const asked = useAsk(partyApi.memberships);
  const [kind, setKind] = useState<MemberKind | 'all'>('all');
  return (
    <Waiting asked={asked}>
      {({ all, kinds, members }) => {
        const shown = members.filter((one) => kind === 'all' || one.kind === kind);
        return (
          <>
            <h2 className="pane-title">党员台账</h2>
            <p className="quiet">党员自己在手机上登记，撤回了这里就没有了。只在这里看，不导出。</p>
            <Tabs
              label="哪一本台账"
              tabs={[
                { key: 'all' as const, words: '全部', count: all },
                ...kinds.map(({ kind: key, count }) => ({ key, words: memberKindWords[key], count })),
              ]}
              value={kind}
              onChange={setKind}
            />
            <section className="card">
              <Table
                caption={`${shown.length} 人，共 ${all} 人`}
                heads={['谁', '哪一类', '社区', '哪天起', '报到']}
              >
                {shown.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">{one.name || '没留称呼'}</th>
                    <td>{memberKindWords[one.kind]}</td>
                    <td>{one.community}</td>
                    <td>{dateWords(one.since)}</td>
                    <td>{one.reportedIn ?? <span className="quiet">还没有</span>}</td>
                  </tr>
                ))}
              </Table>
              {shown.length === 0 && <p className="empty">还没有人登记</p>}
            </section>
          </>
        );
      }}
    </Waiting>
  );
}
