import { faultsOf } from '../contract';
import { wordsOfFaults } from '../contract.words';
import {
  correctBulletin,
  writeBulletin,
  type CorrectBulletin,
  type WriteBulletin,
} from './bulletin.contract';
import { blanksIn, windowFaults } from './bulletin.rules';
import { bulletinFaults, bulletinFieldWords, windowFaultWords } from './bulletin.words';

type Written = Pick<
  WriteBulletin,
  'title' | 'words' | 'from' | 'until' | 'publishAt' | 'manner' | 'urgentReason'
>;
type Said = Readonly<Record<string, string>>;

/** What is wrong with the fields of a bulletin in the light of each other and of the moment, in words. */
export function faultsIn(ask: Written, at: Date): Said {
  const { manner, urgentReason } = ask;
  return {
    ...windowWrong(ask, at),
    ...blanksWrong(ask),
    ...(manner === 'urgent' && !urgentReason?.trim() && { urgentReason: bulletinFaults.urgentReason }),
  };
}

const chosen = ['unitId', 'kind', 'from', 'until', 'publishAt', 'places', 'roles', 'manner'];

/** What is wrong with a bulletin before it is sent: by its contract, and as the server would say it. */
export function writeFaults(ask: WriteBulletin, at: Date): Said {
  return {
    ...faultsIn(ask, at),
    ...wordsOfFaults(faultsOf(writeBulletin, ask), bulletinFieldWords, (field) =>
      chosen.includes(field) ? 'choose' : undefined,
    ),
    ...(ask.places.length === 0 && { places: `先选${bulletinFieldWords.places}` }),
    ...(ask.roles.length === 0 && { roles: `先选${bulletinFieldWords.roles}` }),
  };
}

/** The same of a correction. */
export const correctFaults = (ask: CorrectBulletin, at: Date): Said => ({
  ...windowWrong(ask, at),
  ...blanksWrong(ask),
  ...wordsOfFaults(faultsOf(correctBulletin, ask), bulletinFieldWords),
});

// what is not filled in at all is said by the contract
function windowWrong(
  { from, until, publishAt }: Pick<WriteBulletin, 'from' | 'until' | 'publishAt'>,
  at: Date,
): Said {
  if (!from || !until) return {};
  const times = {
    from: new Date(from),
    until: new Date(until),
    publishAt: publishAt ? new Date(publishAt) : null,
  };
  return Object.fromEntries(
    Object.entries(windowFaults(times, at)).map(([field, fault]) => [field, windowFaultWords[fault]]),
  );
}

const blanksWrong = (said: Pick<WriteBulletin, 'title' | 'words'>): Said =>
  Object.fromEntries(
    (['title', 'words'] as const).flatMap((field) => {
      const blanks = blanksIn(said[field]);
      return blanks.length ? [[field, bulletinFaults.blanks(blanks)]] : [];
    }),
  );
