import { useState } from 'react';
import { hoursOfficeApi } from '@linli/shared/hours/hours.api';
import { Button } from '../parts/button';
import { Tabs } from '../parts/tabs';
import { Waiting } from '../parts/waiting';
import { stale, useAsk } from '../platform/use-ask';
import { HeadBar } from '../shell/head-bar';
import { Asks } from './asks';
import { ExportForm } from './export-form';
import { LateForm } from './late-form';
import { Lates } from './lates';
import { PointsDesk } from './points-desk';
import { PraiseDesk } from './praise-desk';
import { Shares } from './shares';
import './hours.scss';

type View = 'asks' | 'lates' | 'shares' | 'points' | 'praise' | 'export';

/** Hours as those who organise see to them: asks for corrections, what was entered afterwards, its share, files. */
export default function HoursPage() {
  const [view, setView] = useState<View>('asks');
  const [entering, setEntering] = useState(false);
  const asked = useAsk(hoursOfficeApi.desk);
  return (
    <div className="side">
      <HeadBar title={<b>时长</b>}>
        <Button icon="add" onPress={() => setEntering(true)}>
          补记一次
        </Button>
      </HeadBar>
      <main className="place-of-work">
        <div className="sheet-page hours">
          <Tabs<View>
            label="看哪些"
            tabs={[
              { key: 'asks', words: '更正申请', count: asked.data?.asks.length },
              { key: 'lates', words: '补记' },
              { key: 'shares', words: '补记占多少' },
              { key: 'points', words: '积分' },
              { key: 'praise', words: '表扬' },
              { key: 'export', words: '导出' },
            ]}
            value={view}
            onChange={setView}
          />
          {view === 'export' && <ExportForm />}
          {view === 'points' && <PointsDesk />}
          {view === 'praise' && <PraiseDesk />}
          {(view === 'asks' || view === 'lates' || view === 'shares') && (
            <Waiting asked={asked}>
              {({ asks, lates, organisations, least }) => (
                <>
                  {view === 'asks' && <Asks asks={asks} />}
                  {view === 'lates' && <Lates lates={lates} />}
                  {view === 'shares' && <Shares organisations={organisations} least={least} />}
                </>
              )}
            </Waiting>
          )}
        </div>
      </main>
      {entering && (
        <LateForm
          onClose={() => setEntering(false)}
          onDone={async () => {
            setEntering(false);
            setView('lates');
            await stale(hoursOfficeApi.desk);
          }}
        />
      )}
    </div>
  );
}
