import { Injectable } from '@nestjs/common';
import { openMoves } from '@linli/shared/machine';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Happening, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { partsToward } from '@linli/shared/ticket/standing.rules';
import { passLimit, ticketLife, type TicketPart } from '@linli/shared/ticket/ticket.rules';
import { CheckQueries, type HeldBack } from '../check/check.queries';
import { DeadlineService } from '../deadline/deadline.service';
import { PhotoService, type PlacedPhoto } from '../photo/photo.service';
import { PlaceService } from '../place/place.service';
import { ProjectQueries } from '../project/project.queries';
import type { Read } from '../platform/db/db';
import { together } from '../platform/db/lane';
import { RecordingService } from '../recording/recording.service';
import { InspectedDetail } from './inspected.detail';
import { TicketAround } from './ticket.around';
import { TicketAsks } from './ticket.asks';
import { TicketHistory } from './ticket.history';
import type { ReporterRow, TicketRow } from './ticket.entity';
import { TicketNames } from './ticket.names';
import { standingOf, TicketRepository, unitsOf } from './ticket.repository';

type View = TicketDetail['view'];

/** A ticket as its reader may see it. */
@Injectable()
export class TicketDetails {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly names: TicketNames,
    private readonly history: TicketHistory,
    private readonly places: PlaceService,
    private readonly deadlines: DeadlineService,
    private readonly photos: PhotoService,
    private readonly recordings: RecordingService,
    private readonly checks: CheckQueries,
    private readonly asks: TicketAsks,
    private readonly around: TicketAround,
    private readonly inspected: InspectedDetail,
    private readonly projects: ProjectQueries,
  ) {}

  /** For a reporter or staff all they may see, for the owners' inspectors what they watch, for anyone else what neighbours see; out of sight is missing. */
  async of(read: Read, me: Actor | null, id: string): Promise<TicketDetail> {
    const { own, reporters } = await together({
      own: me && this.tickets.find(read, me, id).catch(missing),
      reporters: this.tickets.reporters(read, id),
    });
    const ticket = own ?? (await this.tickets.findPublic(read, id));
    if (!ticket) throw new Refusal('ticket.missing');
    const parts =
      own && me ? partsToward(await this.tickets.facts(read, ticket, reporters), standingOf(me, ticket)) : [];
    const holds = own !== null && me !== null && worksOn(ticket, me, parts);
    const works = holds || parts.includes('awaited') || parts.includes('present');
    const open = openMoves(ticketLife, ticket.state, parts);
    const found = me !== null && ticket.enteredBy === me.id;
    // Who found it at work reads it as a worker, as soon as they work on it.
    const reports = parts.includes('reporter') && !found;
    const inspects = !own && me !== null && standingOf(me, ticket).inspects;
    const without = inspects ? 'inspector' : 'neighbour';
    const view: View = !own ? without : reports || !works ? 'reporter' : 'staff';
    // Ratings are for those who steer the place; whoever held the ticket, in this cycle or before, never sees them.
    const seesRatings =
      me !== null && parts.includes('dispatcher') && !(await this.tickets.wasHeldBy(read, id, me.id));
    const sees = works || found;
    const known = await together({
      about: this.names.about(read, ticket),
      plates: this.places.platesOf(read, [ticket.placeId]),
      photos: this.photos.of(read, [id]),
      raised: !sees && own !== null && me !== null && this.tickets.wasRaisedBy(read, id, me.id),
      checked: this.checks.heldBack(read, [id]),
      spoken: own ? this.recordings.of(read, id) : [],
      complained: !sees && me !== null && this.checks.complained(read, id, me.id),
      source: this.names.sourceOf(read, ticket, { me, view }),
      // Who is only called needs the matter, not the person.
      reporter: view === 'staff' && holds ? this.firstReporter(read, reporters) : null,
      clocks: this.deadlines.shown(read, id),
      past: own && me && this.history.all(read, id),
      ratingUntil: ticket.ratingOpen ? this.deadlines.runningUntil(read, id, 'rating') : null,
      project: this.projects.of(read, id, view === 'inspector' ? 'neighbour' : view),
      carryWays: open.includes('askCarry') ? this.projects.ways(read, ticket.districtId) : [],
      asks: this.asks.of(read, ticket, { me, view, parts, open }),
      around: this.around.of(read, ticket, { me: own && me, works: view === 'staff', seesRatings }),
    });
    const { about, past, spoken } = known;
    const plate = known.plates.get(ticket.placeId);
    if (!plate) throw new Refusal('ticket.missing');
    const pictures = known.photos.get(id) ?? [];
    // Whoever joined is a neighbour of the one who raised it: an own receipt and rating, not the other's words.
    const all = sees || known.raised;
    const held = known.checked(id);
    const mayRead = all || (ticket.wordsShown && held.shows('words', id));
    const line = all || held.shows('line', id) ? ticket.line : null;
    const seen = (role: PlacedPhoto['role']) =>
      all || ticket.wordsShown
        ? placed(pictures, role).filter((picture) => all || held.shows('photo', picture.id))
        : [];
    const detail: TicketDetail = {
      id,
      number: ticket.number,
      version: ticket.version,
      view,
      state: ticket.state,
      cycle: ticket.cycle,
      outcome: ticket.outcome,
      category: about.category,
      plate,
      floor: ticket.floor,
      outside: ticket.outside,
      // Without words the title is what was spoken, which is for no neighbour's ears.
      title: all || (mayRead && ticket.words) ? ticket.title : (line ?? about.category.name),
      words: mayRead ? ticket.words : null,
      recording: all ? (spoken.find(({ role }) => role === 'report')?.recording ?? null) : null,
      shown: ticket.wordsShown,
      line,
      holds: all ? holdsOf(held, ticket, pictures) : { words: null, photos: null, line: null },
      mayComplain: !all && !held.hidden && !known.complained,
      photos: seen('before'),
      after: seen('after'),
      at: ticket.at.toISOString(),
      now: read.at.toISOString(),
      unit: about.unit,
      handler: about.handler,
      source: known.source,
      reporters: reporters.length,
      reporter: known.reporter,
      clocks: known.clocks.filter(({ kind }) => !hiddenClocks[view].some((hidden) => hidden === kind)),
      history:
        !me || !past
          ? []
          : await this.history.of(read, me, ticket, reporters, past, {
              view,
              works,
              pictures: pictures.filter(({ id: photo }) => all || held.showsTo(me.id, 'photo', photo)),
              spoken,
              seesRatings,
            }),
      ratingUntil: known.ratingUntil,
      openMoves: open,
      project: known.project,
      carryWays: known.carryWays,
      passesLeft: ticket.adjudicated ? 0 : Math.max(0, passLimit - ticket.passes),
      ...known.asks,
      ...known.around,
    };
    return inspects ? this.inspected.masked(read, me, ticket, detail) : detail;
  }

  private async firstReporter(
    read: Read,
    [first]: readonly ReporterRow[],
  ): Promise<TicketDetail['reporter']> {
    if (!first) return null;
    const name = first.hideName ? null : await this.names.nameOf(read, first.personId);
    return { name, callBack: first.callBack, hasPhone: first.phoneSealed !== null };
  }
}

