import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import type { OfficeMeetingLine } from '@linli/shared/meeting/meeting.contract';
import { lateLabel } from '@linli/shared/meeting/meeting.words';
import type { MeetingForm } from '@linli/shared/meeting/venue.contract';
import { Link, Route, Switch, useLocation } from 'wouter';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { LateForm } from './late-form';
import { MeetingDesk } from './meeting-desk';
import { PlanForm, type Begin } from './plan-form';

/** The meetings of my places, and each with everything about it. */
export const Meetings = () => (
  <Switch>
    <Route path="/meetings/list/:id">{({ id }) => <MeetingDesk id={id ?? ''} />}</Route>
    <Route>
      <MeetingList />
    </Route>
  </Switch>
);

function MeetingList() {
  const asked = useAsk(meetingOfficeApi.list);
  const form = useAsk(meetingOfficeApi.form);
  const [planning, setPlanning] = useState<Begin | null>(null);
  const [late, setLate] = useState(false);
  const [, open] = useLocation();
  const done = (id: string) => open(`/meetings/list/${id}`);
  return (
    <>
      <div className="between">
        <h2 className="pane-title">会</h2>
        <div className="meetings__moves">
          <Button kind="line" onPress={() => setLate(true)}>
            补录马扎会
          </Button>
          <Button icon="add" onPress={() => setPlanning({})}>
            安排一场
          </Button>
        </div>
      </div>
      {form.data && form.data.raised.length > 0 && (
        <Raised
          raised={form.data.raised}
          onTake={({ id, placeId, title }) => setPlanning({ raiseId: id, placeId, title })}
        />
      )}
      <section className="card">
        <Waiting asked={asked}>
          {({ meetings }) =>
            meetings.length === 0 ? (
              <p className="empty">还没有安排过会。</p>
            ) : (
              <table className="grid">
                <caption>{meetings.length} 场，要开的在前</caption>
                <thead>
                  <tr>
                    <th scope="col">商量什么</th>
                    <th scope="col">什么时候</th>
                    <th scope="col">哪种会</th>
                    <th scope="col">在哪里</th>
                    <th scope="col">报名</th>
                    <th scope="col">到场</th>
                    <th scope="col">纪要</th>
                  </tr>
                </thead>
                <tbody>
                  {meetings.map((one) => (
                    <Row key={one.id} one={one} />
                  ))}
                </tbody>
              </table>
            )
          }
        </Waiting>
      </section>
      {planning && <PlanForm begin={planning} onClose={() => setPlanning(null)} onDone={done} />}
      {late && <LateForm onClose={() => setLate(false)} onDone={done} />}
    </>
  );
}

const Row = ({ one }: { one: OfficeMeetingLine }) => (
  <tr>
    <th scope="row">
      <Link href={`/meetings/list/${one.id}`}>{one.title}</Link>
    </th>
    <td>{one.withdrawn ? '不开了' : momentWords(new Date(one.startsAt))}</td>
    <td>{one.late ? `${one.kind}（${lateLabel}）` : one.kind}</td>
    <td>{one.where}</td>
    <td className="num">{one.capacity === null ? `${one.taken} 人` : `${one.taken}/${one.capacity}`}</td>
    <td className="num">{`${one.present}/${one.taken}`}</td>
    <td>{one.published ? '公布了' : '还没公布'}</td>
  </tr>
);

type RaisedLine = MeetingForm['raised'][number];

/** What lower levels could not settle, and who waits for a meeting of ours. */
const Raised = ({ raised, onTake }: { raised: readonly RaisedLine[]; onTake: (one: RaisedLine) => void }) => (
  <section className="card">
    <h2 className="pane-title">提上来的</h2>
    <table className="grid">
      <caption>{raised.length} 场没谈拢的会，等我们接着谈</caption>
      <thead>
        <tr>
          <th scope="col">哪里的会</th>
          <th scope="col">为什么</th>
          <th scope="col">哪天前安排</th>
          <th scope="col">办</th>
        </tr>
      </thead>
      <tbody>
        {raised.map((one) => (
          <tr key={one.id}>
            <th scope="row">{`${one.place} ${one.title}`}</th>
            <td>{one.reason}</td>
            <td>
              {momentWords(new Date(one.due))} {one.late && <Pill look="over" icon="over" words="过期" />}
            </td>
            <td>
              <Button kind="line" onPress={() => onTake(one)}>
                安排会接着谈
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
