import { dueOnWords, timeWords } from '../deadline/deadline.words';
import type { ClockKind } from '../deadline/deadline.rules';
import { localParts, MINUTE } from '../deadline/shanghai.rules';
import type { Plate } from '../place/place.contract';
import { plateWords } from '../place/place.words';
import type { Said } from './template.rules';

/** What a letter may mention; never the resident's words. `title` and `words` are those of its message. */
export interface LetterMention {
  readonly title: string;
  readonly words: string;
  readonly category: string;
  /** Null where the place of the matter has no plate. */
  readonly plate: Plate | null;
  readonly number: string;
  readonly unit: string;
  readonly handler: string | null;
  readonly state: string;
  readonly due: { readonly kind: ClockKind; readonly at: Date } | null;
  readonly at: Date;
}

/** Ways to say each value of a letter, the best first and one that always fits last; without a due it is the message's own time. */
export function saidOf(mention: LetterMention): Said {
  const { title, words, category, plate, number, unit, handler, state, due, at } = mention;
  const moment = clockOf(at);
  const places = plate ? [plateWords(plate), plateWords({ ...plate, compound: null })] : [];
  return {
    matter: [category, seeInside],
    place: [...places, unit, seeInside],
    state: [state, '有新进展'],
    words: [words, title, seeInside],
    number: [number, number.replace(/\D/g, '')],
    handler: [handler ?? unit, unit, '社区'],
    // The last minute before the instant names the day it ends, also at midnight.
    due: due ? [dueOnWords(due.kind, due.at), clockOf(new Date(due.at.getTime() - MINUTE), 1)] : [moment],
    at: [moment],
  };
}

/** The same of a bulletin: its title, who tells it and from when. */
export function saidOfBulletin({
  title,
  unit,
  from,
  at,
}: {
  title: string;
  unit: string;
  from: Date;
  at: Date;
}): Said {
  const moment = clockOf(at);
  return {
    matter: [title, '公告'],
    place: [unit, seeInside],
    state: ['新公告', '有新公告'],
    words: [title, seeInside],
    number: ['0'],
    handler: [unit, '社区'],
    due: [clockOf(from), moment],
    at: [moment],
  };
}

const seeInside = '点开看看';

/** A date with its time: 2026年11月19日 17:30; one that ends a day says 23:59, as WeChat knows no 24:00. */
function clockOf(at: Date, later = 0): string {
  const { year, month, day, minute } = localParts(at);
  return `${year}年${month}月${day}日 ${timeWords(Math.min(minute + later, 1439))}`;
}

/** What the fields of asks about letters are called. */
export const subscriptionFieldWords = {
  tap: '这次点击',
  answers: '选了什么',
  wanted: '要哪些提醒',
  quiet: '不打扰的时间',
} as const;
