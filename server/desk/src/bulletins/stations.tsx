import { useState } from 'react';
import { stationApi } from '@linli/shared/channel/channel.api';
import type { Station } from '@linli/shared/channel/station.contract';
import { showSpokenCode } from '@linli/shared/place/door-code.rules';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { StationForm } from './station-form';

/** The stations with their hours and the codes of their signs. */
export function Stations() {
  const asked = useAsk(stationApi.list);
  const [open, setOpen] = useState<Station | 'new' | null>(null);
  return (
    <>
      <div className="between">
        <h2 className="pane-title">民情收集站</h2>
        <Button icon="add" onPress={() => setOpen('new')}>
          设一个站
        </Button>
      </div>
      <p className="quiet">扫站里的码报的事，来源写着是哪个站。牌子在“门牌”里发码、打印。</p>
      <Waiting asked={asked}>
        {({ stations, places }) => (
          <section className="card">
            {stations.length === 0 ? (
              <p className="empty">还没有民情收集站。选一处公共地点，写上什么时候有人。</p>
            ) : (
              <StationTable stations={stations} onOpen={setOpen} />
            )}
            {open && (
              <StationForm
                station={open === 'new' ? null : open}
                places={places}
                onClose={() => setOpen(null)}
              />
            )}
          </section>
        )}
      </Waiting>
    </>
  );
}

interface StationTableProps {
  stations: readonly Station[];
  onOpen: (station: Station) => void;
}

const StationTable = ({ stations, onOpen }: StationTableProps) => (
  <table className="grid">
    <caption>{stations.length} 处</caption>
    <thead>
      <tr>
        <th scope="col">在哪里</th>
        <th scope="col">开放时间</th>
        <th scope="col">牌子编号</th>
        <th scope="col">
          <span className="sr">办什么</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {stations.map((station) => (
        <tr key={station.placeId}>
          <th scope="row">{station.where}</th>
          <td>{station.hours}</td>
          <td>{station.spoken ? showSpokenCode(station.spoken) : '还没发过码'}</td>
          <td className="num">
            <Button kind="plain" label={`改：${station.where}`} onPress={() => onOpen(station)}>
              改
            </Button>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
