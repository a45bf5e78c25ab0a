import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import type { HoursAsk } from '@linli/shared/hours/hours.contract';
import { gradeWords, minutesWords, wantedWords } from '@linli/shared/hours/hours.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { AnswerForm } from './answer-form';

/** What volunteers ask to have corrected, the nearest due first. */
export function Asks({ asks }: { asks: readonly HoursAsk[] }) {
  const [open, setOpen] = useState<HoursAsk | null>(null);
  return (
    <section className="card">
      <h2 className="pane-title">更正申请</h2>
      {asks.length === 0 ? (
        <p className="empty">没有等着答复的。</p>
      ) : (
        <table className="grid">
          <caption>{asks.length} 笔，快到期的在前</caption>
          <thead>
            <tr>
              <th scope="col">谁</th>
              <th scope="col">哪一次</th>
              <th scope="col">现在记的</th>
              <th scope="col">请改成</th>
              <th scope="col">为什么</th>
              <th scope="col">几时前答复</th>
              <th scope="col">答复</th>
            </tr>
          </thead>
          <tbody>
            {asks.map((ask) => (
              <tr key={ask.id}>
                <th scope="row">{ask.who || '没留称呼'}</th>
                <td>{`${dateWords(ask.day)} ${ask.title}（${ask.organisation}）`}</td>
                <td>{`${minutesWords(ask.stands)}，${gradeWords[ask.grade]}`}</td>
                <td>{wantedWords(ask.minutes)}</td>
                <td>{ask.words}</td>
                <td>
                  {momentWords(new Date(ask.due))}
                  {ask.late && <Pill look="over" icon="over" words="过期" />}
                </td>
                <td>
                  {ask.openMoves.length > 0 ? (
                    <Button kind="line" label={`答复${ask.who}`} onPress={() => setOpen(ask)}>
                      答复
                    </Button>
                  ) : (
                    '您自己的，请同事答复'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && <AnswerForm ask={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
