import { faultsOf } from '../contract';
import { wordsOfFaults } from '../contract.words';
import { dayWords } from '../deadline/deadline.words';
import { openSounding, type OpenSounding } from './sounding.contract';
import type { Stance } from './sounding.rules';

export const stanceWords: Record<Stance, string> = { agree: '同意', worry: '有担心', away: '没见到人' };

/** 走访 62 户，收到 58 条；同意 45，有担心 13. */
export const heardWords = ({
  visited,
  heard,
  agree,
  worry,
}: {
  visited: number;
  heard: number;
  agree: number;
  worry: number;
}): string => `走访 ${visited} 户，收到 ${heard} 条；同意 ${agree}，有担心 ${worry}`;

/** 3 号楼 · 10月20日前走访; how far a round is. */
export const roundWords = (round: { place: string; until: string; open: boolean }): string =>
  `${round.place} · ${dayWords(round.until)}${round.open ? '前走访' : '结束'}`;

/** What building heads are told when they are asked to go round. */
export const soundingMessageWords = (question: string, until: string) => ({
  title: '请走访一下各户',
  words: `“${question}”：请在 ${dayWords(until)}前问问各户，在走访页里一户一户记。`,
});

export const soundingFaults = {
  place: '请选这个议题所在的地方',
  never: '没有这一天，请核对',
  past: '这一天已经过了',
  line: '请不要写电话、房号、证件号和账号',
} as const;
export const soundingFieldWords = {
  placeId: '走访哪里',
  question: '问什么',
  until: '到哪天',
  homeId: '哪一户',
  stance: '怎么说',
  line: '一句话',
} as const;

/** What is wrong with asking for a round before it is sent, by its field. */
export const openSoundingFaults = (ask: Partial<OpenSounding>): Record<string, string> =>
  wordsOfFaults(faultsOf(openSounding, ask), soundingFieldWords, (field) =>
    field === 'question' ? 'fill' : 'choose',
  );
