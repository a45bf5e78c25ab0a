import { momentWords } from '@linli/shared/deadline/deadline.words';
import { trainingOfficeApi } from '@linli/shared/training/training.api';
import type { TrainingDetail } from '@linli/shared/training/training.contract';
import { trainingAnswerWords } from '@linli/shared/training/training.words';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

interface GuestRowsProps {
  one: TrainingDetail;
  reload: () => Promise<void>;
}

/** Everybody invited by post and name, with what they said, whether they came, and their certificate. */
export function GuestRows({ one: { id, guests, invited, rights }, reload }: GuestRowsProps) {
  const { value: noFields, trouble, send } = useForm({});
  async function enter(personId: string) {
    const done = await send(noFields, (key) =>
      call(trainingOfficeApi.enter, { params: { id }, body: { personId }, key }),
    );
    if (!done) return;
    toast('补记了');
    await reload();
  }
  return (
    <section className="card">
      <h2 className="pane-title">请了谁</h2>
      <TroubleLine trouble={trouble} />
      <table className="grid">
        <caption>{invited} 人，按职责排</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">职责</th>
            <th scope="col">怎么答的</th>
            <th scope="col">来了没有</th>
            <th scope="col">证书</th>
          </tr>
        </thead>
        <tbody>
          {guests.map(({ personId, name, roleName, answer, reason, cameAt, entered, certificate }) => (
            <tr key={personId}>
              <th scope="row">{name || '已注销'}</th>
              <td>{roleName}</td>
              <td>
                {answer ? trainingAnswerWords[answer] : '还没答'}
                {reason && `：${reason}`}
              </td>
              <td>
                {cameAt && `${momentWords(new Date(cameAt))}${entered ? ' 组织者补记' : ' 签到'}`}
                {!cameAt && rights.enter && (
                  <Button kind="plain" label={`补记：${name}`} onPress={() => enter(personId)}>
                    补记
                  </Button>
                )}
              </td>
              <td>
                {certificate && (
                  <a href={certificate.url} target="_blank" rel="noreferrer">
                    {certificate.code}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
