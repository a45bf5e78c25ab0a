import { useState } from 'react';
import type { ElectorateFile } from '@linli/shared/electorate/electorate.contract';
import { lotGapWords } from '@linli/shared/electorate/electorate.words';
import { Button } from '../parts/button';
import { MatchForm } from './match-form';

type Ask = ElectorateFile['asks'][number];

const partyWords = ({ name, hasPhone, lots }: Ask['one']) =>
  `${name}（${hasPhone ? '有手机号' : '没有手机号'}）：${lots.join('、')}`;

/** Lots with gaps, and owners of whom somebody has to say whether they are one. */
export function Lacks({ file }: { file: ElectorateFile }) {
  const { gaps, gapCount, asks, askCount, rights } = file;
  const [open, setOpen] = useState<Ask | null>(null);
  if (!gapCount && !askCount) return null;
  return (
    <section className="card">
      {gapCount > 0 && (
        <>
          <h2 className="pane-title">
            还缺的 <small>{gapCount} 套</small>
          </h2>
          <ul>
            {gaps.map(({ id, label, gaps: lacks }) => (
              <li key={id}>
                {label}：{lacks.map((gap) => lotGapWords[gap]).join('，')}
              </li>
            ))}
          </ul>
        </>
      )}
      {askCount > 0 && (
        <>
          <h2 className="pane-title">
            是不是同一位业主 <small>{askCount} 对，认定了才能公示</small>
          </h2>
          <table className="grid">
            <caption>同一位业主有几套，只算 1 人</caption>
            <thead>
              <tr>
                <th scope="col">一位</th>
                <th scope="col">另一位</th>
                <th scope="col">认定</th>
              </tr>
            </thead>
            <tbody>
              {asks.map((ask) => (
                <tr key={`${ask.one.id} ${ask.other.id}`}>
                  <td>{partyWords(ask.one)}</td>
                  <td>{partyWords(ask.other)}</td>
                  <td>
                    {rights.edit && (
                      <Button
                        kind="line"
                        label={`认定${ask.one.name}和${ask.other.name}`}
                        onPress={() => setOpen(ask)}
                      >
                        认定
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {open && <MatchForm id={file.id} ask={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
