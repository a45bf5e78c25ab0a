import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { peopleApi } from '@linli/shared/people/people.api';
import { takeLeave, type Leaves } from '@linli/shared/people/people.contract';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { Pick } from '../../parts/pick';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { LeavesTaken } from './leaves-taken';

const empty = { since: '', until: '', substituteId: '' };
/** In the place of a substitute: nobody, so the tickets go back to the community. */
const nobody = 'nobody';

interface LeaveFormProps {
  leaves: Leaves;
  own: boolean;
  reload: () => Promise<void>;
}

/** From when to when, and who stands in. */
export function LeaveForm({ leaves, own, reload }: LeaveFormProps) {
  const { personId, name, today, substitutes } = leaves;
  const { value, change: keep, clear } = useDraft(`leave.${personId}`, empty);
  const { wrong, trouble, send, mend } = useSending(['since', 'until', 'substituteId']);
  const { since, until, substituteId } = value;

  function change(part: Partial<typeof empty>) {
    keep(part);
    Object.keys(part).forEach(mend);
  }
  async function take() {
    const ask = { personId, since, until, ...(substituteId !== nobody && { substituteId }) };
    const faults = wordsOfFaults(faultsOf(takeLeave, { ...ask }), peopleFieldWords);
    const inOrder = !since || !until || since <= until;
    const more = {
      ...(!inOrder && { until: '结束日期要在开始日期以后' }),
      ...(!substituteId && { substituteId: '先选谁代班，没有人就选“没有人代班”' }),
    };
    const done = await send({ ...faults, ...more }, (key) => call(peopleApi.takeLeave, { body: ask, key }));
    if (!done) return;
    clear();
    toast(done.moved > 0 ? `请好假，交出 ${done.moved} 件` : '请好假了');
    await reload();
  }

  const options = substitutes.map(({ personId: key, name: who, roleName, placeName }) => {
    return { key, name: who, words: `${placeName} ${roleName}` };
  });
  const bar = (
    <FormBar trouble={trouble} note="请假从第一天零点算起，手上的事那时交出去" noteIcon="calendar">
      <Button big onTap={take}>
        {own ? '请假' : `给${name}请假`}
      </Button>
    </FormBar>
  );
  return (
    <Page bar={bar}>
      <LeavesTaken leaves={leaves.leaves} reload={reload} />
      <Field name="since" label="从哪天" error={wrong.since}>
        <DateLine value={since} first={today} onChange={(day) => change({ since: day })} />
      </Field>
      <Field name="until" label="到哪天" hint="这一天也休" error={wrong.until}>
        <DateLine value={until} first={since || today} onChange={(day) => change({ until: day })} />
      </Field>
      <Field name="substituteId" label="谁代班" error={wrong.substituteId}>
        <Card flush>
          <Pick
            options={[...options, { key: nobody, name: '没有人代班', words: '手上的事回到社区，重新派人' }]}
            value={substituteId || null}
            onChange={(chosen) => change({ substituteId: chosen })}
          />
        </Card>
      </Field>
    </Page>
  );
}
