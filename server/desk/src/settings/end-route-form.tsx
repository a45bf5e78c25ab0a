import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { endRoute, type RouteLine } from '@linli/shared/setting/route.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { PublishDialog } from './publish-dialog';
import { usePublish } from './use-publish';

/** The end of a rule: from a date on what stands above it decides. */
export function EndRouteForm({
  route,
  now,
  onClose,
}: {
  route: RouteLine;
  now: string;
  onClose: () => void;
}) {
  const form = usePublish({ from: '', source: '' }, { now, newest: 0, route: settingApi.routes });
  const { value, publish } = form;
  const ask = { from: value.from, source: value.source.trim() };
  const faults = versionFaults(endRoute, ask, form.now, settingFieldWords);
  return (
    <PublishDialog
      title="结束这条派单规则"
      form={form}
      note="已经派出去的不动；从这天起报上来的，按别的规则派，一条也没有就派给门口所在的网格。"
      onPublish={() => publish(settingApi.endRoute, faults, () => ask, { id: route.id })}
      onClose={onClose}
    >
      <p>
        {route.category ?? '所有类别'} · {route.place} · 派给{route.unit}
      </p>
    </PublishDialog>
  );
}
