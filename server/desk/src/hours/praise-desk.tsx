import { useState } from 'react';
import { praiseApi } from '@linli/shared/praise/praise.api';
import type { PraiseDesk as Desk } from '@linli/shared/praise/praise.contract';
import { praiseMoveWords, praiseStateWords } from '@linli/shared/praise/praise.words';
import { Button } from '../parts/button';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { PraiseForm } from './praise-form';

/** What was proposed and what became of it; only what its person agreed to is shown anywhere. */
export function PraiseDesk() {
  const asked = useAsk(praiseApi.desk);
  const [writing, setWriting] = useState(false);
  return (
    <section className="card">
      <h2 className="pane-title">表扬</h2>
      <p className="quiet">先问本人，点头了才在楼门页上显示；本人随时能撤下来。</p>
      <Waiting asked={asked}>
        {(desk) => (
          <>
            <Button kind="line" icon="write" onPress={() => setWriting(true)}>
              写几句
            </Button>
            {desk.praise.length > 0 && <Praises praise={desk.praise} />}
            {writing && <PraiseForm desk={desk} onClose={() => setWriting(false)} />}
          </>
        )}
      </Waiting>
    </section>
  );
}

function Praises({ praise }: Pick<Desk, 'praise'>) {
  const { value: noFields, trouble, send } = useForm({});
  async function withdraw({ id, version }: Desk['praise'][number]) {
    const body = { version, move: 'withdraw' as const };
    await send(noFields, (key) => call(praiseApi.move, { params: { id }, body, key }));
    await stale(praiseApi.desk);
  }
  return (
    <>
      <TroubleLine trouble={trouble} />
      <table className="grid">
        <caption>{praise.length} 段，新的在前</caption>
        <thead>
          <tr>
            <th scope="col">谁</th>
            <th scope="col">写的什么</th>
            <th scope="col">在哪里</th>
            <th scope="col">怎么样了</th>
          </tr>
        </thead>
        <tbody>
          {praise.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.who || '已注销'}</th>
              <td>{one.words}</td>
              <td>{one.place}</td>
              <td>
                {praiseStateWords[one.state]}
                {one.openMoves.includes('withdraw') && (
                  <Button
                    kind="plain"
                    label={`${praiseMoveWords.withdraw}：${one.who}`}
                    onPress={() => withdraw(one)}
                  >
                    {praiseMoveWords.withdraw}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
