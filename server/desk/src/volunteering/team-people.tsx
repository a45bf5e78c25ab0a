import { dateWords } from '@linli/shared/deadline/rule.words';
import { teamApi, teamOfficeApi } from '@linli/shared/team/team.api';
import { leadStateWords, memberStateWords } from '@linli/shared/team/team.words';
import { Table } from '../parts/table';
import { Dialog } from '../parts/dialog';
import { Waiting } from '../parts/waiting';
import { stale, useAsk } from '../platform/use-ask';
import { MoveButton } from './move-button';

/** Who is in a team and who asks to be; the community answers beside its lead. */
export function TeamPeople({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useAsk(teamApi.page, { params: { id } });
  const close = () => {
    onClose();
    void stale(teamOfficeApi.list);
  };
  return (
    <Dialog title={asked.data?.name ?? '队员'} wide onClose={close}>
      <Waiting asked={asked}>
        {({ people, members }) => (
          <>
            <Table caption={`队员 ${members} 人`} heads={['谁', '怎么样', '哪天', '办什么']}>
              {people.map(({ id: member, name, state, lead, since, asked: day, rights }) => (
                <tr key={member}>
                  <th scope="row">{name || '没留称呼'}</th>
                  <td>{state === 'held' ? leadStateWords[lead] : memberStateWords[state]}</td>
                  <td>{dateWords(since ?? day)}</td>
                  <td>
                    <div className="volunteering-buttons">
                      {rights.decide && (
                        <MoveButton
                          route={teamApi.confirm}
                          id={member}
                          label={`同意${name}入队`}
                          done="入队了"
                          changes={teamApi.page}
                        >
                          同意
                        </MoveButton>
                      )}
                      {rights.offerLead && (
                        <MoveButton
                          route={teamOfficeApi.offerLead}
                          id={member}
                          label={`请当队长：${name}`}
                          done="请了，本人愿意才算"
                          changes={teamApi.page}
                        >
                          请当队长
                        </MoveButton>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </Table>
            {people.length === 0 && <p className="empty">还没有人入队。邻居在手机上点“我想加入”。</p>}
          </>
        )}
      </Waiting>
    </Dialog>
  );
}
