import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { Choice } from '@linli/shared/vote/tally.rules';
import type { VotePage } from '@linli/shared/vote/vote.contract';
import { yuanWords } from '@linli/shared/number.words';
import { noCastWords, voteStateWords } from '@linli/shared/vote/vote.words';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { Pick } from '../../parts/pick';
import { Field } from '../../parts/field';
import { Icon } from '../../parts/icon';
import { Link } from '../../parts/link';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { ReadAloud } from '../../parts/read-aloud';
import { StaleStrip } from '../../parts/stale-strip';
import { go } from '../../platform/go';
import { host } from '../../platform/host';
import { showField } from '../../platform/scroll';
import { notOpened } from '../../platform/toast';
import { fileAddress } from '../../platform/file-address';
import { CityCard } from './city-card';
import { OwnBallot } from './own-ballot';
import { Questions } from './questions';
import { TurnoutCard } from './turnout-card';
import { VoteBar } from './vote-bar';

interface VoteProps {
  one: VotePage;
  stale: boolean;
  reload: () => Promise<void>;
}

/** A vote from top to bottom: that it binds, what is asked, my home, my choices, how far it is. */
export function Vote({ one, stale, reload }: VoteProps) {
  const [slotId, setSlot] = useState(
    one.slots.find(({ rights }) => rights.cast)?.id ?? one.slots[0]?.id ?? '',
  );
  const [chosen, setChosen] = useState<Partial<Record<number, Choice>>>({});
  const [tried, setTried] = useState(false);
  const missing = one.questions.find(({ number }) => !chosen[number])?.number;
  const slot = one.slots.find(({ id }) => id === slotId) ?? null;
  // one question is the heading itself: it is what owners decide
  const [only] = one.questions.length === 1 ? one.questions : [];
  const why = slot?.why ?? one.why;
  function toMissing() {
    setTried(true);
    showField(String(missing));
  }
  const bar = (
    <VoteBar
      one={one}
      slot={slot}
      chosen={chosen}
      toMissing={missing === undefined ? null : toMissing}
      reload={reload}
    />
  );
  return (
    <Page calls={one.phone !== null} bar={bar} strip={stale && <StaleStrip reload={reload} />}>
      <View className="between mt2">
        <View className="vote__tag">
          <Icon name="gavel" size="s" />
          <Text>正式表决，结果有约束力</Text>
        </View>
        <Text className="t-small quiet">{whenWords(one)}</Text>
      </View>
      {only ? (
        <>
          <Text className="line t-small quiet mt2">{one.title}</Text>
          <Text className="line t-head">{only.words}</Text>
        </>
      ) : (
        <Text className="line t-head mt1">{one.title}</Text>
      )}
      <ReadAloud words={() => aloud(one)} />
      {one.slots.length > 1 && (
        <Field label="为哪一户投">
          <Pick
            options={one.slots.map(({ id, label }) => ({ key: id, name: label }))}
            value={slotId}
            onChange={setSlot}
          />
        </Field>
      )}
      {slot && (
        <OwnBallot
          slot={slot}
          voteId={one.id}
          authority={one.authority}
          running={one.state === 'open'}
          reload={reload}
        />
      )}
      <Questions
        questions={one.questions}
        headed={Boolean(only)}
        chosen={chosen}
        missing={tried ? missing : undefined}
        onChoose={slot?.rights.cast ? (number, choice) => setChosen({ ...chosen, [number]: choice }) : null}
      />
      {one.city && <CityCard address={one.city.address} />}
      {why && why !== 'city' && !slot?.filled && (
        <Card className="mt3">
          <Text className="line">{noCastWords[why]}</Text>
        </Card>
      )}
      <View className="vote__files">
        {one.documents.map(({ id, name, url }) => (
          <Link key={id} onTap={() => open(url)}>
            {name}
          </Link>
        ))}
        {slot && slot.share !== null && <Text className="strong">{`您家约摊 ${yuanWords(slot.share)}`}</Text>}
      </View>
      {one.turnout && <TurnoutCard turnout={one.turnout} city={one.city} over={one.state !== 'open'} />}
      <Card className="mt3">
        <Text className="line t-small quiet">{`${one.matter}：${one.rule}（${one.pack}）`}</Text>
        {one.endedReason && <Text className="line strong">{`这次表决不作数了：${one.endedReason}`}</Text>}
      </Card>
      {one.topicId && (
        <Card flush className="mt3">
          <ListRow
            icon="route"
            title="看这件事的经过"
            onTap={() => go('deliberation/topic', { id: one.topicId ?? '' })}
          />
        </Card>
      )}
      {one.phone && (
        <Card flush className="mt3">
          <CallRow title="社区" phone={one.phone} note="不方便用手机，打电话请人上门" />
        </Card>
      )}
    </Page>
  );
}

const aloud = (one: VotePage): string =>
  [
    `业主表决：${one.title}`,
    ...one.questions.map(({ words }) => words),
    whenWords(one),
    one.turnout?.sentence,
  ]
    .filter(Boolean)
    .join('。');

const open = (url: string) => host.saveFile(fileAddress(url), {}).catch(notOpened);

function whenWords({ state, opensAt, closesAt }: VotePage): string {
  if (state === 'noticed') return `${momentWords(new Date(opensAt))} 开始`;
  return state === 'open' ? `${momentWords(new Date(closesAt))} 截止` : voteStateWords[state];
}
