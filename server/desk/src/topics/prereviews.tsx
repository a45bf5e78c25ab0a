import { useState } from 'react';
import { dayWords, momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { prereviewApi } from '@linli/shared/prereview/prereview.api';
import type { PrereviewLine } from '@linli/shared/prereview/prereview.contract';
import { opinionLooks, opinionWords, prereviewLateWords } from '@linli/shared/prereview/prereview.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { AskBranchDialog } from './ask-branch-dialog';
import { OpinionDialog } from './opinion-dialog';

/** What branches say first of a topic: asked by a day, written down with a reason, in the open. */
export function Prereviews({ topicId, open }: { topicId: string; open: boolean }) {
  const asked = useAsk(prereviewApi.ofTopic, { params: { id: topicId } });
  const [asking, setAsking] = useState(false);
  const [giving, setGiving] = useState<PrereviewLine | null>(null);
  return (
    <section>
      <h3 className="beside__part">支部前置研究</h3>
      <Waiting asked={asked}>
        {({ prereviews, matters, branches, now, today }) => (
          <>
            {prereviews.length === 0 && <p className="quiet">还没有送支部研究</p>}
            {prereviews.length > 0 && (
              <ul className="topics-heard">
                {prereviews.map((one) => (
                  <Line key={one.id} prereview={one} now={new Date(now)} onGive={() => setGiving(one)} />
                ))}
              </ul>
            )}
            {open && matters.length > 0 && prereviews.every(({ givenAt }) => givenAt !== null) && (
              <Button
                kind="line"
                icon="add"
                off={branches.length === 0 && '这里还没有登记党支部，先在“组织”里登记'}
                onPress={() => setAsking(true)}
              >
                送支部研究
              </Button>
            )}
            {asking && (
              <AskBranchDialog {...{ topicId, matters, branches }} onClose={() => setAsking(false)} />
            )}
            {giving && (
              <OpinionDialog
                key={giving.id}
                prereview={giving}
                today={today}
                onClose={() => setGiving(null)}
              />
            )}
          </>
        )}
      </Waiting>
    </section>
  );
}

interface LineProps {
  prereview: PrereviewLine;
  now: Date;
  onGive: () => void;
}

const Line = ({ prereview, now, onGive }: LineProps) => {
  const { branch, matter, at, due, late, opinion, on, present, words, mayGive } = prereview;
  return (
    <li>
      <div className="between">
        <b>{`${branch} · ${matter}`}</b>
        {late && <Pill look="over" icon="over" words={prereviewLateWords} />}
        {opinion && <Pill {...opinionLooks[opinion]} words={opinionWords[opinion]} />}
      </div>
      <p className="quiet">
        {opinion && on
          ? `${dayWords(on)}研究 · ${present ?? ''}`
          : `${momentWords(new Date(at))}送去 · ${whenWords(new Date(due), now)}前给意见`}
      </p>
      {words && <p>{words}</p>}
      {mayGive && (
        <Button kind="plain" label={`写下${branch}的意见`} onPress={onGive}>
          写下意见
        </Button>
      )}
    </li>
  );
};
