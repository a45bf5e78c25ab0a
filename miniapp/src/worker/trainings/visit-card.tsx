import { Text, View } from '@tarojs/components';
import { careApi } from '@linli/shared/care/care.api';
import type { OwnVisit } from '@linli/shared/care/care.contract';
import { careStateWords } from '@linli/shared/care/care.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface VisitCardProps {
  visit: OwnVisit;
  onTell: () => void;
  reload: () => Promise<void>;
}

/** One visit that I make: when, where, whether they know of it; and saying that I cannot, or how it went. */
export function VisitCard({ visit, onTell, reload }: VisitCardProps) {
  const { id, version, home, startsAt, state, due } = visit;
  const { trouble, send } = useSending([]);
  async function excuse() {
    const done = await send({}, (key) => call(careApi.excuse, { params: { id }, body: { version }, key }));
    if (done) toast('记下了，社区会换人');
    await reload();
  }
  return (
    <Card className="mt2">
      <Text className="line strong">{momentWords(new Date(startsAt))}</Text>
      <Text className="line">{home}</Text>
      <Text className="line t-small quiet">{careStateWords[state]}</Text>
      <View className="mt2">
        <Actions
          second={
            <Button kind="line" label={`${home}，去不了`} onTap={excuse}>
              去不了
            </Button>
          }
        >
          {due && (
            <Button label={`${home}，去过了`} onTap={onTell}>
              去过了
            </Button>
          )}
        </Actions>
      </View>
      <TroubleLine trouble={trouble} />
    </Card>
  );
}
