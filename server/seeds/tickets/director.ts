import type { Tx } from '../../src/platform/db/db';
import type { Actor } from '@linli/shared/people/people.rules';
import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import { CallBackRow } from '../../src/callback/callback.entity';
import type { CallBackService } from '../../src/callback/callback.service';
import type { DispatchService } from '../../src/dispatch/dispatch.service';
import type { HandlingService } from '../../src/handling/handling.service';
import type { PeopleService } from '../../src/people/people.service';
import type { PhotoService } from '../../src/photo/photo.service';
import type { TicketIntake } from '../../src/ticket/ticket.intake';
import { TicketRow } from '../../src/ticket/ticket.entity';
import { secretaryOf, workerOf, type Cast } from '../people/cast';
import { said } from './matters.words';
import type { Album, SceneName } from './pictures';
import { firmName, type Register } from '../places/register';
import type { Scene, Story } from './story';

/** The verbs with which tickets are told. */
export interface Verbs {
  readonly people: PeopleService;
  readonly intake: TicketIntake;
  readonly handling: HandlingService;
  readonly dispatch: DispatchService;
  readonly photos: PhotoService;
  readonly callBacks: CallBackService;
}

/** Plays one scene of a story at a time; every refusal of a verb is a mistake in the story and stops the seed. */
export class Director {
  private readonly tickets = new Map<string, string>();
  private readonly actors = new Map<string, Actor>();

  constructor(
    private readonly verbs: Verbs,
    private readonly register: Register,
    private readonly cast: Cast,
    private readonly album: Album,
  ) {}

  /** Reports the ticket of a story. */
  async open(tx: Tx, { key, reporterId, placeId, ask, pictures }: Story): Promise<void> {
    const me = await this.actor(tx, reporterId);
    const photos = await this.photosOf(tx, reporterId, pictures);
    const plain = { callBack: false, hideName: false };
    this.tickets.set(key, (await this.verbs.intake.report(tx, me, { ...plain, ...ask, placeId, photos })).id);
  }

  /** Plays a scene of a story that is open. */
  async play(tx: Tx, story: Story, scene: Scene): Promise<void> {
    const id = this.ticketOf(story.key);
    const ticket = await tx.rows.findOneByOrFail(TicketRow, { id });
    const me = await this.actor(tx, await this.playerOf(tx, scene, story, ticket));
    if (scene.act === 'join') return this.verbs.intake.join(tx, me, id, { callBack: false });
    if (scene.act === 'callBack') return this.callBack(tx, me, id);
    if (scene.act === 'reveal') {
      const [reason] = said.reveal;
      await this.verbs.intake.reveal(tx, me, id, { what: 'phone', reason });
      return;
    }
    const fields: MoveFields = { ...scene.fields };
    if (scene.to) fields.unitId = await this.unitFor(tx, story, ticket, scene.to);
    if (scene.duplicateOf) fields.duplicateOf = await this.numberOf(tx, scene.duplicateOf);
    if (scene.pictures?.length) fields.photos = await this.photosOf(tx, me.id, scene.pictures);
    await this.verbs.handling.move(tx, me, id, { move: scene.act, version: ticket.version, fields });
  }

  /** Makes the call that waits about a ticket: its reporter is content. */
  private async callBack(tx: Tx, me: Actor, ticketId: string): Promise<void> {
    const { id } = await this.callAbout(tx, ticketId);
    const [, reason] = said.reveal;
    await this.verbs.callBacks.reveal(tx, me, id, reason);
    await this.verbs.callBacks.record(tx, me, id, { result: 'reached', solved: 'yes', stars: 5 });
  }

  private callAbout(tx: Tx, ticketId: string): Promise<CallBackRow> {
    return tx.rows.findOneByOrFail(CallBackRow, { ticketId, state: 'waiting' });
  }

  /** Someone as the verbs know who acts; posts never change while the demo is told. */
  private async actor(tx: Tx, id: string): Promise<Actor> {
    const known = this.actors.get(id);
    if (known) return known;
    const { people } = this.verbs;
    const actor = {
      id,
      sessionId: id,
      name: await people.nameOf(tx, id),
      posts: await people.postsOf(tx, id),
    };
    this.actors.set(id, actor);
    return actor;
  }

  private ticketOf(key: string): string {
    const id = this.tickets.get(key);
    if (!id) throw new Error(`the story ${key} has not begun`);
    return id;
  }

  /** The key of who acts. What nobody holds yet is taken by whoever in its unit has fewest. */
  private async playerOf(tx: Tx, { who }: Scene, story: Story, ticket: TicketRow): Promise<string> {
    if (typeof who === 'object') return who.id;
    if (who === 'reporter') return story.reporterId;
    if (who === 'caller') {
      const { callerId } = await this.callAbout(tx, ticket.id);
      if (!callerId) throw new Error(`nobody calls about ${story.key}`);
      return callerId;
    }
    if (who !== 'handler') {
      const [door] = this.register.doors.filter(({ compound }) => compound === story.compound);
      return this.cast.id((who === 'worker' ? workerOf : secretaryOf)(door?.community ?? ''));
    }
    if (ticket.handlerId) return ticket.handlerId;
    const [free] = ticket.state === 'dispatched' ? await this.verbs.dispatch.onDuty(tx, ticket.unitId) : [];
    if (!free) throw new Error(`nobody holds ${story.key} when it should be handled`);
    return free.personId;
  }

  /** A unit by its full name; `elsewhere` is the property firm, or the grid when the firm has it or had it last. */
  private async unitFor(tx: Tx, story: Story, ticket: TicketRow, to: string): Promise<string> {
    if (to !== 'elsewhere') return this.register.id(to);
    const firm = this.register.id(firmName(story.compound));
    const hadIt = (await this.verbs.dispatch.onDuty(tx, firm)).some(({ personId }) =>
      ticket.handlers.includes(personId),
    );
    return (hadIt || ticket.unitId === firm) && ticket.gridId ? ticket.gridId : firm;
  }

  private async numberOf(tx: Tx, key: string): Promise<string> {
    return (await tx.rows.findOneByOrFail(TicketRow, { id: this.ticketOf(key) })).number;
  }

  private async photosOf(tx: Tx, ownerId: string, names: readonly SceneName[] = []): Promise<string[]> {
    const taken = names.map((name) => this.album.take(name));
    for (const { id, picture } of taken) await this.verbs.photos.record(tx, ownerId, id, picture);
    return taken.map(({ id }) => id);
  }
}
