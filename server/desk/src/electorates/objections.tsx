import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { ElectorateFile } from '@linli/shared/electorate/electorate.contract';
import { objectionStateWords } from '@linli/shared/electorate/electorate.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { AnswerForm } from './answer-form';
import { EnterForm } from './enter-form';

type Objection = ElectorateFile['objections'][number];

/** What owners object to while the list is posted, and the answers. */
export function Objections({ file }: { file: ElectorateFile }) {
  const { objections, rights, state } = file;
  const [open, setOpen] = useState<Objection | 'new' | null>(null);
  if (state === 'draft') return null;
  return (
    <section className="card">
      <div className="between">
        <h2 className="pane-title">
          异议 <small>{objections.length} 条</small>
        </h2>
        {rights.object && (
          <Button kind="line" icon="add" onPress={() => setOpen('new')}>
            替业主登记
          </Button>
        )}
      </div>
      {objections.length === 0 ? (
        <p className="empty">没有人提异议。</p>
      ) : (
        <table className="grid">
          <caption>由没编清册、没登记这一条的人答复</caption>
          <thead>
            <tr>
              <th scope="col">哪一套</th>
              <th scope="col">怎么说</th>
              <th scope="col">几时前答复</th>
              <th scope="col">答复</th>
            </tr>
          </thead>
          <tbody>
            {objections.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.lot ?? '清册里没有的'}</th>
                <td>
                  {one.who && `${one.who}：`}
                  {one.words ?? '话已经删了'}
                </td>
                <td>
                  {one.state === 'open' && momentWords(new Date(one.due))}
                  {one.late && one.state === 'open' && <Pill look="over" icon="over" words="过期" />}
                </td>
                <td>
                  {one.state === 'open' && one.mayAnswer && (
                    <Button
                      kind="line"
                      label={`答复 ${one.lot ?? one.who ?? ''}`}
                      onPress={() => setOpen(one)}
                    >
                      答复
                    </Button>
                  )}
                  {one.state === 'open' && !one.mayAnswer && '您编的或登记的，请同事答复'}
                  {one.state !== 'open' &&
                    [objectionStateWords[one.state], one.answer].filter(Boolean).join('：')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open === 'new' && <EnterForm id={file.id} onClose={() => setOpen(null)} />}
      {open && open !== 'new' && <AnswerForm file={file} objection={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
