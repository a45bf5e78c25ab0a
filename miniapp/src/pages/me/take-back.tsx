import type { Route } from '@linli/shared/route';
import { Button } from '../../parts/button';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { lookAgain } from '../../platform/session';
import { toast } from '../../platform/toast';

/** Deletes something that I gave, as easily as I gave it. */
export function TakeBack({
  what,
  route,
  onDone,
}: {
  what: string;
  route: Route<void, object>;
  onDone: () => void;
}) {
  const { trouble, send } = useSending([]);
  async function takeBack() {
    if (!(await send({}, (key) => call(route, { key }).then(lookAgain)))) return;
    toast(`${what}删掉了`);
    onDone();
  }
  return (
    <>
      <Button kind="line" onTap={takeBack}>
        {`删掉${what}`}
      </Button>
      <TroubleLine trouble={trouble} />
    </>
  );
}
