import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { judgingApi } from '@linli/shared/judging/judging.api';
import { answeredWords, judgingOutcomeWords } from '@linli/shared/judging/judging.words';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { HeardDialog } from './heard-dialog';

/** How a topic is judged: how many were asked and answered, what came of it, and the answers of those without a phone. */
export function Judgings({ topicId }: { topicId: string }) {
  const asked = useAsk(judgingApi.ofTopic, { params: { id: topicId } });
  const [entering, setEntering] = useState(false);
  return (
    <section>
      <h3 className="beside__part">评事</h3>
      <Waiting asked={asked}>
        {({ round, why }) => (
          <>
            {!round && <p className="quiet">{why}</p>}
            {round && (
              <p>
                {`第 ${round.round} 轮，请了 ${round.asked} 人，${answeredWords(round)}，`}
                {round.outcome
                  ? `办成了 ${round.yes ?? 0}，没办成 ${round.no ?? 0}：${judgingOutcomeWords[round.outcome]}`
                  : `${momentWords(new Date(round.closesAt))}截止`}
              </p>
            )}
            {round && !round.outcome && (
              <Button kind="line" icon="write" onPress={() => setEntering(true)}>
                代没用手机的人评
              </Button>
            )}
            {entering && <HeardDialog topicId={topicId} onClose={() => setEntering(false)} />}
          </>
        )}
      </Waiting>
    </section>
  );
}
