import { Text, View } from '@tarojs/components';
import { praiseApi } from '@linli/shared/praise/praise.api';
import type { OwnPraise } from '@linli/shared/praise/praise.contract';
import type { PraiseMove } from '@linli/shared/praise/praise.rules';
import { praiseMoveWords, praiseStateWords } from '@linli/shared/praise/praise.words';
import { Actions } from '../../parts/actions';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { useRemote } from '../../platform/use-remote';

/** Each of them with where it would be shown; yes and no weigh the same, and a yes can be taken back at once. */
export function OwnPraises() {
  const remote = useRemote(() => call(praiseApi.mine), []);
  const { value, reload } = remote;
  return (
    <Page strip={value && remote.trouble && <StaleStrip reload={reload} />}>
      <Text className="line quiet">您点头才会公开，不点头也没关系。公开了随时能撤下来，马上就不显示。</Text>
      {!value && <Loading remote={remote} />}
      {value?.praise.length === 0 && (
        <Blank kind="empty" title="现在没有" words="社区想表扬您的时候，会先问您。" />
      )}
      {value?.praise.map((one) => (
        <PraiseCard key={one.id} one={one} reload={reload} />
      ))}
    </Page>
  );
}

interface PraiseCardProps {
  one: OwnPraise['praise'][number];
  reload: () => Promise<void>;
}

function PraiseCard({ one: { id, version, state, place, words, openMoves }, reload }: PraiseCardProps) {
  const { trouble, send } = useSending([]);
  const make = async (move: PraiseMove) => {
    const body = { version, move };
    await send({}, (key) => call(praiseApi.move, { params: { id }, body, key }));
    await reload();
  };
  // whoever has not answered yet says yes or no
  const shown = state === 'proposed' ? openMoves.filter((move) => move !== 'withdraw') : openMoves;
  return (
    <Card className="mt3">
      <Text className="line strong">{words}</Text>
      <Text className="line t-small quiet">{`${place} · ${praiseStateWords[state]}`}</Text>
      {shown.length > 0 && (
        <View className="mt2">
          <Actions even>
            {shown.map((move) => (
              <Button key={move} kind="line" onTap={() => make(move)}>
                {praiseMoveWords[move]}
              </Button>
            ))}
          </Actions>
        </View>
      )}
      <TroubleLine trouble={trouble} />
    </Card>
  );
}
