import { useState } from 'react';
import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import type { ElectorateFile, LotLine } from '@linli/shared/electorate/electorate.contract';
import {
  areaSourceWords,
  lotGapWords,
  lotKindWords,
  proofWords,
} from '@linli/shared/electorate/electorate.words';
import { areaWords } from '@linli/shared/vote/verdict.words';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { BringForm } from './bring-form';
import { LotForm } from './lot-form';

/** The lines of an electorate, a page at a time, with what makes each head one. */
export function Lots({ file }: { file: ElectorateFile }) {
  const { id, rights } = file;
  const [q, setQ] = useState('');
  const [after, setAfter] = useState<string | undefined>();
  const [open, setOpen] = useState<LotLine | 'new' | null>(null);
  const [bringing, setBringing] = useState(false);
  const query = { ...(q.trim() && { q: q.trim() }), ...(after && { after }) };
  const asked = useAsk(api.lots, { params: { id }, query }, { keep: true });
  return (
    <section className="card">
      <div className="between">
        <h2 className="pane-title">各套</h2>
        {rights.edit && (
          <div className="electorates__acts">
            <Button kind="line" icon="upload" onPress={() => setBringing(true)}>
              用表格加
            </Button>
            <Button kind="line" icon="add" onPress={() => setOpen('new')}>
              加车位、商铺或未售的
            </Button>
          </div>
        )}
      </div>
      <TextField
        label="找房号、姓名或业主号"
        max={40}
        value={q}
        onChange={(text) => {
          setQ(text);
          setAfter(undefined);
        }}
      />
      <Waiting asked={asked}>
        {({ lots, total, next }) => (
          <>
            <table className="grid">
              <caption>{total} 套</caption>
              <thead>
                <tr>
                  <th scope="col">房屋</th>
                  <th scope="col">面积</th>
                  <th scope="col">面积来自</th>
                  <th scope="col">业主</th>
                  <th scope="col">怎么算人数</th>
                  <th scope="col">改</th>
                </tr>
              </thead>
              <tbody>
                {lots.map((line) => (
                  <tr key={line.id}>
                    <th scope="row">
                      {line.label}
                      {line.kind !== 'home' && `，${lotKindWords[line.kind]}`}
                      {line.gaps.map((gap) => (
                        <Pill key={gap} look="over" icon="over" words={lotGapWords[gap]} />
                      ))}
                    </th>
                    <td>{line.area === null ? '没有' : areaWords(line.area)}</td>
                    <td>{`${areaSourceWords[line.areaSource]}，${line.areaDay}`}</td>
                    <td>
                      {line.owners.map(({ name, share }) => (share ? `${name} ${share}` : name)).join('、') ||
                        '没有'}
                      {line.proof !== 'registered' && `（${proofWords[line.proof]}）`}
                    </td>
                    <td>{[line.head && `业主 ${line.head}`, line.headWords].filter(Boolean).join('：')}</td>
                    <td>
                      {(rights.edit || rights.change) && (
                        <Button kind="line" label={`改 ${line.label}`} onPress={() => setOpen(line)}>
                          改
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <div className="electorates__acts">
              {after && (
                <Button kind="line" onPress={() => setAfter(undefined)}>
                  回到开头
                </Button>
              )}
              {next && (
                <Button kind="line" onPress={() => setAfter(next)}>
                  后面的
                </Button>
              )}
            </div>
          </>
        )}
      </Waiting>
      {bringing && <BringForm file={file} onClose={() => setBringing(false)} />}
      {open && <LotForm file={file} line={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  );
}
