import { useState } from 'react';
import { committeeApi } from '@linli/shared/committee/committee.api';
import type {
  CommitteeLine,
  Committees as Told,
  PreparationLine,
} from '@linli/shared/committee/committee.contract';
import { decidesWords } from '@linli/shared/committee/committee.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { matterWords } from '@linli/shared/vote/verdict.words';
import { Link } from 'wouter';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { PreparationDialog } from './preparation-dialog';
import { SittingDialog } from './sitting-dialog';

type Line = Told['compounds'][number];

/** The owners' committees of my compounds with what they decide, and compounds on the way to their first meeting of owners. */
export function Committees() {
  const asked = useAsk(committeeApi.list);
  const [sitting, setSitting] = useState<CommitteeLine | null>(null);
  const [preparing, setPreparing] = useState<Line | null>(null);
  return (
    <>
      <p>
        <Link href="/votes">全部表决</Link>
      </p>
      <h2 className="pane-title">业委会和筹备组</h2>
      <Waiting asked={asked}>
        {({ compounds, rules, today }) => (
          <>
            {rules.map((rule) => (
              <p key={rule} className="quiet">
                {rule}
              </p>
            ))}
            {compounds.length === 0 && <p className="empty card">这里没有小区</p>}
            {compounds.map((one) => (
              <section key={one.id} className="card" aria-label={one.name}>
                <div className="between">
                  <h3>{one.name}</h3>
                  {one.committee ? (
                    <Button
                      kind="line"
                      icon="write"
                      label={`记一次会议：${one.name}`}
                      onPress={() => setSitting(one.committee)}
                    >
                      记一次会议
                    </Button>
                  ) : (
                    <Button
                      kind="line"
                      icon="write"
                      label={`更新筹备：${one.name}`}
                      onPress={() => setPreparing(one)}
                    >
                      更新筹备
                    </Button>
                  )}
                </div>
                {one.committee && <Committee committee={one.committee} />}
                {one.preparation && <Preparation told={one.preparation} />}
                {!one.committee && !one.preparation && (
                  <p className="quiet">没有登记业委会，也没有登记交付了多少，不知道首次业主大会该不该开。</p>
                )}
              </section>
            ))}
            {sitting && (
              <SittingDialog
                key={sitting.id}
                committee={sitting}
                today={today}
                onClose={() => setSitting(null)}
              />
            )}
            {preparing && (
              <PreparationDialog key={preparing.id} compound={preparing} onClose={() => setPreparing(null)} />
            )}
          </>
        )}
      </Waiting>
    </>
  );
}

const Committee = ({ committee }: { committee: CommitteeLine }) => {
  const { id, name, members, termFrom, termUntil, fault, renewBy, renewLate, sittings } = committee;
  return (
    <>
      <p>
        <Link href={`/organisation/bodies/${id}`}>{name}</Link>
        {`，${members} 位委员，`}
        {termUntil
          ? `任期${termFrom ? `从${dateWords(termFrom)}` : ''}到${dateWords(termUntil)}`
          : '没有登记任期'}
      </p>
      {fault && <Pill look="over" icon="over" words={fault} />}
      {renewBy && (
        <p className={renewLate ? 'over' : 'quiet'}>
          {`换届要在${dateWords(renewBy)}前${renewLate ? '，已经过了' : ''}`}
        </p>
      )}
      {sittings.length === 0 && <p className="quiet">还没有记过会议</p>}
      {sittings.length > 0 && (
        <Table
          caption={`会议 ${sittings.length} 次`}
          heads={['哪天', '决定了什么', '到会', '签字', '算不算']}
        >
          {sittings.map((one) => (
            <tr key={one.id}>
              <td>{dateWords(one.on)}</td>
              <th scope="row">
                {one.words}
                {one.matter && <p className="quiet">{matterWords[one.matter]}</p>}
              </th>
              <td className="num">{`${one.present} / ${one.members}`}</td>
              <td className="num">{`${one.signed} / ${one.members}`}</td>
              <td>
                <Pill
                  look={one.decides ? 'done' : 'over'}
                  icon={one.decides ? 'done' : 'over'}
                  words={decidesWords(one.decides)}
                />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
};

const Preparation = ({ told }: { told: PreparationLine }) => {
  const { firstOn, homes, ofHomes, area, ofArea, dueSince, formBy, formedOn, members, owners, fault } = told;
  return (
    <>
      <p>
        {`${dateWords(firstOn)}起交付，交付了 ${homes} / ${ofHomes} 户，${area / 100} / ${ofArea / 100} 平方米`}
      </p>
      {!dueSince && <p className="quiet">还不到开首次业主大会的时候。</p>}
      {dueSince && (
        <p className={told.late ? 'over' : undefined}>
          {`${dateWords(dueSince)}起该开首次业主大会，`}
          {formedOn
            ? `要在${dateWords(told.holdBy ?? formedOn)}前开`
            : `筹备组要在${dateWords(formBy ?? dueSince)}前组成`}
          {told.late && '，已经过了'}
        </p>
      )}
      {formedOn && (
        <p>{`筹备组${dateWords(formedOn)}组成，${members ?? 0} 人，其中业主 ${owners ?? 0} 人`}</p>
      )}
      {fault && <Pill look="over" icon="over" words={fault} />}
    </>
  );
};
