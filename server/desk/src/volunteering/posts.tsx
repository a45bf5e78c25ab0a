import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { volunteerApi, volunteerOfficeApi as api } from '@linli/shared/volunteer/volunteer.api';
import type { PostLine } from '@linli/shared/volunteer/volunteer.contract';
import { postStateWords } from '@linli/shared/volunteer/volunteer.words';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { MoveButton } from './move-button';
import { WordsDialog } from './words-dialog';

/** Posts that people chose for themselves, and of which kind there are how many. */
export function Posts() {
  const asked = useAsk(api.posts);
  const [declining, setDeclining] = useState<PostLine | null>(null);
  return (
    <Waiting asked={asked}>
      {({ posts, kinds }) => {
        const held = kinds.reduce((sum, one) => sum + one.held, 0);
        const waiting = posts.filter(({ rights }) => rights.decide).length;
        const manned = kinds.filter((one) => one.held > 0).length;
        return (
          <>
            <h2 className="pane-title">志愿岗位</h2>
            <p className="quiet">
              本人看过服务约定、自己选的岗位，一人一个。在这里确认；不确认要写一句原因。
            </p>
            <section className="card">
              <Table
                caption={`在岗 ${held} 人，等着确认 ${waiting} 人`}
                heads={['谁', '岗位', '会什么', '怎么样', '办什么']}
              >
                {posts.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      {one.person || '没留称呼'}
                      {one.minor && <span className="cand__note">未成年，监护人已同意</span>}
                    </th>
                    <td>
                      {one.name}
                      <span className="cand__note">{one.place}</span>
                    </td>
                    <td>{one.skills.join('、') || <span className="quiet">没写</span>}</td>
                    <td>
                      {postStateWords[one.state]}
                      <span className="quiet"> {dateWords(one.since ?? one.asked)}</span>
                    </td>
                    <td>
                      <PostMoves one={one} onDecline={() => setDeclining(one)} />
                    </td>
                  </tr>
                ))}
              </Table>
              {posts.length === 0 && <p className="empty">还没有人选岗位</p>}
            </section>
            <section className="card">
              <Table
                caption={`${kinds.length} 类岗位，有人的 ${manned} 类`}
                heads={['岗位', `在岗，共 ${held} 人`]}
              >
                {kinds.map(({ code, name, held: some }) => (
                  <tr key={code}>
                    <th scope="row">{name}</th>
                    <td>{some}</td>
                  </tr>
                ))}
              </Table>
            </section>
            {declining && (
              <WordsDialog
                title={`不确认：${declining.person || '这位邻居'}，${declining.name}`}
                label="为什么"
                verb="不确认"
                route={api.decline}
                id={declining.id}
                done="没有确认，本人会看到原因"
                changes={api.posts}
                onClose={() => setDeclining(null)}
              />
            )}
          </>
        );
      }}
    </Waiting>
  );
}

function PostMoves({ one: { id, person, rights }, onDecline }: { one: PostLine; onDecline: () => void }) {
  const who = person || '这位邻居';
  return (
    <div className="volunteering-buttons">
      {rights.decide && (
        <>
          <MoveButton route={api.confirm} id={id} label={`确认${who}`} done="确认了" changes={api.posts}>
            确认
          </MoveButton>
          <Button kind="plain" label={`不确认${who}`} onPress={onDecline}>
            不确认
          </Button>
        </>
      )}
      {rights.end && (
        <MoveButton
          kind="plain"
          route={volunteerApi.endPost}
          id={id}
          label={`离岗：${who}`}
          done="离岗了"
          changes={api.posts}
        >
          离岗
        </MoveButton>
      )}
    </div>
  );
}
