import { Text } from '@tarojs/components';
import { reachApi } from '@linli/shared/bulletin/bulletin.api';
import { outcomesOf, type HomeMeans, type HomeOutcome } from '@linli/shared/bulletin/bulletin.rules';
import { homeMeansWords, homeOutcomeWords } from '@linli/shared/bulletin/bulletin.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Sheet } from '../../parts/sheet';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';

interface UnreachedProps {
  id: string;
  building: string;
  onClose: () => void;
  onTried: () => Promise<void>;
}

/** The homes of a building that nobody has reached, and one tap for each way a try can end. Why they are not reached, nobody is told. */
export function Unreached({ id, building, onClose, onTried }: UnreachedProps) {
  const remote = useRemote(
    () => call(reachApi.unreached, { params: { id }, query: { building } }),
    [id, building],
  );
  const { trouble, send } = useSending([]);
  const { value, reload } = remote;
  async function record(homeId: string, means: HomeMeans, outcome: HomeOutcome) {
    const body = { homeId, means, outcome };
    const done = await send({}, (key) => call(reachApi.record, { params: { id }, body, key }));
    if (!done) return;
    toast('记下了');
    await Promise.all([reload(), onTried()]);
  }
  return (
    <Sheet title="还没告诉到的" open onClose={onClose}>
      {!value && <Loading remote={remote} />}
      {value?.homes.length === 0 && <Text className="line">都告诉到了。</Text>}
      {value?.homes.map(({ homeId, name, tries }) => (
        <Card key={homeId} className="mt3">
          <Text className="line strong">{name}</Text>
          {tries.map(({ means, outcome, at }) => (
            <Text key={at} className="line t-small quiet">
              {`${homeMeansWords[means]}，${homeOutcomeWords[outcome]}`}
            </Text>
          ))}
          {value.means.flatMap((means) =>
            outcomesOf[means].map((outcome) => (
              <Button
                key={`${means} ${outcome}`}
                kind="line"
                wide
                label={`${name}：${homeMeansWords[means]}，${homeOutcomeWords[outcome]}`}
                onTap={() => record(homeId, means, outcome)}
              >
                {means === 'paper'
                  ? homeOutcomeWords[outcome]
                  : `${homeMeansWords[means]}，${homeOutcomeWords[outcome]}`}
              </Button>
            )),
          )}
        </Card>
      ))}
      <TroubleLine trouble={trouble} />
    </Sheet>
  );
}
