import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { publishRoute, type SettingRoutes } from '@linli/shared/setting/route.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { SelectField, TextField } from '../parts/field';
import { PublishDialog } from './publish-dialog';
import { newestOf, saidWords } from './say';
import { TryOut } from './try-out';
import { usePublish } from './use-publish';

interface Draft {
  readonly categoryId: string | null;
  readonly placeId: string | null;
  readonly unitId: string | null;
  readonly what: string;
  readonly from: string;
  readonly source: string;
}

const empty: Draft = { categoryId: null, placeId: null, unitId: null, what: '', from: '', source: '' };
const options = (named: readonly { id: string; name: string }[]) =>
  named.map(({ id, name }) => ({ key: id, words: name }));

/** Another unit for a kind of matter at a place, tried on the last thirty days before it is published. */
export function RouteForm({ reply, onClose }: { reply: SettingRoutes; onClose: () => void }) {
  // whose number counts depends on what is chosen below
  const form = usePublish(empty, { now: reply.now, newest: 0, route: settingApi.routes });
  const { value, wrong, change, publish } = form;
  const { categoryId, placeId, unitId } = value;
  const same = reply.routes.filter((route) => route.categoryId === categoryId && route.placeId === placeId);
  const base = newestOf(same);
  const tried = placeId && unitId ? { categoryId, placeId, unitId } : null;
  const ask = {
    categoryId,
    placeId: placeId ?? '',
    unitId: unitId ?? '',
    what: value.what.trim() || null,
    source: value.source.trim(),
    from: value.from,
    base,
  };
  return (
    <PublishDialog
      title="定一条派单规则"
      form={form}
      note="已经派出去的不动；从这天起报上来的，按新的派。同一类、同一个地方原来的那条，到这天为止。"
      onPublish={() =>
        publish(
          settingApi.publishRoute,
          versionFaults(publishRoute, ask, form.now, settingFieldWords),
          () => ask,
        )
      }
      onClose={onClose}
    >
      <div className="fields-row">
        <SelectField
          label="类别"
          none="所有类别"
          options={options(reply.categories)}
          value={categoryId}
          onChange={(next) => change({ categoryId: next })}
          error={wrong.categoryId}
        />
        <SelectField
          label="在哪里"
          options={options(reply.places)}
          value={placeId}
          onChange={(next) => change({ placeId: next })}
          error={wrong.placeId}
        />
        <SelectField
          label="派给谁"
          options={options(reply.units)}
          value={unitId}
          onChange={(next) => change({ unitId: next })}
          error={wrong.unitId}
        />
        <TextField
          label="这家管什么"
          hint="同事转交时看得到，可以不写"
          max={80}
          value={value.what}
          onChange={(what) => change({ what })}
          error={wrong.what}
        />
      </div>
      {same.length > 0 && (
        <>
          <h3 className="settings-note">同一类、同一个地方，已经定过的</h3>
          <ul>
            {same.map((route) => (
              <li key={route.id}>
                {route.unit}
                <span className="quiet"> {saidWords(route)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <TryOut route={settingApi.previewRoute} ask={tried} otherwise="会派给别家" />
    </PublishDialog>
  );
}
