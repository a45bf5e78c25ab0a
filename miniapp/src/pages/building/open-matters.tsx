import { Text } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { DoorPage } from '@linli/shared/door/door.contract';
import { Card } from '../../parts/card';
import { Link } from '../../parts/link';
import { LongList } from '../../parts/long-list';
import { NeighbourRow } from '../../parts/neighbour-row';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** How many stand on the landing page before the rest is asked for. */
const few = 3;

/** What is open in the building, and how this month went, each figure with what it counts, and when that was. */
export function OpenMatters({ door: { open, month, now, plate }, seen }: { door: DoorPage; seen: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? open : open.slice(0, few);
  return (
    <>
      {open.length > 0 && (
        <Section
          title="本楼正在办"
          aside={
            open.length > few &&
            (all ? (
              <Link onTap={() => setAll(false)}>收起</Link>
            ) : (
              <Link onTap={() => setAll(true)}>{`全部 ${open.length} 件`}</Link>
            ))
          }
        >
          <Card flush>
            <LongList rows={shown} keyOf={({ id }) => id} about={72}>
              {(ticket) => <NeighbourRow ticket={ticket} now={now} />}
            </LongList>
          </Card>
        </Section>
      )}
      <Text className="line t-small quiet mt2">
        {monthWords(month)}
        <Link onTap={() => go('resident/projects', { place: plate.placeId })}>一时办不完的事</Link>
      </Text>
      <Text className="line t-small faint">{`以上是 ${momentWords(new Date(seen))} 的情况`}</Text>
    </>
  );
}

function monthWords({ reported, due, onTime }: DoorPage['month']): string {
  if (reported === 0 && due === 0) return '本月还没有人报事。';
  if (due === 0) return `本月报了 ${reported} 件，都还没到期。`;
  return `本月报了 ${reported} 件，到期 ${due} 件，按时办结 ${onTime} 件。`;
}