/** Clocks that a reader knows nothing of. That somebody is to be called about it, nobody reads at the ticket: its handler would. */
const hiddenClocks: Record<View, readonly ClockKind[]> = {
  staff: ['callback'],
  reporter: ['callback', 'supervise', 'delay'],
  neighbour: ['callback', 'supervise', 'delay', 'arrive', 'finish', 'review', 'adjudicate'],
  inspector: ['callback', 'supervise', 'delay', 'arrive', 'finish', 'adjudicate'],
};

/** Holds it, held it, works in its unit, or steers its place. Others in whose sight it is reported it once. */
const worksOn = (ticket: TicketRow, me: Actor, parts: readonly TicketPart[]): boolean =>
  parts.includes('handler') ||
  parts.includes('dispatcher') ||
  ticket.handlers.includes(me.id) ||
  unitsOf(me).includes(ticket.unitId);

const placed = (pictures: readonly PlacedPhoto[], role: PlacedPhoto['role']): Happening['photos'] =>
  pictures.filter((picture) => picture.role === role).map(({ id, full, thumb }) => ({ id, full, thumb }));

const holdsOf = (
  held: HeldBack,
  { id, words, line }: TicketRow,
  pictures: readonly PlacedPhoto[],
): TicketDetail['holds'] => ({
  words: words ? held.hold('words', [id]) : null,
  photos: held.hold(
    'photo',
    pictures.filter(({ role }) => role === 'before').map((picture) => picture.id),
  ),
  line: line ? held.hold('line', [id]) : null,
});

function missing(trouble: unknown): null {
  if (trouble instanceof Refusal && trouble.code === 'ticket.missing') return null;
  throw trouble;
}
