import { momentWords } from '@linli/shared/deadline/deadline.words';
import { voteOfficeApi } from '@linli/shared/vote/vote.api';
import { areaWords } from '@linli/shared/vote/verdict.words';
import type { Weight } from '@linli/shared/vote/tally.rules';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

const weightOf = ({ heads, area }: Weight): string => `${heads} 户，${areaWords(area)}`;

/** What the newest count came to: both counts of every answer, each test with its article, both hashes. */
export function ResultView({ id }: { id: string }) {
  const asked = useAsk(voteOfficeApi.result, { params: { id } });
  return (
    <section className="card">
      <h2 className="pane-title">计票结果</h2>
      <Waiting asked={asked}>
        {(one) => (
          <>
            {one.questions.map((question) => (
              <table key={question.number} className="grid">
                <caption>{`${question.number}. ${question.words}：${question.sentence}`}</caption>
                <thead>
                  <tr>
                    <th scope="col">同意</th>
                    <th scope="col">不同意</th>
                    <th scope="col">弃权</th>
                    <th scope="col">没参加</th>
                    <th scope="col">看哪几条</th>
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <td>{weightOf(question.yes)}</td>
                    <td>{weightOf(question.no)}</td>
                    <td>{weightOf(question.abstain)}</td>
                    <td>{weightOf(question.silent)}</td>
                    <td>
                      {question.tests
                        .map(
                          ({ name, met, article }) =>
                            `${name}：${met ? '够了' : '没够'}${article ? `（${article}）` : ''}`,
                        )
                        .join('；')}
                    </td>
                  </tr>
                </tbody>
              </table>
            ))}
            <p>{one.silentSentence}</p>
            <p className="quiet votes__hash">
              {`共 ${weightOf(one.total)}。第 ${one.edition} 次计票，${momentWords(new Date(one.countedAt))}。选票清单校验码 ${one.ballotsHash}`}
              {one.objectionsUntil && `。${momentWords(new Date(one.objectionsUntil))} 前可以提异议`}
            </p>
          </>
        )}
      </Waiting>
    </section>
  );
}
