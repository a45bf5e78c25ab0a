import type { ReactNode } from 'react';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { onCallApi } from '@linli/shared/on-call/on-call.api';
import type { OnCallList } from '@linli/shared/on-call/on-call.contract';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { partWords, turnsOf, type Part } from './turns';

interface TurnFormProps {
  placeId: string;
  list: OnCallList;
  reload: () => Promise<void>;
  /** What stands above the form. */
  children: ReactNode;
}

const empty = { personId: '', since: '', until: '', part: '' as Part | '' };

/** Puts somebody down: who, from which day to which, for which part of each. */
export function TurnForm({ placeId, list: { people, now }, reload, children }: TurnFormProps) {
  const { value, change: keep, clear } = useDraft(`onCall.${placeId}`, empty);
  const { wrong, trouble, send, mend } = useSending(['personId', 'since', 'until', 'turns']);
  const { personId, since, until, part } = value;
  const today = localDate(new Date(now));

  function change(more: Partial<typeof empty>) {
    keep(more);
    for (const name of ['turns', ...Object.keys(more)]) mend(name);
  }
  async function put() {
    const last = until || since;
    const turns = since && part && since <= last ? turnsOf(since, last, part) : [];
    const faults = {
      personId: personId ? undefined : '先选谁值班',
      since: since ? undefined : '先选从哪天',
      until: !since || since <= last ? undefined : '结束日期要在开始日期以后',
      turns: !part ? '先选什么时候' : turns.length > 31 ? '一次最多排 31 天' : undefined,
    };
    const done = await send(faults, (key) =>
      call(onCallApi.put, { body: { placeId, personId, turns }, key }),
    );
    if (!done) return;
    clear();
    toast('排上了');
    await reload();
  }

  const bar = (
    <FormBar trouble={trouble}>
      <Button big onTap={put}>
        排上
      </Button>
    </FormBar>
  );
  return (
    <Page bar={bar}>
      {children}
      <Section title="排班">
        <Field name="personId" label="谁值班" error={wrong.personId}>
          <Chips
            columns={2}
            options={people.map(({ personId: key, name }) => ({ key, words: name }))}
            value={personId ? [personId] : []}
            onChange={([one]) => change({ personId: one ?? '' })}
          />
        </Field>
        <Field name="since" label="从哪天" error={wrong.since}>
          <DateLine value={since} first={today} onChange={(day) => change({ since: day })} />
        </Field>
        <Field name="until" label="到哪天" hint="只排一天可以不选" error={wrong.until}>
          <DateLine value={until} first={since || today} onChange={(day) => change({ until: day })} />
        </Field>
        <Field name="turns" label="什么时候" error={wrong.turns}>
          <Chips
            columns={2}
            options={partWords}
            value={part ? [part] : []}
            onChange={([one]) => change({ part: one ?? '' })}
          />
        </Field>
      </Section>
    </Page>
  );
}
