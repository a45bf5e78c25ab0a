import { useState } from 'react';
import { demo } from '../platform/demo';
import type { Demo } from '../platform/demo.port';
import { signIn, signOut } from '../platform/session';
import { useMe } from '../platform/use-me';
import { useRemote } from '../platform/use-remote';
import { DemoPanel } from './demo-panel.h5';
import { ListRow } from './list-row';
import { Loading } from './loading';
import { Sheet } from './sheet';
import { Strip } from './strip';

/** On top of every page of the demo: who one is, and the way to be somebody else. */
export const DemoBar = () => (DEMO && demo ? <Bar demo={demo} /> : null);

function Bar({ demo }: { demo: Demo }) {
  const [open, setOpen] = useState(false);
  const me = useMe();
  const remote = useRemote(demo.people, []);
  const chosen = remote.value?.find(({ key }) => key === demo.chosen());
  async function become(person: string | null) {
    demo.choose(person);
    await (person ? signIn() : signOut());
    demo.startOver();
  }
  return (
    <>
      <Strip kind="old" icon="person" action={{ words: '换个人', onTap: () => setOpen(true) }}>
        {me ? `演示：您现在是${chosen?.name ?? me.name ?? '登录过的人'}` : '演示：还没登录，谁也不是'}
      </Strip>
      <DemoPanel />
      <Sheet title="演示：您想当谁" open={open} onClose={() => setOpen(false)}>
        {!remote.value && <Loading remote={remote} />}
        {remote.value?.map(({ key, name, what }) => (
          <ListRow key={key} title={name} note={what} onTap={() => become(key)} />
        ))}
        <ListRow title="谁也不是" note="没登录的样子" onTap={() => become(null)} />
      </Sheet>
    </>
  );
}
