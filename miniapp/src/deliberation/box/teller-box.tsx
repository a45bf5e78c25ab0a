import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import type { KeptBox } from '@linli/shared/ballot/ballot.contract';
import type { TellerMove } from '@linli/shared/ballot/ballot.rules';
import { paperStateWords, tellerMoveWords } from '@linli/shared/ballot/ballot.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { PhotoWall } from '../../parts/photo-wall';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { newBatchId } from './batch-id';
import { useRemote } from '../../platform/use-remote';
import { BoxSums } from '../secret/box-sums';
import { MyHalf } from './my-half';
import { OpenSheet } from './open-sheet';
import { PaperSheet } from './paper-sheet';
import { ResumeSheet } from './resume-sheet';

/** What I may do with the box now, who else keeps it, and the batches of paper. */
export function TellerBox({ voteId }: { voteId: string }) {
  const remote = useRemote(() => call(ballotApi.kept, { params: { id: voteId } }), [voteId]);
  const { value, reload } = remote;
  return (
    <Page strip={value && remote.trouble && <StaleStrip reload={reload} />}>
      {value ? <Kept kept={value} reload={reload} /> : <Loading remote={remote} />}
    </Page>
  );
}

interface KeptProps {
  kept: KeptBox;
  reload: () => Promise<void>;
}

function Kept({ kept: { box, tellers, openMoves, batches }, reload }: KeptProps) {
  const [move, setMove] = useState<TellerMove | null>(null);
  const [batch, setBatch] = useState<string | null>(null);
  const done = async () => {
    setMove(null);
    setBatch(null);
    await reload();
  };
  const sheet = { voteId: box.voteId, onDone: done, onClose: () => setMove(null) };
  return (
    <>
      <BoxSums box={box} />
      <Section title="监票人" aside={`${tellers.length} 位，任意两位一起才能开箱`}>
        {tellers.map(({ name, ready, me }, at) => (
          <Text
            key={at}
            className="line"
          >{`${name || '监票人'}${me ? '（我）' : ''}：${ready ? '钥匙做好了' : '还没做钥匙'}`}</Text>
        ))}
      </Section>
      {openMoves.includes('keep') && (
        <MyHalf voteId={box.voteId} made={tellers.some(({ me, ready }) => me && ready)} onDone={done} />
      )}
      {batches.length > 0 && (
        <Section title="纸票">
          {batches.map(({ id, state, round, mine, photos }, at) => (
            <Card key={id} look={state === 'differs' ? 'over' : undefined} className="mt2">
              <Text className="line strong">{`第 ${at + 1} 批，第 ${round} 遍`}</Text>
              <Text className="line">{paperStateWords[state]}</Text>
              {photos.length > 0 && <PhotoWall photos={photos} label={`第 ${at + 1} 批选票`} size="small" />}
              {state !== 'agreed' && (state === 'differs' || !mine) && openMoves.includes('paper') && (
                <Button kind="line" onTap={() => setBatch(id)}>
                  点这一批
                </Button>
              )}
            </Card>
          ))}
        </Section>
      )}
      {openMoves
        .filter((one) => one !== 'keep')
        .map((one) => (
          <View key={one} className="mt3">
            <Button
              big
              kind={one === 'paper' ? 'line' : 'main'}
              onTap={() => (one === 'paper' ? setBatch(newBatchId()) : setMove(one))}
            >
              {tellerMoveWords[one]}
            </Button>
          </View>
        ))}
      {move === 'open' && <OpenSheet {...sheet} />}
      {move === 'resume' && <ResumeSheet {...sheet} />}
      {batch && <PaperSheet box={box} batchId={batch} onDone={done} onClose={() => setBatch(null)} />}
    </>
  );
}
