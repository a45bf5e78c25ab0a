import { Injectable } from '@nestjs/common';
import type { Seen } from '@linli/shared/privacy/privacy.rules';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { PersonLookRow } from './people.entity';

/** That somebody was shown what is otherwise hidden: by which event, of whom, and why. */
export interface Looked {
  readonly eventId: string;
  readonly districtId: string;
  readonly lookerId: string;
  /** Whose it was; null for somebody who has no account, and is known from a roll or a window. */
  readonly of: readonly (string | null)[];
  readonly what: Seen;
  /** Null where the reason is kept with the words of the event. */
  readonly reason: string | null;
}

/** Keeps who looked at whose phone or home, for those whose it is. */
@Injectable()
export class LookingService {
  /** Notes a look, a row for each person; whoever it was of reads it among the looks at theirs. */
  async note({ rows, at }: Tx, { of, reason, ...look }: Looked): Promise<void> {
    const whose = [...new Set(of)];
    await rows.insert(
      PersonLookRow,
      (whose.length ? whose : [null]).map((personId) => ({
        id: newId(at),
        ...look,
        personId,
        reason: reason?.trim() ?? null,
      })),
    );
  }
}
