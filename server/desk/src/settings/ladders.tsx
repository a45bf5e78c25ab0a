import { useState } from 'react';
import { clockWords } from '@linli/shared/deadline/deadline.words';
import { paceWords, rungWords } from '@linli/shared/escalation/rung.words';
import type { LadderLine } from '@linli/shared/setting/ladder.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { LadderForm } from './ladder-form';
import { coming, inForce, saidWords } from './say';
import { Versions } from './versions';

const nameOf = ({ kind, pace }: LadderLine): string => `${clockWords[kind]} · ${paceWords[pace]}`;

/** What happens as each kind of clock runs out, in words; what comes later; and what was before. */
export function Ladders() {
  const asked = useAsk(settingApi.ladders);
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <Waiting asked={asked}>
      {({ ladders, now, mayPublish }) => {
        const edited = ladders.find((ladder) => nameOf(ladder) === editing);
        return (
          <>
            <h2 className="pane-title">督办阶梯</h2>
            <p className="quiet">
              期限快到和过了以后，先后告诉谁。改了只管以后开始算的期限，正在走的照原来的办。
            </p>
            <ul className="settings-list">
              {ladders.map((ladder) => (
                <li key={nameOf(ladder)} className="card">
                  <Ladder ladder={ladder} now={now} />
                  {mayPublish && (
                    <Button
                      kind="line"
                      icon="write"
                      label={`改这一条：${nameOf(ladder)}`}
                      onPress={() => setEditing(nameOf(ladder))}
                    >
                      改这一条
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {edited && (
              <LadderForm ladder={edited} now={now} name={nameOf(edited)} onClose={() => setEditing(null)} />
            )}
          </>
        );
      }}
    </Waiting>
  );
}

function Ladder({ ladder, now }: { ladder: LadderLine; now: string }) {
  const { pace, versions } = ladder;
  const current = inForce(versions, now);
  return (
    <>
      <h3>{nameOf(ladder)}</h3>
      {current && (
        <>
          <RungLines pace={pace} rungs={current.rungs} />
          <p className="settings-said">{saidWords(current)}</p>
        </>
      )}
      {coming(versions, now).map((later) => (
        <div key={later.version} className="settings-later">
          <p>{saidWords(later)}：</p>
          <RungLines pace={pace} rungs={later.rungs} />
        </div>
      ))}
      <Versions versions={versions} now={now}>
        {({ rungs }) => <RungLines pace={pace} rungs={rungs} />}
      </Versions>
    </>
  );
}

/** The rungs of a ladder, one sentence each. */
export const RungLines = ({
  pace,
  rungs,
}: Pick<LadderLine, 'pace'> & Pick<LadderLine['versions'][number], 'rungs'>) => (
  <ol className="settings-rules">
    {rungs.map((rung, place) => (
      <li key={place}>{rungWords(rung, pace)}</li>
    ))}
  </ol>
);
