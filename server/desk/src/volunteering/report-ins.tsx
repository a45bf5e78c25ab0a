import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { plateWords } from '@linli/shared/place/place.words';
import { reportInApi, reportInOfficeApi as api } from '@linli/shared/report-in/report-in.api';
import type { ReportInLine } from '@linli/shared/report-in/report-in.contract';
import { reportInKindWords, reportInStateWords } from '@linli/shared/report-in/report-in.words';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { MoveButton } from './move-button';
import { WordsDialog } from './words-dialog';

/** Members at buildings and units at compounds: what waits for an answer first. */
export function ReportIns() {
  const asked = useAsk(api.list);
  const [declining, setDeclining] = useState<ReportInLine | null>(null);
  return (
    <Waiting asked={asked}>
      {({ reportIns, today }) => {
        const counted = (state: ReportInLine['state'], kind: ReportInLine['kind']) =>
          reportIns.filter((one) => one.state === state && one.kind === kind).length;
        return (
          <>
            <h2 className="pane-title">双报到</h2>
            <p className="quiet">
              党员到楼栋，单位到小区，都由本人在手机上提出。确认以后服务才计入；不确认要写一句原因。
            </p>
            <section className="card">
              <Table
                caption={`已报到党员 ${counted('held', 'person')} 名、单位 ${counted('held', 'unit')} 家；等着确认 ${reportIns.filter(({ rights }) => rights.decide).length} 个`}
                heads={['谁', '到哪里', '怎么样', '哪天提出', '办什么']}
              >
                {reportIns.map((one) => (
                  <ReportInRow key={one.id} one={one} today={today} onDecline={() => setDeclining(one)} />
                ))}
              </Table>
              {reportIns.length === 0 && <p className="empty">还没有人报到</p>}
            </section>
            {declining && (
              <WordsDialog
                title={`不确认：${nameOf(declining)}`}
                label="为什么"
                verb="不确认"
                route={api.decline}
                id={declining.id}
                done="没有确认，本人会看到原因"
                changes={api.list}
                onClose={() => setDeclining(null)}
              />
            )}
          </>
        );
      }}
    </Waiting>
  );
}

interface RowProps {
  one: ReportInLine;
  today: string;
  onDecline: () => void;
}

const nameOf = ({ unitName, name }: ReportInLine): string => unitName ?? (name || '没留称呼');

function ReportInRow({ one, today, onDecline }: RowProps) {
  const { id, kind, plate, functions, state, asked, since, until, words, shown, name, unitName, rights } =
    one;
  const { value, trouble, busy, send } = useForm({});
  const end = async () => {
    const params = { id };
    if (!(await send(value, (key) => call(reportInApi.end, { params, body: { from: today }, key })))) return;
    await stale(api.list);
    toast('结束了');
  };
  return (
    <tr>
      <th scope="row">
        {nameOf(one)}
        <span className="cand__note">
          {[reportInKindWords[kind], unitName && name && `${name}提出`, ...functions]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      <td>
        {plateWords(plate)}
        {shown && <span className="cand__note">写在楼门口：有事请找我</span>}
      </td>
      <td>
        {reportInStateWords[state]}
        {since && <span className="quiet"> {dateWords(since)}起</span>}
        {until && <span className="quiet"> 到{dateWords(until)}</span>}
        {words && <p className="quiet volunteering-words">{words}</p>}
      </td>
      <td>{dateWords(asked)}</td>
      <td>
        <div className="volunteering-buttons">
          {rights.decide && (
            <>
              <MoveButton
                route={api.confirm}
                id={id}
                label={`确认${nameOf(one)}`}
                done="确认了"
                changes={api.list}
              >
                确认
              </MoveButton>
              <Button kind="plain" label={`不确认${nameOf(one)}`} onPress={onDecline}>
                不确认
              </Button>
            </>
          )}
          {rights.end && (
            <Button kind="plain" busy={busy} label={`结束${nameOf(one)}的报到`} onPress={end}>
              结束
            </Button>
          )}
        </div>
        <TroubleLine trouble={trouble} />
      </td>
    </tr>
  );
}
