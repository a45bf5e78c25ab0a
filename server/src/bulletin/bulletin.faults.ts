import type { WriteBulletin } from '@linli/shared/bulletin/bulletin.contract';
import { blanksIn, windowFaults } from '@linli/shared/bulletin/bulletin.rules';
import { bulletinFaults, windowFaultWords } from '@linli/shared/bulletin/bulletin.words';

type Written = Pick<
  WriteBulletin,
  'title' | 'words' | 'from' | 'until' | 'publishAt' | 'manner' | 'urgentReason'
>;

/** What is wrong with the fields of a bulletin in the light of each other and of the moment, in words. */
export function faultsIn(ask: Written, at: Date): Record<string, string> {
  const { publishAt, manner, urgentReason } = ask;
  const window = windowFaults(
    {
      from: new Date(ask.from),
      until: new Date(ask.until),
      publishAt: publishAt === undefined ? null : new Date(publishAt),
    },
    at,
  );
  const blanks = { title: blanksIn(ask.title), words: blanksIn(ask.words) };
  return {
    ...Object.fromEntries(Object.entries(window).map(([field, fault]) => [field, windowFaultWords[fault]])),
    ...Object.fromEntries(
      Object.entries(blanks).flatMap(([field, found]) =>
        found.length ? [[field, bulletinFaults.blanks(found)]] : [],
      ),
    ),
    ...(manner === 'urgent' && !urgentReason?.trim() && { urgentReason: bulletinFaults.urgentReason }),
  };
}
