import { Text, View } from '@tarojs/components';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Me } from '@linli/shared/people/people.contract';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { lookAgain } from '../../platform/session';
import { toast } from '../../platform/toast';

/** That I asked to be forgotten, until when that can be taken back, and how. */
export function Leaving({ me: { leavingUntil } }: { me: Me }) {
  const { trouble, send } = useSending([]);
  if (!leavingUntil) return null;
  async function stay() {
    if (await send({}, (key) => call(peopleApi.stay, { key }).then(lookAgain))) toast('不注销了');
  }
  return (
    <View className="mt3">
      <Card look="now">
        <Text className="line strong">您申请了注销</Text>
        <Text className="line">{`${momentWords(new Date(leavingUntil))} 以后删除您的信息，这之前都可以反悔。`}</Text>
        <Button kind="line" onTap={stay}>
          不注销了
        </Button>
        <TroubleLine trouble={trouble} />
      </Card>
    </View>
  );
}
