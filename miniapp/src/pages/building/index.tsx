import { useEffect, useMemo, useRef, useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { doorCodeFrom } from '@linli/shared/place/door-code.rules';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { PlateWaiting } from '../../parts/plate';
import { Strip } from '../../parts/strip';
import { keepDoor, openDoor, readNow, useDoor } from '../../platform/door';
import { doorPage } from '../../platform/landing';
import { useMode } from '../../platform/mode';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { Door } from './door';
import { ElderDoor } from './elder-door';
import { NoDoor } from './no-door';

/** The page behind a scanned sign: what it is, how to report, what is being done, whom to call. */
export default function BuildingPage() {
  const { q, scene, b } = useParams();
  const scanned = doorCodeFrom({ q, scene, b });
  const stored = useDoor((door) => door.code);
  const last = useDoor((door) => door.page);
  const { elder } = useMode();
  const [opened, setOpened] = useState<string | null>(null);
  // a scanned door is the open one from the first drawing on, until another is chosen
  const code = scanned !== null && opened !== scanned ? scanned : stored;
  const before = useRef(code).current;
  useEffect(() => {
    if (scanned) openDoor(scanned);
    setOpened(scanned);
  }, [scanned]);
  const remote = useRemote(() => (code ? doorPage(code) : Promise.resolve(null)), [code]);
  const fresh = remote.value;
  useEffect(() => {
    if (fresh) keepDoor(fresh);
  }, [fresh]);
  // while the answer is on its way the door stands as it was last seen, with its time
  const seen = fresh ?? (last?.code === code ? last : null);
  const door = useMemo(() => (seen && seen !== fresh ? readNow(seen) : seen), [seen, fresh]);

  const refused = remote.trouble?.code.startsWith('sign.') ? remote.trouble : null;
  // the last door must not pass for the one that was just scanned
  const unreadable = Boolean(q ?? scene ?? b) && !scanned && code === before;
  if (!code || refused || unreadable)
    return (
      <Page>
        <NoDoor
          unknown={unreadable || Boolean(refused)}
          words={refused?.code === 'sign.revoked' ? refused.message : null}
        />
      </Page>
    );
  if (!door || !seen)
    return (
      <Page>
        {remote.loading && <PlateWaiting />}
        <Loading remote={remote} />
      </Page>
    );
  const old = remote.trouble && (
    <Strip kind="old" action={{ words: '再试一次', onTap: remote.reload }}>
      {`没连上，下面是 ${momentWords(new Date(seen.now))} 的情况`}
    </Strip>
  );
  return (
    <Page calls={door.contacts.length > 0} waiting strip={old}>
      {elder ? <ElderDoor door={door} /> : <Door door={door} seen={seen.now} />}
    </Page>
  );
}
