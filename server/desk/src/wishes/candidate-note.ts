import type { Candidate } from '@linli/shared/offer/offer.contract';
import { whyWords } from '@linli/shared/offer/offer.words';

/** Why somebody may be asked and how much they have promised now; nothing about what they did before. */
export const candidateNote = (one: Candidate): string =>
  [whyWords(one), one.holds > 0 ? `手上有 ${one.holds} 个` : '手上没有别的', one.asked && '已经在问']
    .filter(Boolean)
    .join(' · ');
