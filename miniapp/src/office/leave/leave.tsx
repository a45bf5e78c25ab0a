import { peopleApi } from '@linli/shared/people/people.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { LeaveForm } from './leave-form';

/** Days off that were taken already, and taking more. */
export function Leave({ person, own }: { person: string; own: boolean }) {
  const remote = useRemote(() => call(peopleApi.leaves, { query: { person } }), [person]);
  if (!remote.value) {
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  }
  return <LeaveForm leaves={remote.value} own={own} reload={remote.reload} />;
}
