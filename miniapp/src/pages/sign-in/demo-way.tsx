import { useState } from 'react';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { TroubleLine } from '../../parts/trouble-line';
import type { Demo } from '../../platform/demo.port';
import { back } from '../../platform/go';
import { signIn } from '../../platform/session';
import { asTrouble, type Trouble } from '@linli/shared/trouble';
import { useRemote } from '../../platform/use-remote';

/** Signing in as one of the demo's people. */
export function DemoWay({ demo }: { demo: Demo }) {
  const remote = useRemote(demo.people, []);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  async function become(person: string) {
    demo.choose(person);
    try {
      await signIn();
      back();
    } catch (thrown) {
      setTrouble(asTrouble(thrown));
    }
  }
  return (
    <>
      {remote.value ? (
        <Card flush className="mt3">
          {remote.value.map(({ key, name, what }) => (
            <ListRow key={key} title={name} note={what} onTap={() => become(key)} />
          ))}
        </Card>
      ) : (
        <Loading remote={remote} />
      )}
      <TroubleLine trouble={trouble} />
      <Button kind="plain" wide onTap={back}>
        暂不登录
      </Button>
    </>
  );
}
