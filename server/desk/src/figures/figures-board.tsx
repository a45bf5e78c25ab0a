import { useRef, useState } from 'react';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import type { AskOverview, LateReason, Overview } from '@linli/shared/kpi/overview.contract';
import { asTrouble } from '@linli/shared/trouble';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { HeadBar } from '../shell/head-bar';
import { BehindDialog } from './behind-dialog';
import { Cards } from './cards';
import { Categories } from './categories';
import { ExportDialog } from './export-dialog';
import { FormulasDialog } from './formulas-dialog';
import { LateReasons } from './late-reasons';
import { LookBar } from './look-bar';
import { PlacesTable } from './places-table';
import { TrendChart } from './trend-chart';
import { useLook } from './use-look';

/** What lies over the page: how figures are made, a file of them, or the matters behind one. */
type Over = 'formulas' | 'export' | { indicator: Indicator; reason?: LateReason };

/** The figures of a place: cards with their trend, places below, what held matters up, and categories; of nobody. */
export default function FiguresBoard() {
  const { ask, change } = useLook();
  const asked = useAsk(kpiApi.overview, { query: ask }, { keep: true });
  const [over, setOver] = useState<Over | null>(null);
  // What was asked wrongly takes nothing away.
  const seen = useRef<Overview>();
  if (asked.data) seen.current = asked.data;
  const overview = seen.current;
  const wrong = asked.error ? asTrouble(asked.error).fields : {};
  const close = () => setOver(null);
  return (
    <div className="side">
      <HeadBar title={<Trail overview={overview} onPlace={(place) => change({ place })} />}>
        <Button kind="line" icon="info" onPress={() => setOver('formulas')}>
          每个数怎么算
        </Button>
        <Button kind="line" icon="sheet" onPress={() => setOver('export')}>
          导出报表
        </Button>
      </HeadBar>
      <main className="place-of-work figures">
        <LookBar ask={ask} overview={overview} wrong={wrong} change={change} />
        {!overview && <Waiting asked={asked}>{() => null}</Waiting>}
        {overview && !Object.keys(wrong).length && <TroubleLine trouble={asked.error} />}
        {overview && (
          <Everything
            overview={overview}
            ask={ask}
            onChange={change}
            onOpen={(indicator, reason) => setOver({ indicator, reason })}
          />
        )}
      </main>
      {over === 'formulas' && <FormulasDialog onClose={close} />}
      {over === 'export' && <ExportDialog ask={ask} onClose={close} />}
      {typeof over === 'object' && over && <BehindDialog ask={{ ...ask, ...over }} onClose={close} />}
    </div>
  );
}

interface EverythingProps {
  overview: Overview;
  ask: AskOverview;
  onChange: (part: Partial<Record<keyof AskOverview, string>>) => void;
  onOpen: (indicator: Indicator, reason?: LateReason) => void;
}

function Everything({ overview, ask, onChange, onOpen }: EverythingProps) {
  const [shown, setShown] = useState<Indicator>('resolve_on_time');
  return (
    <>
      <Cards overview={overview} shown={shown} onShow={setShown} onOpen={onOpen} />
      <div className="figures__low">
        <PlacesTable overview={overview} ask={ask} onPlace={(place) => onChange({ place })} />
        <div className="figures__aside">
          <TrendChart overview={overview} shown={shown} />
          <LateReasons overview={overview} onOpen={(reason) => onOpen('resolve_on_time', reason)} />
        </div>
      </div>
      <Categories overview={overview} onCategory={(category) => onChange({ category })} />
    </>
  );
}

/** Where one looks, with the way up. */
function Trail({ overview, onPlace }: { overview: Overview | undefined; onPlace: (place: string) => void }) {
  if (!overview) return <b>数字</b>;
  return (
    <>
      {overview.above.map(({ id, name }) => (
        <span key={id} className="crumbs">
          <button type="button" onClick={() => onPlace(id)}>
            {name}
          </button>
          <Icon name="go" />
        </span>
      ))}
      <b>{overview.place.name}</b>
    </>
  );
}
