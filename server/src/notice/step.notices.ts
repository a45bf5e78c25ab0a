import { Injectable } from '@nestjs/common';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { judgingMessageWords } from '@linli/shared/judging/judging.words';
import { petitionMatterWords, petitionMessageWords } from '@linli/shared/petition/petition.words';
import { prereviewMessageWords } from '@linli/shared/prereview/prereview.words';
import { soundingMessageWords } from '@linli/shared/sounding/sounding.words';
import { talkMessageWords } from '@linli/shared/talk/talk.words';
import { judgingOpened } from '../judging/judging.events';
import { JudgingQueries } from '../judging/judging.queries';
import { OwedQueries } from '../owed/owed.queries';
import { petitionCalled, petitionReached } from '../petition/petition.events';
import { PetitionQueries } from '../petition/petition.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { prereviewAsked } from '../prereview/prereview.events';
import { PrereviewQueries } from '../prereview/prereview.queries';
import { soundingOpened } from '../sounding/sounding.events';
import { SoundingQueries } from '../sounding/sounding.queries';
import { talkAsked, talkMoved } from '../talk/talk.events';
import { TalkQueries } from '../talk/talk.queries';
import { NoticeService } from './notice.service';

interface Telling {
  readonly people: readonly string[];
  readonly title: string;
  readonly words: string;
}

/** Tells those who are asked for talks, signed together, are asked to judge, are to go round, or to say their branch's opinion. */
@Injectable()
export class StepNotices implements Listener {
  readonly name = 'notice.steps';
  private readonly tellings: Readonly<Record<string, (tx: Tx, event: EventRow) => Promise<Telling | null>>> =
    {
      [talkAsked.kind]: async (tx, { subjectId }) => {
        const talk = await this.talks.mentioned(tx, subjectId);
        if (!talk) return null;
        return {
          people: await this.acting.people(tx, talk.toId),
          ...talkMessageWords.asked(talk.from, talk.title),
        };
      },
      [talkMoved.kind]: async (tx, { subjectId, facts }) => {
        const talk = await this.talks.mentioned(tx, subjectId);
        const words = {
          agree: (title: string, on: string) => talkMessageWords.agreed(title, on),
          decline: (title: string) => talkMessageWords.declined(title),
          hold: (title: string) => talkMessageWords.held(title),
        }[facts.move ?? ''];
        if (!talk || !words) return null;
        const sides = [
          ...(await this.acting.people(tx, talk.fromId)),
          ...(await this.acting.people(tx, talk.toId)),
        ];
        const on = talk.meetOn ? dayWords(talk.meetOn) : '';
        return { people: [...new Set(sides)], ...words(talk.title, on) };
      },
      [petitionReached.kind]: async (tx, { subjectId }) => {
        const found = await this.petitions.mentioned(tx, subjectId);
        const words = found && petitionMessageWords.reached(petitionMatterWords[found.row.matter]);
        return words && { people: found.people, ...words };
      },
      [petitionCalled.kind]: async (tx, { subjectId }) => {
        const found = await this.petitions.mentioned(tx, subjectId);
        const words = found && petitionMessageWords.called(petitionMatterWords[found.row.matter]);
        return words && { people: found.people, ...words };
      },
      [judgingOpened.kind]: async (tx, { subjectId }) => {
        const found = await this.judgings.mentioned(tx, subjectId);
        return found && { people: found.people, ...judgingMessageWords(found.title) };
      },
      [prereviewAsked.kind]: async (tx, { facts }) => {
        const found = await this.prereviews.mentioned(tx, facts.prereview ?? '');
        if (!found) return null;
        return {
          people: await this.acting.people(tx, found.branchId),
          ...prereviewMessageWords(found.title, found.dueAt),
        };
      },
      [soundingOpened.kind]: async (tx, { facts }) => {
        const found = await this.soundings.mentioned(tx, facts.sounding ?? '');
        return found && { people: found.people, ...soundingMessageWords(found.question, found.until) };
      },
    };
  readonly hears = Object.keys(this.tellings);

  constructor(
    private readonly notices: NoticeService,
    private readonly acting: OwedQueries,
    private readonly talks: TalkQueries,
    private readonly petitions: PetitionQueries,
    private readonly judgings: JudgingQueries,
    private readonly soundings: SoundingQueries,
    private readonly prereviews: PrereviewQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const said = await this.tellings[event.kind]?.(tx, event);
    if (said) await this.notices.tellAbout(tx, event, null, said);
  }
}
