import { wordsOfFaults } from '@linli/shared/contract.words';
import { entryFaults, type EnterFinding, type EnterMatter } from '@linli/shared/intake/entry.contract';
import { finders } from '@linli/shared/intake/entry.rules';
import { entryFieldWords } from '@linli/shared/intake/entry.words';
import type { Me } from '@linli/shared/people/people.contract';
import { emptyReport, type ReportDraft } from '../../pages/report/report-draft';
import type { Spot } from '../../pages/report/spot';
import { underWay } from '../../platform/form-file';
import type { Wrong } from '../../platform/sending';

/** What has been filled in so far: a report, and for whom it is. */
export interface EntryDraft extends ReportDraft {
  /** Found by oneself, for nobody in particular. */
  finding: boolean;
  name: string;
  consent: boolean;
}

export const emptyEntry: EntryDraft = { ...emptyReport, finding: false, name: '', consent: false };

/** The fields of the form from top to bottom. */
export const entryOrder = ['placeId', 'floor', 'category', 'words', 'photos', 'name', 'phone', 'consent'];

/** Whether someone may enter what they found themselves. */
export const mayFind = ({ posts }: Me): boolean =>
  posts.some(({ permission }) => finders.includes(permission));

/** What would be sent beside photos and recording, of an entry or of a finding. */
export function askOf(
  draft: EntryDraft,
  spot: Spot | null,
):
  | { what: 'enter'; body: Partial<Omit<EnterMatter, 'photos'>> }
  | { what: 'find'; body: Partial<Omit<EnterFinding, 'photos'>> } {
  const { floor, outside, category, words, name, phone, hideName, aboutHandler, consent, finding } = draft;
  const placeId = spot?.entrances.length ? draft.entrance : spot?.placeId;
  const matter = {
    ...(placeId && { placeId }),
    ...(category && { category }),
    ...(words.trim() && { words }),
    floor: outside ? null : floor,
    outside,
  };
  if (finding) return { what: 'find', body: matter };
  const whose = { ...(name.trim() && { name: name.trim() }), ...(phone && { phone }) };
  return { what: 'enter', body: { ...matter, ...whose, hideName, aboutHandler, consent } };
}

/** What is wrong with the form, found by the rules the server checks by; `spoken` says that a recording goes with it. */
export function wrongIn({ what, body }: ReturnType<typeof askOf>, spoken: boolean): Wrong {
  const files = { photos: [], ...(spoken && { recording: underWay }) };
  const choose = ['placeId', 'category'];
  const faults = wordsOfFaults(
    entryFaults({ ...body, ...files }, what === 'find'),
    entryFieldWords,
    (field) => (choose.includes(field) ? 'choose' : 'fill'),
  );
  return { ...faults, ...(faults.consent && { consent: '先问过本人，同意了再登记' }) };
}
