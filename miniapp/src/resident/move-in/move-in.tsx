import { useState } from 'react';
import { doorCodeFrom } from '@linli/shared/place/door-code.rules';
import { DoorWays } from '../../parts/door-picker';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Strip } from '../../parts/strip';
import { useDoor } from '../../platform/door';
import { useParams } from '../../platform/params';
import { MoveInForm } from './move-in-form';

/** First the door, which is the last one visited unless another is chosen; then the room and who I am. */
export function MoveIn() {
  const { b } = useParams();
  const last = useDoor((door) => door.code);
  const [code, setCode] = useState(doorCodeFrom({ b }) ?? last);
  const [unsigned, setUnsigned] = useState(false);
  if (code) return <MoveInForm code={code} onChangeDoor={() => setCode(null)} />;
  return (
    <Page strip={unsigned && <Strip kind="notice">这个门还没有门牌码，请打社区电话办</Strip>}>
      <Section title="您住在哪个门里">
        <DoorWays onPick={(door) => (door.code === null ? setUnsigned(true) : setCode(door.code))} />
      </Section>
    </Page>
  );
}
