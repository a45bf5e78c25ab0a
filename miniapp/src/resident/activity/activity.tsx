import { Text } from '@tarojs/components';
import type { ActivityPage } from '@linli/shared/activity/activity.contract';
import { momentWords, timeWords } from '@linli/shared/deadline/deadline.words';
import { localParts } from '@linli/shared/deadline/shanghai.rules';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { ActivityBar } from './activity-bar';

interface ActivityProps {
  one: ActivityPage;
  place: string | undefined;
  stale: boolean;
  reload: () => Promise<void>;
}

/** What, when, where, by whom; how many places there are; where I stand; whom to call. */
export function Activity({ one, place, stale, reload }: ActivityProps) {
  const { title, words, venue, startsAt, endsAt, unit, phone, withdrawnReason, repeats } = one;
  const until = timeWords(localParts(new Date(endsAt)).minute);
  return (
    <Page
      calls={phone !== null}
      bar={<ActivityBar one={one} place={place} reload={reload} />}
      strip={stale && <StaleStrip reload={reload} />}
    >
      <Card className="mt3">
        <Text className="line t-head">{title}</Text>
        <Text className="line strong">{`${momentWords(new Date(startsAt))}–${until}`}</Text>
        <Text className="line">{venue}</Text>
        <Text className="line t-small quiet">{`${unit}办${repeats ? '，还有别的日子，每场单独报名' : ''}`}</Text>
        {withdrawnReason && <Text className="line strong">{`很抱歉，这一场不办了：${withdrawnReason}`}</Text>}
        {words && <Text className="line mt2">{words}</Text>}
      </Card>
      <Card className="mt3">
        <Text className="line">{placesWords(one)}</Text>
        {one.kept > 0 && one.standing.state === null && (
          <Text className="line t-small quiet">{`其中 ${one.kept} 个留给第一次来的邻居，没人来再放开`}</Text>
        )}
      </Card>
      {phone && (
        <Card flush className="mt3">
          <CallRow title={unit} phone={phone} note="不用手机报名，打这个也行" />
        </Card>
      )}
    </Page>
  );
}

function placesWords({ capacity, taken, waiting }: ActivityPage): string {
  if (capacity === null) return `不限人数，已经有 ${taken} 人报名`;
  return [`名额 ${capacity} 个，已报 ${taken} 个`, waiting > 0 && `${waiting} 人在排队`]
    .filter(Boolean)
    .join('，');
}
