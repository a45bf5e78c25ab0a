import { Injectable } from '@nestjs/common';
import type { CheckItem, CheckQueue, DecidedCheck } from '@linli/shared/check/check.contract';
import {
  changeDays,
  checkKinds,
  openStates,
  type CheckKind,
  type ContentFault,
  type OpenState,
} from '@linli/shared/check/check.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type { Plate } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { isImpartial, type TicketFacts } from '@linli/shared/ticket/standing.rules';
import { CheckQueries } from '../check/check.queries';
import { PhotoService, type PlacedPhoto } from '../photo/photo.service';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { workName } from '../people/people.queries';

interface DeskRow extends Pick<TicketFacts, 'reporters' | 'handlers' | 'hiddenFrom'> {
  id: string;
  kind: CheckKind;
  state: OpenState | 'allowed' | 'withheld';
  label: number | null;
  words: string | null;
  subjectId: string;
  askedAt: Date;
  dueAt: Date | null;
  decidedAt: Date;
  decider: string | null;
  reason: ContentFault | null;
  reasonWords: string | null;
  ticketId: string;
  number: string;
  category: string;
  placeId: string;
  ticketWords: string | null;
  wordsShown: boolean;
  line: string | null;
}

/** A name belongs to no ticket: it comes to those who steer one that its owner reported. */
const onTicket = `coalesce(c.ticket_id, (select n.id from ticket n join ticket_reporter nr on nr.ticket_id = n.id
    where c.kind = 'name' and nr.person_id = c.person_id and exists (select from unnest($2::text[]) mine where starts_with(n.path, mine))
    order by n.at desc limit 1))`;

/** What nobody has decided, oldest first. */
const inQuestion = ['c.state = any($3)', [openStates], 'c.asked_at'] as const;

/** What a person has to look at, as far as they steer the place and have no part in the matter. */
@Injectable()
export class CheckDesk {
  constructor(
    private readonly checks: CheckQueries,
    private readonly photos: PhotoService,
    private readonly places: PlaceService,
  ) {}

  /** How much waits for `me`, as far as it is listed. */
  async waiting(read: Read, me: Actor): Promise<number> {
    return (await this.rows(read, me, ...inQuestion)).length;
  }

  /** What waits for `me`, oldest first, and what was decided lately and can be changed. */
  async queue(read: Read, me: Actor): Promise<CheckQueue> {
    const waiting = await this.rows(read, me, ...inQuestion);
    const since = new Date(read.at.getTime() - changeDays * 86_400_000);
    // What is decided of a name takes the name away: there is nothing left to change.
    const kinds = checkKinds.filter((kind) => kind !== 'name');
    const decided = await this.rows(
      read,
      me,
      `c.state in ('allowed', 'withheld') and c.decided_at > $3 and c.kind = any($4)`,
      [since, kinds],
      'c.decided_at desc',
    );
    const all = [...waiting, ...decided];
    const plates = await this.places.platesOf(
      read,
      all.map(({ placeId }) => placeId),
    );
    const ticketIds = [...new Set(waiting.map(({ ticketId }) => ticketId))];
    const photos = await this.photos.of(read, ticketIds);
    const complaints = await this.checks.complaints(read, ticketIds);
    const ticketOf = (row: DeskRow): CheckItem['ticket'][] => {
      const plate: Plate | undefined = plates.get(row.placeId);
      return plate ? [{ id: row.ticketId, number: row.number, category: row.category, plate }] : [];
    };
    return {
      now: read.at.toISOString(),
      waiting: waiting.flatMap((row) =>
        ticketOf(row).map((ticket) => ({
          ...itemOf(row, photos.get(row.ticketId) ?? []),
          ticket,
          complaints: row.kind === 'shown' ? (complaints.get(row.ticketId) ?? []) : [],
          late: row.dueAt !== null && row.dueAt < read.at,
        })),
      ),
      decided: decided
        .flatMap((row) => ticketOf(row).map((ticket) => ({ ...decisionOf(row), ticket })))
        .slice(0, 100),
    };
  }

  /** Refuses what is not for `me` to look at as missing. */
  async mustSee(read: Read, me: Actor, id: string): Promise<void> {
    const [row] = await this.rows(read, me, 'c.id = $3', [id], 'c.id');
    if (!row) throw new Refusal('check.missing');
  }

  private async rows(
    { rows }: Read,
    me: Actor,
    where: string,
    values: readonly unknown[],
    order: string,
  ): Promise<DeskRow[]> {
    const found = await rows.query<DeskRow[]>(
      `select c.id, c.kind, c.state, c.label, c.words, c.subject_id as "subjectId", c.asked_at as "askedAt", c.due_at as "dueAt",
              c.decided_at as "decidedAt", c.reason, c.reason_words as "reasonWords", coalesce(a.work_name, p.name) as decider,
              t.id as "ticketId", t.number, t.place_id as "placeId", t.words as "ticketWords", t.words_shown as "wordsShown", t.line, k.name as category,
              t.handlers, t.hidden_from as "hiddenFrom",
              array(select r.person_id from ticket_reporter r where r.ticket_id = t.id and r.left_at is null) as reporters
         from content_check c
         join ticket t on t.id = ${onTicket}
         join category k on k.id = t.category_id
         left join person p on p.id = c.decided_by
         ${workName('a', 'p.id')}
        where c.person_id <> $1 and exists (select from unnest($2::text[]) mine where starts_with(t.path, mine)) and ${where}
        order by ${order} limit 200`,
      [me.id, steeredPaths(me), ...values],
    );
    // Whoever holds the matter, reported it or is its subject leaves it to somebody else.
    return found.filter((row) => isImpartial(row, me.id));
  }
}

/** What is in question: the words or the picture of the check itself, or all that neighbours see. */
function itemOf(
  row: DeskRow,
  pictures: readonly PlacedPhoto[],
): Omit<CheckItem, 'ticket' | 'complaints' | 'late'> {
  const { id, kind, label, words, subjectId, askedAt, line, wordsShown, ticketWords } = row;
  const all = kind === 'shown';
  const said = all ? [line, wordsShown ? ticketWords : null] : [words];
  const seen = pictures.filter((picture) =>
    all ? wordsShown && picture.role !== 'more' : picture.id === subjectId,
  );
  return {
    id,
    kind,
    state: row.state as OpenState,
    label,
    said: said.filter((each) => each !== null),
    photos: seen.map(({ id: photo, full, thumb }) => ({ id: photo, full, thumb })),
    at: askedAt.toISOString(),
  };
}

const decisionOf = (row: DeskRow): Omit<DecidedCheck, 'ticket'> => ({
  id: row.id,
  kind: row.kind,
  show: row.state === 'allowed',
  reason: row.reason,
  words: row.reasonWords,
  by: row.decider,
  at: row.decidedAt.toISOString(),
});
