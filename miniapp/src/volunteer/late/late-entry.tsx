import { Text } from '@tarojs/components';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { hoursApi } from '@linli/shared/hours/hours.api';
import { enterTeamLate } from '@linli/shared/hours/hours.contract';
import { hoursFieldWords as names, minutesWords } from '@linli/shared/hours/hours.words';
import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';
import { emptyLate, LateFields, type LateDraft } from './late-fields';

const order = ['personId', 'witnessId', 'title', 'day', 'minutes', 'reason'];

/** Who of my team served, what and when, and who saw it; within the month's bound, and the volunteer is told. */
export function LateEntry({ team: id }: { team: string }) {
  const remote = useRemote(() => call(hoursApi.teamForm, { params: { id } }), [id]);
  const draft = useDraft<LateDraft>(`late ${id}`, emptyLate);
  const { wrong, trouble, mend, send } = useSending(order);
  const { value: form } = remote;
  async function enter() {
    const { personId, witnessId, title, day, minutes, reason } = draft.value;
    const body = {
      ...{ personId: personId ?? '', witnessId: witnessId ?? '', title: title.trim(), day },
      ...{ minutes: Number(minutes), reason: reason.trim() },
    };
    const faults = {
      ...wordsOfFaults(faultsOf(enterTeamLate, body), names),
      ...(!personId && { personId: '先选谁服务的' }),
      ...(!witnessId && { witnessId: '先选谁见证的' }),
      ...(!minutes.trim() && { minutes: '写多少分钟' }),
    };
    if (!(await send(faults, (key) => call(hoursApi.teamLate, { params: { id }, body, key })))) return;
    draft.clear();
    toast('补记了，会告诉队员');
  }
  if (!form)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return (
    <Page
      bar={
        <FormBar trouble={trouble}>
          <Button big onTap={enter}>
            补记
          </Button>
        </FormBar>
      }
    >
      <Text className="line quiet">
        {`补记的会标明“事后补记”，占多少对大家公开。一个人每月最多补记 ${minutesWords(form.lateCap)}，只能补最近 ${form.lateDays} 天的。`}
      </Text>
      <LateFields
        value={draft.value}
        people={form.people}
        wrong={wrong}
        change={(part) => {
          draft.change(part);
          Object.keys(part).forEach(mend);
        }}
      />
    </Page>
  );
}
