import { useState } from 'react';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { asTrouble } from '@linli/shared/trouble';
import { claimApi } from '@linli/shared/wish/wish.api';
import { claimMoveFaults, type ClaimView } from '@linli/shared/wish/claim.contract';
import type { ClaimMove } from '@linli/shared/wish/claim.rules';
import { claimFieldWords } from '@linli/shared/wish/claim.words';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { claimForms, type Fields } from './claim-forms';

/** What can be done with a promise: each move is sent once, and what it brought is shown anew. */
export function useClaimMoves({ id, version }: ClaimView, reload: () => Promise<void>) {
  const sending = useSending(['at', 'minutes', 'reason', 'words']);
  const [code, setCode] = useState<{ move: ClaimMove; code: string } | null>(null);
  /** It collides with another promise: the next try is meant so. */
  const overlaps = sending.trouble?.code === 'claim.overlaps';

  async function move(name: ClaimMove, fields: Fields = {}): Promise<boolean> {
    const timed = name === 'propose' || name === 'agree';
    const asked = { ...fields, ...(timed && overlaps && { anyway: true }) };
    const faults = wordsOfFaults(claimMoveFaults(name, asked), claimFieldWords, (field) =>
      field === 'words' ? 'write' : 'choose',
    );
    const made = await sending.send(faults, (key) =>
      call(claimApi.move, { params: { id }, body: { move: name, version, fields: asked }, key }).catch(
        (thrown: unknown) => {
          // somebody else was quicker: how it stands now is shown beside what they did not take
          if (asTrouble(thrown).code === 'claim.stale') void reload();
          throw thrown;
        },
      ),
    );
    if (!made) return false;
    if (made.code) setCode({ move: name, code: made.code });
    else toast(claimForms[name]?.done || '改好了');
    await reload();
    return true;
  }

  return { sending, move, overlaps, code, forgetCode: () => setCode(null) };
}
export type ClaimMoves = ReturnType<typeof useClaimMoves>;
