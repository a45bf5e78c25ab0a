import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import type { BallotBox, TrackerList } from '@linli/shared/ballot/ballot.contract';
import { readable, trackerLength } from '@linli/shared/ballot/casting.rules';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Link } from '../../parts/link';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { typedCode } from '../../platform/typed-code';
import { useRemote } from '../../platform/use-remote';
import { slotsHere } from '../secret/casting';
import { BoxSums } from '../secret/box-sums';
import { OwnSlot } from './own-slot';

interface Seen {
  box: BallotBox;
  list: TrackerList | null;
}

async function look(id: string): Promise<Seen> {
  const params = { id };
  const box = await call(ballotApi.box, { params });
  const over = box.state === 'closed' || box.state === 'counted';
  return { box, list: over ? await call(ballotApi.trackers, { params }) : null };
}

/** How far a secret vote is, and once its box is closed, whether a ballot is in it. Anybody may look; nobody signs in. */
export default function TrackersPage() {
  const { id = '' } = useParams();
  const remote = useRemote(() => look(id), [id]);
  const { value } = remote;
  return <Page>{value ? <Found {...value} /> : <Loading remote={remote} />}</Page>;
}

function Found({ box, list }: Seen) {
  const slots = slotsHere(box.voteId);
  return (
    <>
      <BoxSums box={box} />
      {slots.length > 0 && (
        <Section title="这台手机上的票">
          {slots.map((slotId) => (
            <OwnSlot key={slotId} voteId={box.voteId} slotId={slotId} trackers={list?.trackers ?? null} />
          ))}
        </Section>
      )}
      {list ? (
        <Check list={list} />
      ) : (
        <Text className="line quiet mt3">封箱以后公布查票号清单，谁都可以来查。</Text>
      )}
    </>
  );
}

function Check({ list: { trackers, hash } }: { list: TrackerList }) {
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const tracker = typedCode(typed);
  const known = trackers.includes(tracker);
  return (
    <Section title="查一个号" aside={`共 ${trackers.length} 个`}>
      <Field
        label="查票号"
        hint="20 位"
        error={tracker.length >= trackerLength && !known ? '清单里没有这个号，请看看是不是抄错了' : undefined}
        note={known ? '在清单里，这张票在票箱里' : '只查票在不在，查不出选了什么。'}
      >
        <TextLine value={typed} onChange={setTyped} max={30} />
      </Field>
      <Card className="mt3">
        <Text className="line t-small quiet">
          清单的校验值（SHA-256），和结果公告上印的一样，清单就没有动过：
        </Text>
        <Text className="line t-small">{hash.replace(/.{8}(?=.)/g, '$& ')}</Text>
        <View className="mt2">
          <Link onTap={() => setAll(!all)}>{all ? '收起清单' : '看整张清单'}</Link>
        </View>
        {all && <Text className="line t-small">{trackers.map(readable).join('\n')}</Text>}
      </Card>
    </Section>
  );
}
