import { faultsOf } from '../contract';
import { wordsOfFaults } from '../contract.words';
import { tellPreparation, writeSitting, type TellPreparation, type WriteSitting } from './committee.contract';

export const committeeFieldWords = {
  on: '哪天开的',
  matter: '哪类事',
  words: '决定了什么',
  present: '几人到会',
  signed: '几人签字同意',
  firstOn: '第一户哪天交付',
  homes: '交付了几户',
  ofHomes: '一共几户',
  area: '交付了多少平方米',
  ofArea: '一共多少平方米',
  formedOn: '筹备组哪天组成',
  members: '筹备组几人',
  owners: '其中业主几人',
} as const;

export const committeeFaults = {
  never: '没有这一天，请核对',
  future: '还没到这一天',
  present: '到会的人不能比委员多',
  signed: '签字的人不能比到会的多',
  none: '先在“组织”里登记委员，才能算够不够人',
  owners_decide: '这是业主共同决定的事，业委会不能自己定，请走业主表决',
  more: '不能比一共的多',
  group: '组成的日子、几人、其中业主几人要一起填',
  owners: '业主不能比筹备组的人多',
} as const;

/** What is wrong with a group that prepares the first meeting. */
export const groupFaultWords: Record<'few' | 'even' | 'owners', string> = {
  few: '筹备组人数太少',
  even: '筹备组人数要是单数',
  owners: '筹备组里业主太少',
};
export const decidesWords = (decides: boolean): string => (decides ? '有效' : '到会或签字不够，不算决定');

/** What is wrong with a sitting before it is written down, by its field. */
export const sittingFaults = (ask: Partial<WriteSitting>): Record<string, string> => ({
  ...wordsOfFaults(faultsOf(writeSitting, ask), committeeFieldWords, (field) =>
    field === 'on' ? 'choose' : 'fill',
  ),
  ...((ask.signed ?? 0) > (ask.present ?? 0) && { signed: committeeFaults.signed }),
});

/** What is wrong with what is told of a preparation, by its field. */
export function preparationFaults(ask: Partial<TellPreparation>): Record<string, string> {
  const { homes = 0, ofHomes = 0, area = 0, ofArea = 0, formedOn, members, owners } = ask;
  const group = [formedOn, members, owners].filter((one) => one !== undefined).length;
  return {
    ...(homes > ofHomes && { homes: committeeFaults.more }),
    ...(area > ofArea && { area: committeeFaults.more }),
    ...((owners ?? 0) > (members ?? 0) && { owners: committeeFaults.owners }),
    ...(group > 0 && group < 3 && { formedOn: committeeFaults.group }),
    ...wordsOfFaults(faultsOf(tellPreparation, ask), committeeFieldWords, (field) =>
      field === 'firstOn' ? 'choose' : 'fill',
    ),
  };
}
