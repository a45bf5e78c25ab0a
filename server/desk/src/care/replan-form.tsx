import { careOfficeApi } from '@linli/shared/care/care.api';
import type { VisitLine } from '@linli/shared/care/care.contract';
import { careStateWords } from '@linli/shared/care/care.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { timeOf } from '../platform/typed-moment';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { askOf, faultsIn } from './visit-draft';
import { WhenFields, type When } from './when-fields';

/** Another time or somebody else; the home is asked anew. */
export function ReplanForm({ visit, onClose }: { visit: VisitLine; onClose: () => void }) {
  const { id, version, home, homeId, startsAt } = visit;
  const asked = useAsk(careOfficeApi.form, { query: { home: homeId } });
  const { value, wrong, trouble, busy, change, send } = useForm<When>({
    day: localDate(new Date(startsAt)),
    time: timeOf(startsAt),
    visitorId: null,
  });
  const theirs = trouble?.code === 'care.stale';
  async function replan(now: string) {
    const ask = askOf(value);
    const faults = faultsIn(ask, ['startsAt', 'visitorId'], new Date(now));
    const body = { ...ask, version };
    const done = await send(faults, (key) => call(careOfficeApi.replan, { params: { id }, body, key }));
    await stale(careOfficeApi.list);
    if (!done) return;
    toast('改好了，再问一次家里人');
    onClose();
  }
  return (
    <Dialog
      title={`改约：${home}`}
      onClose={onClose}
      foot={
        asked.data && (
          <Button busy={busy} onPress={() => replan(asked.data.now)}>
            {theirs ? '用我写的' : '改好，再问一次'}
          </Button>
        )
      }
    >
      <Waiting asked={asked}>
        {({ visitors }) => <WhenFields value={value} wrong={wrong} change={change} visitors={visitors} />}
      </Waiting>
      <TroubleLine trouble={trouble} />
      {theirs && (
        <p>{`现在是：${momentWords(new Date(startsAt))}，${visit.visitor ?? '还没人去'}，${careStateWords[visit.state]}`}</p>
      )}
    </Dialog>
  );
}
