import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { checking } from '@linli/shared/intake/alert.rules';
import { Blank } from '../../parts/blank';
import { ForStaff } from '../../parts/for-staff';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { AlertCard } from './alert-card';

/** Devices that call, to be checked on the spot. */
export default function WorkerAlertsPage() {
  return (
    <ForStaff allowed={checking} mode="outdoor">
      {() => <Alerts />}
    </ForStaff>
  );
}

function Alerts() {
  const remote = useRemote(() => call(intakeApi.alerts), []);
  const { value, trouble, reload } = remote;
  return (
    <Page mode="outdoor" strip={value && trouble && <StaleStrip reload={reload} />}>
      {!value && <Loading remote={remote} />}
      {value?.alerts.length === 0 && (
        <Blank kind="done" title="没有要核实的报警" words="设备一报警，会在这里。" />
      )}
      {value?.alerts.map((alert) => (
        <AlertCard key={alert.id} alert={alert} now={value.now} reload={reload} />
      ))}
    </Page>
  );
}
