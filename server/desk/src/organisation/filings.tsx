import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { partyApi } from '@linli/shared/party/party.api';
import type { FilingLine, Secretary } from '@linli/shared/party/party.contract';
import { compoundTypeWords, filingStateWords, secretarySourceWords } from '@linli/shared/party/party.words';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { DecideForm } from './decide-form';
import { FilingForm } from './filing-form';
import { secretaryWords } from './secretary-words';
import { Table } from '../parts/table';

/** Secretaries of branches: who is filed with the street, who is not yet. */
export function Filings() {
  const asked = useAsk(partyApi.filings);
  const [filing, setFiling] = useState<Secretary | null>(null);
  const [deciding, setDeciding] = useState<FilingLine | null>(null);
  return (
    <Waiting asked={asked}>
      {(reply) => (
        <>
          <h2 className="pane-title">书记备案</h2>
          <p className="quiet">
            在任的支部书记 {reply.secretaries} 位，其中 {reply.unfiled.length} 位还没有报备案。
          </p>
          {reply.unfiled.length > 0 && (
            <section className="card">
              <Table caption={`还没有报的 ${reply.unfiled.length} 位`} heads={['书记', '在哪里', '办什么']}>
                {reply.unfiled.map((secretary) => (
                  <tr key={secretary.seatId}>
                    <th scope="row">{secretaryWords(secretary)}</th>
                    <td>{secretary.place}</td>
                    <td>
                      {reply.mayFile && (
                        <Button
                          kind="line"
                          label={`报备案：${secretaryWords(secretary)}`}
                          onPress={() => setFiling(secretary)}
                        >
                          报备案
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </Table>
            </section>
          )}
          <section className="card">
            <Table
              caption={`报过的 ${reply.filings.length} 份`}
              heads={['书记', '小区类型', '来源', '帮带', '备案日期', '怎么样', '办什么']}
            >
              {reply.filings.map((line) => (
                <FilingRow key={line.id} filing={line} onDecide={setDeciding} />
              ))}
            </Table>
            {reply.filings.length === 0 && <p className="empty">还没有报过</p>}
          </section>
          {filing && (
            <FilingForm secretary={filing} mentors={reply.mentors} onClose={() => setFiling(null)} />
          )}
          {deciding && <DecideForm filing={deciding} onClose={() => setDeciding(null)} />}
        </>
      )}
    </Waiting>
  );
}

function FilingRow({ filing, onDecide }: { filing: FilingLine; onDecide: (filing: FilingLine) => void }) {
  const { secretary, compoundType, source, mentor, day, state, decidedBy, words, mayDecide } = filing;
  return (
    <tr>
      <th scope="row">{secretaryWords(secretary)}</th>
      <td>{compoundTypeWords[compoundType]}</td>
      <td>{secretarySourceWords[source]}</td>
      <td>{mentor ? secretaryWords(mentor) : '没有'}</td>
      <td>{dateWords(day)}</td>
      <td>
        {filingStateWords[state]}
        <span className="quiet">
          {[decidedBy && `，${decidedBy}`, words && `：${words}`].filter(Boolean).join('')}
        </span>
      </td>
      <td>
        {mayDecide && (
          <Button kind="line" label={`看了定：${secretaryWords(secretary)}`} onPress={() => onDecide(filing)}>
            看了定
          </Button>
        )}
      </td>
    </tr>
  );
}
