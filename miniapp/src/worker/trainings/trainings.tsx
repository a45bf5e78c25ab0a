import { trainingApi } from '@linli/shared/training/training.api';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { Visits } from './visits';
import { TrainingCard } from './training-card';

/** Where I go to see how a home is, then my sessions, the latest first. */
export function Trainings() {
  const remote = useRemote(() => call(trainingApi.mine), []);
  const goesRound = useMe()?.posts.some(({ permission }) => permission === 'assist');
  const { value, reload } = remote;
  return (
    <Page>
      {!value && <Loading remote={remote} />}
      {value && remote.trouble && <StaleStrip reload={reload} />}
      {goesRound && (
        <Card flush>
          <ListRow
            icon="door"
            title="走访各户"
            note="议事之前，一户一户问"
            onTap={() => go('convener/soundings')}
          />
          <ListRow
            icon="write"
            title="问一问大家"
            note="征询您这栋楼的意见"
            onTap={() => go('convener/polls')}
          />
        </Card>
      )}
      <Visits />
      {value?.trainings.length === 0 && (
        <Blank kind="empty" title="还没有请您的培训" words="有了会给您发通知，来不来您自己定。" />
      )}
      {value?.trainings.map((one) => (
        <TrainingCard key={one.id} one={one} reload={reload} />
      ))}
    </Page>
  );
}
