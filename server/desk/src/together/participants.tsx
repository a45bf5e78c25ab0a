import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import type { OccasionDetail, Participant } from '@linli/shared/activity/activity.contract';
import { signUpStateWords } from '@linli/shared/activity/activity.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

interface ParticipantsProps {
  one: OccasionDetail;
  reload: () => Promise<void>;
}

/** Everybody on the list: those with a place, those who are asked, those who wait in their order; who calls off is taken off it. */
export function Participants({ one: { id, participants, rights }, reload }: ParticipantsProps) {
  const { value: noFields, trouble, send } = useForm({});
  async function leave(signUp: string) {
    const params = { id, signUp };
    if (!(await send(noFields, (key) => call(activityOfficeApi.leave, { params, key })))) return;
    toast('名额给下一位');
    await reload();
  }
  return (
    <section className="card">
      <h2 className="pane-title">名单</h2>
      <TroubleLine trouble={trouble} />
      {participants.length === 0 ? (
        <p className="empty">还没有人报名。</p>
      ) : (
        <table className="grid">
          <caption>{participants.length} 人</caption>
          <thead>
            <tr>
              <th scope="col">称呼</th>
              <th scope="col">报名</th>
              <th scope="col">签到</th>
              <th scope="col">来了没有</th>
              <th scope="col">
                <span className="sr">办什么</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {participants.map((each) => (
              <Row key={each.id} one={each} onLeave={rights.enter && !each.checkedInAt && leave} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What somebody on the list is called where they did not say. */
export const nameOf = ({ name }: Pick<Participant, 'name'>): string => name || '没留称呼';

interface RowProps {
  one: Participant;
  onLeave: ((signUp: string) => void) | false;
}

const Row = ({ one, onLeave }: RowProps) => (
  <tr>
    <th scope="row">{nameOf(one)}</th>
    <td>
      {[signUpStateWords[one.state], one.first && '第一次来', one.entered && '替他登记的']
        .filter(Boolean)
        .join('，')}
    </td>
    <td>{one.checkedInAt && momentWords(new Date(one.checkedInAt))}</td>
    <td>
      {one.came !== null && (one.came ? '来了' : '没来')}
      {one.helpedMinutes !== null && `，帮忙 ${one.helpedMinutes} 分钟`}
    </td>
    <td className="num">
      {onLeave && (
        <Button kind="plain" label={`不来了：${nameOf(one)}`} onPress={() => onLeave(one.id)}>
          不来了
        </Button>
      )}
    </td>
  </tr>
);
