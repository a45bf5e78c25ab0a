import { useState } from 'react';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { partyKindWords } from '@linli/shared/meeting/meeting.words';
import type { MeetingKind } from '@linli/shared/meeting/venue.contract';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { KindForm } from './kind-form';

/** What the district calls its meetings, whom each asks, and how its minutes begin. */
export function Kinds() {
  const asked = useAsk(meetingOfficeApi.form);
  const [open, setOpen] = useState<MeetingKind | 'new' | null>(null);
  return (
    <Waiting asked={asked}>
      {({ kinds, rights }) => (
        <>
          <div className="between">
            <h2 className="pane-title">会的种类</h2>
            {rights.settle && (
              <Button icon="add" onPress={() => setOpen('new')}>
                加一种
              </Button>
            )}
          </div>
          <section className="card">
            <table className="grid">
              <caption>{`全区通用，${kinds.length} 种${rights.settle ? '' : '；要改请社区书记办'}`}</caption>
              <thead>
                <tr>
                  <th scope="col">名字</th>
                  <th scope="col">居民能来吗</th>
                  <th scope="col">一般请哪几方</th>
                  <th scope="col">纪要写什么</th>
                  {rights.settle && <th scope="col">办</th>}
                </tr>
              </thead>
              <tbody>
                {kinds.map((kind) => (
                  <tr key={kind.code}>
                    <th scope="row">{kind.closed ? `${kind.name}（停用）` : kind.name}</th>
                    <td>{kind.open ? '能来，要报名' : '请几方来谈'}</td>
                    <td>{kind.parties.map((party) => partyKindWords[party]).join('、') || '不请'}</td>
                    <td>{kind.template.join('；')}</td>
                    {rights.settle && (
                      <td>
                        <Button kind="line" label={`改${kind.name}`} onPress={() => setOpen(kind)}>
                          改
                        </Button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {open && <KindForm kind={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
        </>
      )}
    </Waiting>
  );
}
