import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { careApi } from '@linli/shared/care/care.api';
import type { HomeVisit } from '@linli/shared/care/care.contract';
import { Blank } from '../../parts/blank';
import { Loading } from '../../parts/loading';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { ShiftSheet } from './shift-sheet';
import { VisitCard } from './visit-card';

/** The visits to my homes, the latest first. */
export function Visits() {
  const remote = useRemote(() => call(careApi.home), []);
  const [shifting, setShifting] = useState<HomeVisit | null>(null);
  const { value, trouble, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  return (
    <View>
      {trouble && <StaleStrip reload={reload} />}
      <Text className="line">
        来不来由您定：可以改时间，也可以不用来，不用说为什么。只看看人好不好，不拍照。
      </Text>
      {value.visits.length === 0 && (
        <Blank kind="empty" title="没有约好的探访" words="有人想来看您，会先在这里问您。" />
      )}
      {value.visits.map((visit) => (
        <VisitCard key={visit.id} visit={visit} onShift={() => setShifting(visit)} reload={reload} />
      ))}
      {shifting && (
        <ShiftSheet visit={shifting} now={value.now} onClose={() => setShifting(null)} reload={reload} />
      )}
    </View>
  );
}
