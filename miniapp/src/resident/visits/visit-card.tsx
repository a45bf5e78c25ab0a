import { Text, View } from '@tarojs/components';
import { careApi } from '@linli/shared/care/care.api';
import type { AnswerVisit, HomeVisit } from '@linli/shared/care/care.contract';
import { careGroundWords, careStateWords } from '@linli/shared/care/care.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../../parts/button';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface VisitCardProps {
  visit: HomeVisit;
  onShift: () => void;
  reload: () => Promise<void>;
}

const said = { agree: '好的，等他来', decline: '记下了，不来了' } as const;
const stateWords = { ...careStateWords, asked: '等您回话', declined: '您家说不用来' };

/** One visit: when, who, why they may, and the three answers. */
export function VisitCard({ visit, onShift, reload }: VisitCardProps) {
  const { id, version, home, startsAt, visitor, ground, basis, state, phone, openMoves } = visit;
  const { trouble, send } = useSending([]);
  const when = momentWords(new Date(startsAt));
  async function answer(word: keyof typeof said) {
    const body: AnswerVisit = { version, answer: word };
    const done = await send({}, (key) => call(careApi.answer, { params: { id }, body, key }));
    if (done) toast(said[word]);
    await reload();
  }
  return (
    <Card className="mt3">
      <Text className="line strong">{when}</Text>
      <Text className="line">{`${visitor ?? '社区的人'}想来看看您`}</Text>
      <Text className="line t-small quiet">{`${home} · ${stateWords[state]}`}</Text>
      <Text className="line t-small quiet">
        {[careGroundWords[ground], basis].filter(Boolean).join('：')}
      </Text>
      {openMoves.includes('agree') && (
        <View className="mt2">
          <Button wide label={`${when}，可以来`} onTap={() => answer('agree')}>
            可以来
          </Button>
        </View>
      )}
      {openMoves.includes('shift') && (
        <View className="mt2">
          <Button kind="line" wide label={`${when}，改时间`} onTap={onShift}>
            改时间
          </Button>
        </View>
      )}
      {openMoves.includes('decline') && (
        <View className="mt2">
          <Button kind="line" wide label={`${when}，不用来`} onTap={() => answer('decline')}>
            不用来
          </Button>
        </View>
      )}
      <TroubleLine trouble={trouble} />
      {phone && <CallRow title="社区电话" phone={phone} note="想问清楚，打这个" />}
    </Card>
  );
}
