import { useState } from 'react';
import { teamOfficeApi as api } from '@linli/shared/team/team.api';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { MoveButton } from './move-button';
import { TeamForm } from './team-form';
import { TeamPeople } from './team-people';

/** The teams of the places I answer for; one opens to show who is in it. */
export function Teams() {
  const asked = useAsk(api.list);
  const [opening, setOpening] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Waiting asked={asked}>
      {({ teams, kinds, places, all }) => (
        <>
          <div className="between">
            <h2 className="pane-title">志愿队伍</h2>
            <Button icon="add" onPress={() => setOpening(true)}>
              建一支队伍
            </Button>
          </div>
          <p className="quiet">入队由本人提出，队长或社区同意；队长由社区请，本人愿意才算。</p>
          <section className="card">
            <Table
              caption={`现有 ${all} 支，共列出 ${teams.length} 支`}
              heads={['队名', '哪一类', '在哪里', '队长', '人数', '办什么']}
            >
              {teams.map(({ id, name, kind, parent, place, lead, members, waiting, until }) => (
                <tr key={id}>
                  <th scope="row">
                    {name}
                    {parent && <span className="cand__note">{parent}</span>}
                  </th>
                  <td>{kind}</td>
                  <td>{place}</td>
                  <td>{lead ?? <span className="quiet">还没有</span>}</td>
                  <td>
                    {members}
                    {waiting > 0 && <span className="quiet">，另有 {waiting} 人等同意</span>}
                  </td>
                  <td>
                    {until ? (
                      <span className="quiet">已解散</span>
                    ) : (
                      <div className="volunteering-buttons">
                        <Button kind="line" label={`队员：${name}`} onPress={() => setShown(id)}>
                          队员
                        </Button>
                        <MoveButton
                          kind="plain"
                          route={api.close}
                          id={id}
                          label={`解散${name}`}
                          done="解散了"
                          changes={api.list}
                        >
                          解散
                        </MoveButton>
                      </div>
                    )}
                  </td>
                </tr>
              ))}
            </Table>
            {teams.length === 0 && <p className="empty">还没有队伍</p>}
          </section>
          {opening && <TeamForm kinds={kinds} places={places} onClose={() => setOpening(false)} />}
          {shown && <TeamPeople id={shown} onClose={() => setShown(null)} />}
        </>
      )}
    </Waiting>
  );
}
