import { useState } from 'react';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { CalendarForm } from './calendar-form';
import { PolicyForm } from './policy-form';
import { RulesInForce, type Editing } from './rules-in-force';

/** What is in force, or the form of what is to change. */
export function RulesPage() {
  const [place, setPlace] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const remote = useRemote(() => call(ruleApi.rules, { query: place === null ? {} : { place } }), [place]);
  const { value: rules, reload } = remote;
  if (!rules) {
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  }
  const close = () => setEditing(null);
  const done = async () => {
    close();
    await reload();
  };
  if (editing === 'calendar')
    return <CalendarForm rules={rules} onClose={close} onDone={done} reload={reload} />;
  const policy = editing && rules.policies.find(({ code }) => code === editing.policy);
  if (policy)
    return <PolicyForm rules={rules} policy={policy} onClose={close} onDone={done} reload={reload} />;
  return <RulesInForce rules={rules} onPlace={setPlace} onEdit={setEditing} />;
}
