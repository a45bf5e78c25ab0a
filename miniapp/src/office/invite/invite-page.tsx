import { useState } from 'react';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Invitation } from '@linli/shared/people/people.contract';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { CodeAloud } from './code-aloud';
import { InviteForm } from './invite-form';

/** The form, then the code to read aloud. */
export function InvitePage() {
  const remote = useRemote(() => call(peopleApi.rolesToGive), []);
  const [made, setMade] = useState<{ invitation: Invitation; name: string } | null>(null);
  if (made) return <CodeAloud {...made} onAgain={() => setMade(null)} />;
  if (!remote.value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return <InviteForm offer={remote.value} onMade={(invitation, name) => setMade({ invitation, name })} />;
}
