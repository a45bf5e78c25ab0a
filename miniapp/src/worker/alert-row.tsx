import { intakeApi } from '@linli/shared/intake/intake.api';
import { checking } from '@linli/shared/intake/alert.rules';
import type { Permission } from '@linli/shared/people/people.rules';
import type { Me } from '@linli/shared/people/people.contract';
import { Card } from '../parts/card';
import { ListRow } from '../parts/list-row';
import { call } from '../platform/call';
import { go } from '../platform/go';
import { useRemote } from '../platform/use-remote';

/** That devices call and wait to be checked; nothing while none does, or for whom it is not to check. */
export function AlertRow({ me: { posts } }: { me: Me }) {
  const may: readonly Permission[] = checking;
  return posts.some(({ permission }) => may.includes(permission)) ? <Waiting /> : null;
}

function Waiting() {
  const { value } = useRemote(() => call(intakeApi.alerts), []);
  if (!value || value.alerts.length === 0) return null;
  return (
    <Card flush look="over" className="mt2">
      <ListRow
        icon="over"
        title={`设备报警 待核实 ${value.alerts.length} 处`}
        note="没有结果会一级一级往上告诉"
        onTap={() => go('worker/alerts')}
      />
    </Card>
  );
}
