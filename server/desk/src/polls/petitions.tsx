import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { petitionOfficeApi as api } from '@linli/shared/petition/petition.api';
import type { PetitionLine } from '@linli/shared/petition/petition.contract';
import {
  areaWords,
  petitionMatterWords,
  petitionStateWords,
  supportWords,
} from '@linli/shared/petition/petition.words';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { CallDialog } from './call-dialog';
import { PapersDialog } from './papers-dialog';

/** What owners ask for together: how many stand behind it, and who has to call by when. */
export function Petitions() {
  const asked = useAsk(api.list);
  const [papers, setPapers] = useState<PetitionLine | null>(null);
  const [calling, setCalling] = useState<PetitionLine | null>(null);
  return (
    <Waiting asked={asked}>
      {({ petitions }) => (
        <>
          <h2 className="pane-title">业主联名</h2>
          <p className="quiet">够数以后期限自动开始，先由业委会召集，过期就由街道。谁联了名，这里看不到。</p>
          {petitions.length === 0 && <p className="empty card">还没有联名</p>}
          {petitions.length > 0 && (
            <Table
              caption={`联名 ${petitions.length} 件`}
              heads={['什么事', '怎么样', '多少业主', '谁来召集', '办什么']}
            >
              {petitions.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {petitionMatterWords[one.matter]}
                    <p className="quiet">{one.place}</p>
                  </th>
                  <td>{petitionStateWords[one.state]}</td>
                  <td>
                    {supportWords(one)}
                    <p className="quiet">{`面积 ${areaWords(one.area)} / ${areaWords(one.allArea)}`}</p>
                  </td>
                  <td>
                    {one.caller}
                    {one.due && <p className="quiet">{`${momentWords(new Date(one.due))}前`}</p>}
                    {one.late && <Pill look="over" icon="over" words="过期" />}
                    {one.calledOn && `${one.calledOn} 开始`}
                  </td>
                  <td>
                    {one.state === 'open' && (
                      <Button
                        kind="line"
                        label={`纸上的联名：${petitionMatterWords[one.matter]}，${one.papers} 张等核对`}
                        onPress={() => setPapers(one)}
                      >
                        {one.papers > 0 ? `纸上的联名 ${one.papers}` : '纸上的联名'}
                      </Button>
                    )}
                    {one.state === 'reached' && (
                      <Button
                        kind="line"
                        label={`写下召集：${petitionMatterWords[one.matter]}`}
                        onPress={() => setCalling(one)}
                      >
                        写下召集
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </Table>
          )}
          {papers && <PapersDialog petition={papers} onClose={() => setPapers(null)} />}
          {calling && <CallDialog id={calling.id} onClose={() => setCalling(null)} />}
        </>
      )}
    </Waiting>
  );
}
