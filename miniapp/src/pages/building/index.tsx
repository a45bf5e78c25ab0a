import { useEffect, useRef } from 'react';
import { doorApi } from '@linli/shared/door/door.api';
import { doorCodeFrom } from '@linli/shared/place/door-code.rules';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { PlateWaiting } from '../../parts/plate';
import { call } from '../../platform/call';
import { keepDoor, openDoor, useDoor } from '../../platform/door';
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
  const { code } = useDoor();
  const { elder } = useMode();
  const before = useRef(code).current;
  useEffect(() => {
    if (scanned) openDoor(scanned);
  }, [scanned]);
  const remote = useRemote(
    () => (code ? call(doorApi.door, { params: { code } }) : Promise.resolve(null)),
    [code],
  );
  const door = remote.value;
  useEffect(() => {
    if (door) keepDoor(door.code, door.contacts);
  }, [door]);

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
  if (!door)
    return (
      <Page>
        {remote.loading && <PlateWaiting />}
        <Loading remote={remote} />
      </Page>
    );
  return <Page waiting>{elder ? <ElderDoor door={door} /> : <Door door={door} />}</Page>;
}
