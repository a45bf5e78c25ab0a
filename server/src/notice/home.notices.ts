import { Injectable } from '@nestjs/common';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import type { Receiver } from '@linli/shared/escalation/escalation.rules';
import type { RefusedBecause } from '@linli/shared/home/ask.rules';
import type { ResidentKind } from '@linli/shared/home/home.rules';
import {
  answerMessageWords,
  askMessageWords,
  residentMessageWords,
} from '@linli/shared/home/home-message.words';
import { EscalationQueries } from '../escalation/escalation.queries';
import { AskQueries, type MentionedAsk } from '../home/ask.queries';
import {
  homeAskDecided,
  homeAsked,
  homeAskLate,
  residentConfirmed,
  residentEnded,
} from '../home/home.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells those who answer that somebody wants to move in, and people of homes what others decided about them. */
@Injectable()
export class HomeNotices implements Listener {
  readonly name = 'notice.home';
  readonly hears = [
    homeAsked.kind,
    homeAskLate.kind,
    homeAskDecided.kind,
    residentConfirmed.kind,
    residentEnded.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    private readonly asks: AskQueries,
    private readonly receivers: EscalationQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    if (event.kind === residentConfirmed.kind || event.kind === residentEnded.kind)
      return this.tellOfResident(tx, event);
    const ask = await this.asks.mentioned(tx, event.subjectId);
    if (!ask) return;
    if (event.kind === homeAskDecided.kind) return this.answer(tx, event, ask);
    // The roll, or somebody quick, may have answered before this is told.
    if (ask.state !== 'waiting') return;
    const late = event.kind === homeAskLate.kind;
    const people = await this.hearers(tx, ask, late ? above : nearest);
    const said = askMessageWords[late ? 'late' : 'asked'](ask);
    await this.notices.tellAbout(tx, event, null, { people, ...said });
  }

  private async answer(tx: Tx, event: EventRow, ask: MentionedAsk): Promise<void> {
    const { to, reason } = event.facts;
    const people = [ask.personId];
    const said =
      to === 'confirmed'
        ? answerMessageWords.confirmed(ask.home)
        : answerMessageWords.refused(ask.home, reason as RefusedBecause, ask.phone);
    if (to !== 'withdrawn') await this.notices.tellAbout(tx, event, null, { people, ...said });
  }

  private async tellOfResident(tx: Tx, event: EventRow): Promise<void> {
    const { resident = '', person = '', kind, from, voucher } = event.facts;
    const of = await this.asks.residentMentioned(tx, resident ?? '');
    if (!of) return;
    if (event.kind === residentEnded.kind && person && from)
      return this.notices.tellAbout(tx, event, null, {
        people: [person],
        ...residentMessageWords.ended(of.home, dayWords(from)),
      });
    if (voucher)
      await this.notices.tellAbout(tx, event, null, {
        people: [voucher],
        ...residentMessageWords.joined(of.home, of.name, kind as ResidentKind),
      });
  }

  /** Whoever is on duty in the grid, without anybody there the community; whoever asks is not told to answer. */
  private async hearers(
    tx: Tx,
    { unitId, path, personId }: MentionedAsk,
    to: readonly Receiver[],
  ): Promise<string[]> {
    const matter = { path, unitId, handlerId: null, hiddenFrom: [personId] };
    return (await this.receivers.receiversOf(tx, matter, to)).map((told) => told.personId);
  }
}

const nearest: readonly Receiver[] = ['handler'];
const above: readonly Receiver[] = ['dispatchers', 'street'];
