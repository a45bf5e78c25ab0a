import { Text } from '@tarojs/components';
import { useState } from 'react';
import { stationApi } from '@linli/shared/channel/channel.api';
import type { Station } from '@linli/shared/channel/station.contract';
import { showSpokenCode } from '@linli/shared/place/door-code.rules';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { StationSheet } from './station-sheet';

/** The stations with their hours and the codes of their signs. */
export function Stations() {
  const [open, setOpen] = useState<Station | 'new' | null>(null);
  const remote = useRemote(() => call(stationApi.list), []);
  const { value, reload } = remote;
  return (
    <Page
      bar={
        <BottomBar>
          <Button big icon="add" onTap={() => setOpen('new')}>
            设一个站
          </Button>
        </BottomBar>
      }
    >
      <Text className="line quiet">扫站里的码报的事，来源写着是哪个站。牌子在“门牌”里发码、打印。</Text>
      {!value && <Loading remote={remote} />}
      {value?.stations.length === 0 && (
        <Blank kind="empty" title="还没有民情收集站" words="选一处公共地点，写上什么时候有人。" />
      )}
      {value && value.stations.length > 0 && (
        <Card flush className="mt3">
          {value.stations.map((station) => (
            <ListRow
              key={station.placeId}
              title={station.where}
              note={[
                station.hours,
                station.spoken ? `编号 ${showSpokenCode(station.spoken)}` : '还没发过码',
              ].join('，')}
              onTap={() => setOpen(station)}
            />
          ))}
        </Card>
      )}
      {open && value && (
        <StationSheet
          station={open === 'new' ? null : open}
          places={value.places}
          onClose={() => setOpen(null)}
          reload={reload}
        />
      )}
    </Page>
  );
}
