import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { recruitmentOfficeApi as api } from '@linli/shared/recruitment/recruitment.api';
import type { NomineeLine, OfficeRecruitments } from '@linli/shared/recruitment/recruitment.contract';
import { nomineeStateWords } from '@linli/shared/recruitment/recruitment.words';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { MoveButton } from './move-button';
import { RecruitmentForm } from './recruitment-form';
import { WordsDialog } from './words-dialog';

type Call = OfficeRecruitments['recruitments'][number];
type Answering = { one: NomineeLine; yes: boolean } | null;

/** Calls for members with who stands, each answered with a kind word. */
export function Recruitments() {
  const asked = useAsk(api.list);
  const [posting, setPosting] = useState(false);
  const [answering, setAnswering] = useState<Answering>(null);
  return (
    <Waiting asked={asked}>
      {({ recruitments, communities, today }) => (
        <>
          <div className="between">
            <h2 className="pane-title">招募令</h2>
            <Button icon="add" onPress={() => setPosting(true)}>
              发一次招募
            </Button>
          </div>
          <p className="quiet">居民自己报名，或者由邻居推荐；被推荐的人本人同意以后，这里才看得到是谁。</p>
          {recruitments.map((call) => (
            <CallCard key={call.id} call={call} onAnswer={setAnswering} />
          ))}
          {recruitments.length === 0 && <p className="empty card">还没有发过招募</p>}
          {posting && (
            <RecruitmentForm communities={communities} today={today} onClose={() => setPosting(false)} />
          )}
          {answering && (
            <WordsDialog
              title={`${answering.yes ? '选上' : '这次不选'}：${answering.one.name || '这位邻居'}`}
              label="给本人的话"
              verb={answering.yes ? '选上' : '这次不选'}
              route={answering.yes ? api.choose : api.decline}
              id={answering.one.id}
              done="告诉本人了"
              changes={api.list}
              onClose={() => setAnswering(null)}
            />
          )}
        </>
      )}
    </Waiting>
  );
}

interface CallCardProps {
  call: Call;
  onAnswer: (answering: Answering) => void;
}

function CallCard({ call, onAnswer }: CallCardProps) {
  const { id, title, place, until, open, words, named, nominees, mayClose } = call;
  return (
    <section className="card" aria-label={title}>
      <div className="between">
        <h3>{title}</h3>
        {mayClose && (
          <MoveButton
            kind="plain"
            route={api.close}
            id={id}
            label={`现在截止：${title}`}
            done="截止了"
            changes={api.list}
          >
            现在截止
          </MoveButton>
        )}
      </div>
      <p>{words}</p>
      <p className="quiet">
        {place}，{open ? `${dateWords(until)}截止` : '已经截止'}
      </p>
      <Table
        caption={`愿意来的 ${nominees.length} 人${named > 0 ? `，另有 ${named} 人被推荐、本人还没同意` : ''}`}
        heads={['谁', '怎么来的', '说了什么', '怎么样', '办什么']}
      >
        {nominees.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.name || '没留称呼'}</th>
            <td>{one.self ? '自荐' : '邻居推荐'}</td>
            <td>{one.words}</td>
            <td>
              {nomineeStateWords[one.state]}
              {one.answer && <p className="quiet volunteering-words">{one.answer}</p>}
            </td>
            <td>
              {one.mayAnswer && (
                <div className="volunteering-buttons">
                  <Button kind="line" label={`选上${one.name}`} onPress={() => onAnswer({ one, yes: true })}>
                    选上
                  </Button>
                  <Button
                    kind="plain"
                    label={`这次不选${one.name}`}
                    onPress={() => onAnswer({ one, yes: false })}
                  >
                    这次不选
                  </Button>
                </div>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
