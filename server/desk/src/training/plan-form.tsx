import { trainingOfficeApi } from '@linli/shared/training/training.api';
import { planTraining } from '@linli/shared/training/training.contract';
import { trainingFieldWords as words } from '@linli/shared/training/training.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, SelectField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { Particulars } from './particulars';
import { askOf, emptyTraining, faultsOfAsk, type TrainingDraft } from './training-draft';

interface PlanFormProps {
  onClose: () => void;
  onDone: (id: string) => void;
}

interface Plan extends TrainingDraft {
  readonly placeId: string | null;
  readonly roles: readonly string[];
}

/** Arranging a session: for which posts of which place, then what, where and when. Whoever holds one is invited at once. */
export function PlanForm({ onClose, onDone }: PlanFormProps) {
  const asked = useAsk(trainingOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm<Plan>({
    ...emptyTraining,
    placeId: null,
    roles: [],
  });
  const { placeId, roles } = value;
  async function plan(now: string) {
    const body = { ...askOf(value), placeId: placeId ?? '', roles: [...roles] };
    const faults = {
      ...faultsOfAsk(body, planTraining, new Date(now)),
      ...(!placeId && { placeId: '先选哪个地方的人' }),
      ...(!roles.length && { roles: '至少选一种职责' }),
    };
    const done = await send(faults, (key) => call(trainingOfficeApi.plan, { body, key }));
    if (!done) return;
    await stale(trainingOfficeApi.list);
    toast('安排好了，邀请发出去了');
    onDone(done.id);
  }
  return (
    <Dialog
      title="安排一场培训"
      wide
      onClose={onClose}
      foot={
        asked.data && (
          <Button busy={busy} onPress={() => plan(asked.data.now)}>
            安排并邀请
          </Button>
        )
      }
    >
      <Waiting asked={asked}>
        {(form) => (
          <>
            <SelectField
              label={words.placeId}
              options={form.places.map(({ id, name }) => ({ key: id, words: name }))}
              value={placeId}
              error={wrong.placeId}
              onChange={(chosen) => change({ placeId: chosen, files: [] })}
            />
            <fieldset className={wrong.roles ? 'field is-wrong' : 'field'}>
              <legend>{words.roles}</legend>
              <div className="training__roles">
                {form.roles.map(({ code, name }) => (
                  <CheckField
                    key={code}
                    label={name}
                    on={roles.includes(code)}
                    onChange={(on) =>
                      change({ roles: on ? [...roles, code] : roles.filter((one) => one !== code) })
                    }
                  />
                ))}
              </div>
              {wrong.roles && <p className="field__error">{wrong.roles}</p>}
            </fieldset>
            <Particulars placeId={placeId} value={value} wrong={wrong} change={change} />
          </>
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
