import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { OfficeVote } from '@linli/shared/vote/office.contract';
import { areaWords } from '@linli/shared/vote/verdict.words';
import { yuanWords } from '@linli/shared/number.words';
import { owedWords, voteStateWords } from '@linli/shared/vote/vote.words';

/** Where a vote stands, what is missing, who took part so far. */
export const VoteFacts = ({ one }: { one: OfficeVote }) => (
  <dl className="facts">
    <dt>到哪一步</dt>
    <dd>
      {voteStateWords[one.state]}
      {one.due &&
        owedWords[one.state] &&
        `，${momentWords(new Date(one.due))} 前${owedWords[one.state] ?? ''}`}
      {one.late && '（已经超期）'}
      {one.endedReason && `：${one.endedReason}`}
    </dd>
    {one.lacks.length > 0 && (
      <>
        <dt>还差什么</dt>
        <dd>
          <ul>
            {one.lacks.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </dd>
      </>
    )}
    <dt>在哪里</dt>
    <dd>{`${one.place}，${one.buildings.length ? `${one.buildings.length} 栋楼` : '整个小区'}`}</dd>
    <dt>什么事</dt>
    <dd>{`${one.matter}：${one.rule}（${one.pack}）`}</dd>
    <dt>题目</dt>
    <dd>
      <ol>
        {one.questions.map(({ number, words }) => (
          <li key={number}>{words}</li>
        ))}
      </ol>
    </dd>
    <dt>投票</dt>
    <dd>{`${momentWords(new Date(one.opensAt))} 到 ${momentWords(new Date(one.closesAt))}`}</dd>
    {one.cents !== null && (
      <>
        <dt>金额</dt>
        <dd>{yuanWords(one.cents)}</dd>
      </>
    )}
    {one.turnout && (
      <>
        <dt>参加</dt>
        <dd>
          {`${one.turnout.part.heads}/${one.turnout.total.heads} 户，${areaWords(one.turnout.part.area)}/${areaWords(one.turnout.total.area)}。${one.turnout.sentence}`}
        </dd>
        <dt>送达</dt>
        <dd>{`${one.delivered}/${one.slots} 户有记录，${one.paperAsked} 户要纸质票，${one.entries.waiting} 张只录了一次`}</dd>
      </>
    )}
    {one.electorateHash && (
      <>
        <dt>清册校验码</dt>
        <dd className="votes__hash">{one.electorateHash}</dd>
      </>
    )}
  </dl>
);
