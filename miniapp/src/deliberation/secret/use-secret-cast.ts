import { useCallback, useEffect, useState } from 'react';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import type { BallotBox } from '@linli/shared/ballot/ballot.contract';
import type { Answers } from '@linli/shared/ballot/ballot.rules';
import { asTrouble, type Trouble } from '@linli/shared/trouble';
import { call } from '../../platform/call';
import { useRemote, type Remote } from '../../platform/use-remote';
import { castOnceMore, goOn, ownBallot, seal, type OwnBallot } from './casting';

export interface SecretCast {
  readonly box: Remote<BallotBox>;
  /** What this phone holds of the slot's ballot; null before the tap. */
  readonly own: OwnBallot | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** One tap: seals the choice, has it signed and casts it. */
  readonly cast: (answers: Answers) => Promise<void>;
  /** Tries once more what did not arrive. */
  readonly again: () => Promise<void>;
}

/** The secret ballot of one slot on this phone. What was begun here before goes on by itself when the page opens. */
export function useSecretCast(voteId: string, slotId: string): SecretCast {
  const box = useRemote(() => call(ballotApi.box, { params: { id: voteId } }), [voteId]);
  const [own, setOwn] = useState(() => ownBallot(voteId, slotId));
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const work = useCallback(
    async (first: () => Promise<void>) => {
      setBusy(true);
      setTrouble(null);
      try {
        await first();
        setOwn(ownBallot(voteId, slotId));
        await goOn(voteId, slotId);
      } catch (thrown) {
        setTrouble(asTrouble(thrown));
      }
      setOwn(ownBallot(voteId, slotId));
      setBusy(false);
    },
    [voteId, slotId],
  );
  const again = () => work(async () => undefined);

  useEffect(() => {
    const begun = ownBallot(voteId, slotId);
    setOwn(begun);
    if (begun && begun.step !== 'cast') void work(async () => undefined);
  }, [voteId, slotId, work]);
  const state = box.value?.state;
  useEffect(() => {
    if (state === 'open') void castOnceMore(ownBallot(voteId, slotId));
  }, [voteId, slotId, state]);

  const cast = (answers: Answers) =>
    work(async () => {
      if (box.value) await seal(box.value, slotId, answers);
    });
  return { box, own, busy, trouble, cast, again };
}
