import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { groupApi } from '@linli/shared/group/group.api';
import type { ChatGroup } from '@linli/shared/group/group.contract';
import type { PageProps } from '../page-props';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { GroupForm } from './group-form';

/** Which group is whose, and putting one down. What is said in a group is not here. */
export function Groups({ me }: PageProps) {
  const asked = useAsk(groupApi.list);
  const [adding, setAdding] = useState(false);
  const { value: noFields, trouble, send } = useForm({});
  async function end(id: string) {
    const done = await send(noFields, (key) => call(groupApi.end, { params: { id }, key }));
    if (done) toast('记下了，不再是邻居群');
    await stale(groupApi.list);
  }
  return (
    <>
      <div className="between">
        <h2 className="pane-title">微信群</h2>
        <Button icon="add" onPress={() => setAdding(true)}>
          登记一个群
        </Button>
      </div>
      <p className="quiet">公告用卡片发到群里，不在群里填表、不接龙。</p>
      <TroubleLine trouble={trouble} />
      <Waiting asked={asked}>
        {({ groups, owners }) => (
          <>
            <section className="card scroll-x">
              {groups.length === 0 ? (
                <p className="empty">还没登记过群。一栋楼、一个网格的邻居群，登记在这里。</p>
              ) : (
                <GroupTable groups={groups} onEnd={end} />
              )}
            </section>
            {adding && <GroupForm me={me} owners={owners} onClose={() => setAdding(false)} />}
          </>
        )}
      </Waiting>
    </>
  );
}

const GroupTable = ({ groups, onEnd }: { groups: readonly ChatGroup[]; onEnd: (id: string) => unknown }) => (
  <table className="grid">
    <caption>{groups.length} 个</caption>
    <thead>
      <tr>
        {['群名', '哪里的', '做什么用', '谁管', '哪天建的'].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        <th scope="col">
          <span className="sr">办什么</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {groups.map(({ id, name, place, purpose, owner, since, mayEdit }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{place}</td>
          <td>{purpose}</td>
          <td>{owner ?? '现在没人管'}</td>
          <td>{dateWords(since)}</td>
          <td className="num">
            {mayEdit && (
              <Button kind="plain" label={`撤掉：${name}`} onPress={() => onEnd(id)}>
                撤掉
              </Button>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
