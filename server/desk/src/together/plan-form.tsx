import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import { planActivity } from '@linli/shared/activity/activity.contract';
import { rhythms, type Rhythm } from '@linli/shared/activity/activity.rules';
import {
  activityFaults,
  activityFieldWords as words,
  rhythmWords,
} from '@linli/shared/activity/activity.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { askOf, emptyActivity, faultsOfAsk, type ActivityDraft } from './activity-draft';
import { Particulars } from './particulars';

interface PlanFormProps {
  onClose: () => void;
  onDone: (id: string) => void;
}

interface Plan extends ActivityDraft {
  readonly placeId: string | null;
  readonly unitId: string | null;
  readonly every: Rhythm | null;
  readonly until: string;
}

/** Arranging an activity, or all dates of a series at once; each date is changed and called off by itself. */
export function PlanForm({ onClose, onDone }: PlanFormProps) {
  const asked = useAsk(activityOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm<Plan>({
    ...emptyActivity,
    ...{ placeId: null, unitId: null, every: null, until: '' },
  });
  const { placeId, unitId, every, until } = value;
  async function plan(now: string) {
    const body = {
      ...askOf(value),
      placeId: placeId ?? '',
      unitId: unitId ?? '',
      ...(every && { every, ...(until && { until }) }),
    };
    const faults = {
      ...faultsOfAsk(body, planActivity, new Date(now)),
      ...(every && !until && { until: activityFaults.rhythm }),
    };
    const done = await send(faults, (key) => call(activityOfficeApi.plan, { body, key }));
    if (!done) return;
    await stale(activityOfficeApi.list);
    toast(done.dates > 1 ? `安排好了，一共 ${done.dates} 场` : '安排好了');
    onDone(done.id);
  }
  return (
    <Dialog
      title="安排一场活动"
      wide
      onClose={onClose}
      foot={
        asked.data && (
          <Button busy={busy} onPress={() => plan(asked.data.now)}>
            安排好，让大家报名
          </Button>
        )
      }
    >
      <Waiting asked={asked}>
        {({ units, places }) => (
          <>
            <div className="fields-row">
              <SelectField
                label={words.unitId}
                options={units.map(({ id, name }) => ({ key: id, words: name }))}
                value={unitId}
                error={wrong.unitId}
                onChange={(chosen) => change({ unitId: chosen })}
              />
              <SelectField
                label={words.placeId}
                options={places.map(({ id, name }) => ({ key: id, words: name }))}
                value={placeId}
                error={wrong.placeId}
                onChange={(chosen) => change({ placeId: chosen })}
              />
            </div>
            <Particulars value={value} wrong={wrong} change={change} />
            <div className="fields-row">
              <SelectField
                label={words.every}
                none="只办一场"
                options={rhythms.map((key) => ({ key, words: rhythmWords[key] }))}
                value={every}
                error={wrong.every}
                onChange={(chosen) => change({ every: chosen })}
              />
              {every && (
                <TextField
                  label={words.until}
                  kind="date"
                  value={until}
                  error={wrong.until}
                  onChange={(day) => change({ until: day })}
                />
              )}
            </div>
          </>
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
