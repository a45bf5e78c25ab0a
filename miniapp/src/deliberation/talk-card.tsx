import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { dayWords, momentWords } from '@linli/shared/deadline/deadline.words';
import type { TalkLine } from '@linli/shared/talk/talk.contract';
import { talkStateWords } from '@linli/shared/talk/talk.words';
import { Card } from '../parts/card';
import { StatusPill } from '../parts/pill';

const looks = {
  asked: { look: 'wait', icon: 'clock' },
  agreed: { look: 'act', icon: 'calendar' },
  held: { look: 'done', icon: 'done' },
  declined: { look: 'end', icon: 'info' },
  withdrawn: { look: 'end', icon: 'info' },
} as const;

/** Talks between two sides: who asked whom, until when an answer is due, what came of it, and below it what may be done. */
export function TalkCard({ talk, children }: { talk: TalkLine; children?: ReactNode }) {
  const { state, title, words, from, to, due, late, answer, on, outcome } = talk;
  const { look, icon } = looks[state];
  return (
    <Card look={late ? 'over' : undefined} className="mt2">
      <StatusPill
        look={late ? 'over' : look}
        icon={late ? 'over' : icon}
        words={late ? '过期了，还没有答复' : talkStateWords[state]}
      />
      <Text className="line strong mt2">{title}</Text>
      <Text className="line t-small quiet">{`${from} 找 ${to}`}</Text>
      <Text className="line">{words}</Text>
      {due && <Text className="line t-small quiet">{`${momentWords(new Date(due))}前给说法`}</Text>}
      {answer && <Text className="line mt2">{`${to}：${answer}`}</Text>}
      {on && <Text className="line">{`${dayWords(on)}谈`}</Text>}
      {outcome && <Text className="line mt2">{`谈成：${outcome}`}</Text>}
      {children}
    </Card>
  );
}
