import { Injectable } from '@nestjs/common';
import { faultWords } from '@linli/shared/contract.words';
import { dateOfDay, dayNumber, fromLocal, isDate } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type {
  AskFigures,
  OfficeView,
  OfficeWish,
  OfficeWishes,
  WishFigures,
} from '@linli/shared/wish/wish.contract';
import { officeViews } from '@linli/shared/wish/wish.contract';
import { shareOf } from '@linli/shared/wish/wish.rules';
import { wishFieldWords } from '@linli/shared/wish/wish.words';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { writtenName } from './whom';
import type { WishRow } from './wish.entity';
import { WishLines } from './wish.lines';

/** Below one of my places. `$2` of the counts, `$4` of a list. */
const mine = (paths: string) =>
  `exists (select from unnest(${paths}::text[]) mine where w.path >= mine and w.path < mine || 'g')`;
/** A claim that asks something of staff, as the columns of its due. */
const companionWanted = `c.state in ('held','agreed') and w.pair and c.companion = 'arrange' and c.second_id is null`;
const silent = `c.state in ('agreed','under_way','done') and c.confirm_due <= $2`;
/** What staff do about wishes: each view as a condition over `w`, with what it is due by. */
const views: Record<OfficeView, { where: string; due: string; claim: string }> = {
  review: { where: `w.state = 'pending'`, due: 'w.review_due', claim: 'false' },
  companion: {
    where: claimOf(companionWanted),
    due: dueOf('coalesce(c.agreed_at, c.lock_until)', companionWanted),
    claim: companionWanted,
  },
  confirm: { where: claimOf(silent), due: dueOf('c.confirm_due', silent), claim: silent },
  alarm: { where: `w.state = 'open' and w.alarmed_at is not null`, due: 'w.alarmed_at', claim: 'false' },
  open: { where: `w.state in ('open','taken')`, due: 'null::timestamptz', claim: 'false' },
  ended: {
    where: `w.ended_at > $2::timestamptz - interval '60 days'`,
    due: 'null::timestamptz',
    claim: 'false',
  },
};
function claimOf(says: string): string {
  return `exists (select from claim c where c.wish_id = w.id and ${says})`;
}
function dueOf(when: string, says: string): string {
  return `(select min(${when}) from claim c where c.wish_id = w.id and ${says})`;
}

type Told = Pick<WishRow, 'words' | 'forWhom' | 'code' | 'whomSealed' | 'version'> & {
  id: string;
  due: Date | null;
  claimId: string | null;
};

/** What the community has to do about wishes, and what their figures say. */
@Injectable()
export class OfficeQueries {
  constructor(
    private readonly lines: WishLines,
    private readonly places: PlaceService,
    private readonly secrets: Secrets,
  ) {}

  /** One view of what waits below my places, the most urgent first, and how much there is of each. */
  async list(read: Read, me: Actor, view: OfficeView): Promise<OfficeWishes> {
    const paths = steeredPaths(me);
    const { where, due, claim } = views[view];
    const told = await read.rows.query<Told[]>(
      `select w.id, w.words, w.for_whom as "forWhom", w.code, w.whom_sealed as "whomSealed", w.version, ${due} as due,
              (select c.id from claim c where c.wish_id = w.id and ${claim} order by c.at limit 1) as "claimId"
         from wish w where ${mine('$1')} and $2::timestamptz is not null and ${where} order by due nulls last, w.at desc, w.id limit 200`,
      [paths, read.at],
    );
    const cards = await this.lines.cards(read, me, {
      where: 'w.id = any($3::uuid[])',
      values: [told.map(({ id }) => id)],
      order: 'array_position($3::uuid[], w.id)',
      most: 200,
    });
    const byId = new Map(told.map((one) => [one.id, one]));
    const counts = await this.counts(read, paths);
    return {
      now: read.at.toISOString(),
      counts,
      wishes: cards.flatMap((card): OfficeWish[] => {
        const one = byId.get(card.id);
        if (!one) return [];
        const whom = writtenName(this.secrets, one);
        const { due: by, version, claimId } = one;
        return [
          {
            ...card,
            ...{ words: one.words ?? '', for: one.forWhom, whom, version, claimId },
            due: by?.toISOString() ?? null,
            late: by !== null && view !== 'alarm' && by < read.at,
          },
        ];
      }),
    };
  }

  /** What was kept of what was promised in a span, the share of claims given back, and the oldest wish that waits. Not the share of wishes that were claimed: a claim helps nobody yet. */
  async figures(read: Read, me: Actor, { placeId, from, to }: AskFigures): Promise<WishFigures> {
    const paths = steeredPaths(me);
    const path = placeId ? await this.places.pathOf(read, placeId) : paths[0];
    if (!path || !paths.some((mine) => path.startsWith(mine))) throw new Refusal('place.missing');
    const today = dayNumber(read.at);
    const span = { from: from ?? dateOfDay(today - 29), to: to ?? dateOfDay(today) };
    const never = (field: keyof typeof span) =>
      !isDate(span[field]) && { [field]: faultWords({ why: 'pattern' }, wishFieldWords[field]) };
    refuseFields({ ...never('from'), ...never('to') });
    const [found] = await read.rows.query<
      Omit<WishFigures, 'now' | 'from' | 'to' | 'keptShare' | 'releasedShare'>[]
    >(
      `select (select name from place p join stand s on s.place_id = p.id and s.tree = 'administrative' where s.path = $1) as place,
              (select count(*)::int from wish where ${below} and at >= $2 and at < $3) as made,
              (select count(*)::int from wish where ${below} and state = 'fulfilled' and ended_at >= $2 and ended_at < $3) as fulfilled,
              (select count(*)::int from wish where ${below} and state = 'open') as open,
              (select floor(extract(epoch from $4::timestamptz - min(published_at)) / 86400)::int from wish where ${below} and state = 'open') as oldest,
              (select count(*)::int from claim where ${below} and promised_on between $5 and $6 and promised_on <= $7) as promised,
              (select count(*)::int from claim where ${below} and promised_on between $5 and $6 and promised_on <= $7
                 and state = 'confirmed' and (done_at at time zone 'Asia/Shanghai')::date <= promised_on) as kept,
              (select count(*)::int from claim where ${below} and at >= $2 and at < $3) as claims,
              (select count(*)::int from claim where ${below} and at >= $2 and at < $3 and state in ('released','handed_over')) as released`,
      [
        path,
        fromLocal(span.from, 0),
        fromLocal(span.to, 1440),
        read.at,
        span.from,
        span.to,
        dateOfDay(today),
      ],
    );
    if (!found) throw new Error('figures are always one row');
    return {
      now: read.at.toISOString(),
      ...span,
      ...found,
      keptShare: shareOf(found.kept, found.promised),
      releasedShare: shareOf(found.released, found.claims),
    };
  }

  private async counts({ rows, at }: Read, paths: readonly string[]): Promise<OfficeWishes['counts']> {
    const [found] = await rows.query<OfficeWishes['counts'][]>(
      `select ${officeViews.map((view) => `count(*) filter (where ${views[view].where})::int as "${view}"`).join(', ')}
         from wish w where ${mine('$1')} and (w.ended_at is null or w.ended_at > $2::timestamptz - interval '60 days')`,
      [paths, at],
    );
    return found ?? { review: 0, companion: 0, confirm: 0, alarm: 0, open: 0, ended: 0 };
  }
}

const below = `path >= $1 and path < $1 || 'g'`;
