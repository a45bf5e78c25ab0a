import { useState } from 'react';
import { soundingApi } from '@linli/shared/sounding/sounding.api';
import { heardWords, roundWords } from '@linli/shared/sounding/sounding.words';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { SoundingDialog } from './sounding-dialog';

/** What building heads heard at the doors about a topic: how far each building is, and what homes said in figures. */
export function Soundings({ topicId, open }: { topicId: string; open: boolean }) {
  const asked = useAsk(soundingApi.ofTopic, { params: { id: topicId } }, { every: 60_000 });
  const [asking, setAsking] = useState(false);
  return (
    <section>
      <h3 className="beside__part">楼栋长先行议事</h3>
      <Waiting asked={asked}>
        {({ soundings, places }) => (
          <>
            {soundings.length === 0 && <p className="quiet">还没有请楼栋长走访</p>}
            {soundings.length > 0 && (
              <ul className="topics-heard">
                {soundings.map((round) => (
                  <li key={round.id}>
                    <b>{round.question}</b>
                    <p className="quiet">{roundWords(round)}</p>
                    <p>{heardWords(round)}</p>
                    <p className="quiet">
                      {round.buildings
                        .map(({ name, homes, visited }) => `${name} ${visited} / ${homes} 户`)
                        .join('，')}
                    </p>
                  </li>
                ))}
              </ul>
            )}
            {open && places.length > 0 && (
              <Button kind="line" icon="add" onPress={() => setAsking(true)}>
                请楼栋长走访
              </Button>
            )}
            {asking && <SoundingDialog {...{ topicId, places }} onClose={() => setAsking(false)} />}
          </>
        )}
      </Waiting>
    </section>
  );
}
