import { Injectable } from '@nestjs/common';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { channelWords, slipPageWords as words } from '@linli/shared/vote/vote.words';
import { IsNull } from 'typeorm';
import type { Read } from '../platform/db/db';
import { PaperEntryRow, VoteConflictRow } from './ballot.entity';
import { BallotRepository } from './ballot.repository';
import { VoteRow, VoteSlotRow } from './vote.entity';

/** What anybody with the code of a household's paper may know. */
@Injectable()
export class SlipQueries {
  constructor(private readonly ballots: BallotRepository) {}

  /** Whether the ballot of a code was counted, by which way and when; never what it says. */
  async standing(read: Read, code: string | null): Promise<{ verdict: string; lines: readonly string[] }> {
    const slot = code ? await read.rows.findOneBy(VoteSlotRow, { code }) : null;
    const vote = slot && (await read.rows.findOneBy(VoteRow, { id: slot.voteId }));
    if (!slot || !vote) return { verdict: words.missing, lines: [words.privacy] };
    const lines = [words.about(vote.title), words.closes(momentWords(vote.closesAt)), words.privacy];
    if (slot.endedAt) return { verdict: words.ended, lines };
    const ballot = (await this.ballots.filled(read, [slot.id])).get(slot.id);
    const where = { slotId: slot.id };
    if (await read.rows.existsBy(VoteConflictRow, { ...where, decision: IsNull() }))
      return { verdict: words.conflict, lines };
    if (ballot)
      return { verdict: words.counted(channelWords[ballot.channel], momentWords(ballot.at)), lines };
    return { verdict: (await read.rows.existsBy(PaperEntryRow, where)) ? words.waiting : words.none, lines };
  }
}
