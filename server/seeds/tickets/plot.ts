import { MINUTE } from '@linli/shared/deadline/shanghai.rules';
import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import type { Chance } from '../chance';
import { endings, said, type Matter } from './matters.words';
import type { Moments } from '../moments';
import type { Player, Scene } from './story';

type Ending = 'solved' | keyof typeof endings;

/** Tells a ticket scene by scene; every time is worked minutes after the scene before, so that nobody comes at night. */
export class Plot {
  readonly scenes: Scene[] = [];

  constructor(
    private readonly moments: Moments,
    readonly chance: Chance,
    readonly matter: Matter,
    private at: Date,
  ) {}

  /** The next scene, after some worked minutes. */
  then(minutes: number, who: Player, act: Scene['act'], more: Omit<Scene, 'at' | 'who' | 'act'> = {}): this {
    const at = this.moments.after(this.at, minutes);
    this.at = new Date(at.getTime() + this.chance.under(60) * 1000);
    this.scenes.push({ at: this.at, who, act, ...more });
    return this;
  }

  accept(from = 15, to = 200): this {
    const words = this.chance.pick(said.accept);
    const show = this.chance.percent(40);
    return this.then(this.chance.between(from, to), 'handler', 'accept', {
      fields: { words, line: this.matter.line, show },
    });
  }

  resolve(ending: Ending = 'solved', duplicateOf?: string, minutes = this.chance.between(60, 420)): this {
    return this.then(minutes, 'handler', 'resolve', { fields: this.ended(ending), duplicateOf });
  }

  spot(): this {
    return this.then(this.chance.between(20, 240), 'handler', 'spot', { fields: this.ended('solved') });
  }

  feedback(): this {
    const fields = {
      words: this.chance.pick(said.feedback),
      channel: this.chance.pick(['call', 'visit', 'message'] as const),
    };
    return this.then(this.chance.between(20, 240), 'handler', 'feedback', { fields });
  }

  /** A content rating, or with `unhappy` one that sends it to a review. Residents rate in the evening as well. */
  rate(mood: 'content' | 'unhappy' = 'content'): this {
    const at = new Date(this.at.getTime() + this.chance.between(40, 2000) * MINUTE);
    const words = this.chance.pick<string | null>(mood === 'content' ? said.thanks : said.unhappy);
    const fields: MoveFields =
      mood === 'content'
        ? {
            solved: 'yes',
            stars: this.chance.between(4, 5),
            reasons: [this.chance.pick(['fast', 'kind'] as const)],
          }
        : {
            solved: this.chance.pick(['no', 'partly'] as const),
            stars: this.chance.between(1, 3),
            reasons: ['half_done'],
          };
    this.scenes.push({ at, who: 'reporter', act: 'rate', fields: { ...fields, ...(words && { words }) } });
    this.at = at;
    return this;
  }

  /** Accepts, resolves and answers. */
  handled(ending: Ending = 'solved', duplicateOf?: string): this {
    return this.accept().resolve(ending, duplicateOf).feedback();
  }

  private ended(ending: Ending): MoveFields {
    if (ending === 'solved') return { outcome: ending, solvedHow: this.matter.how, words: this.matter.done };
    return { outcome: ending, words: endings[ending] };
  }
}
