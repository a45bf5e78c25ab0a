import { useState } from 'react';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import type { LateReason, Overview } from '@linli/shared/kpi/overview.contract';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
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
  const [shown, setShown] = useState<Indicator>('resolve_on_time');
  const close = () => setOver(null);
  return (
    <div className="side">
      <HeadBar title={<Trail overview={asked.data} onPlace={(place) => change({ place })} />}>
        <Button kind="line" icon="info" onPress={() => setOver('formulas')}>
          每个数怎么算
        </Button>
        <Button kind="line" icon="sheet" onPress={() => setOver('export')}>
          导出报表
        </Button>
      </HeadBar>
      <main className="place-of-work figures">
        <LookBar ask={ask} overview={asked.data} refused={asked.error} change={change} />
        <Waiting asked={asked}>
          {(overview) => (
            <>
              <Cards
                overview={overview}
                shown={shown}
                onShow={setShown}
                onOpen={(indicator) => setOver({ indicator })}
              />
              <div className="figures__low">
                <PlacesTable overview={overview} onPlace={(place) => change({ place })} />
                <div className="figures__aside">
                  <TrendChart overview={overview} shown={shown} />
                  <LateReasons
                    overview={overview}
                    onOpen={(reason) => setOver({ indicator: 'resolve_on_time', reason })}
                  />
                </div>
              </div>
              <Categories overview={overview} onCategory={(category) => change({ category })} />
            </>
          )}
        </Waiting>
      </main>
      {over === 'formulas' && <FormulasDialog onClose={close} />}
      {over === 'export' && <ExportDialog ask={ask} onClose={close} />}
      {typeof over === 'object' && over && <BehindDialog ask={{ ...ask, ...over }} onClose={close} />}
    </div>
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
