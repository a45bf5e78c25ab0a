import { dateWords } from '../deadline/rule.words';
import { kindWords, wayWords } from './home.words';
import type { HomeChange } from './register.contract';

type Saying = (who: string, facts: HomeChange['facts']) => string;

const sayings: Readonly<Record<string, Saying>> = {
  'home.asked': (who, { kind }) => `${who}申请入住${kind ? `，说是${kindWords[kind]}` : ''}`,
  'home.ask_decided': (who) => `${who}的申请有了答复`,
  'home.ask_late': (who) => `${who}的申请没有按时答复`,
  'roll.entered': (_, { owners }) => (owners ? `登记了名册，产权人 ${owners} 位` : '清空了名册'),
  'resident.confirmed': (who, { kind, way }) =>
    [`${who}入住`, kind && kindWords[kind], way && wayWords[way]].filter(Boolean).join('，'),
  'resident.ended': (who, { from }) => `${who}不再住这里${from ? `，从${dateWords(from)}起` : ''}`,
  'vouch.given': (who) => `给${who}发了入住码`,
  'vouch.cancelled': (who) => `收回了给${who}的入住码`,
  'home.revealed': () => '看了电话号码',
};

/** What happened to a home, in one sentence; whoever was forgotten has no name in it. */
export const homeHistoryWords = ({ kind, who, facts }: HomeChange): string =>
  sayings[kind]?.(who || '有人', facts) ?? kind;
