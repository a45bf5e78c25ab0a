import { objectIn, textIn } from './answer';
import type { Answer } from './line';

const suggestions = ['pass', 'review', 'risky'] as const;
export type Suggestion = (typeof suggestions)[number];

/** Where content stands, in WeChat's numbers: 1 a profile, 2 a comment, 3 a forum, 4 a social log. */
export type CheckScene = 1 | 2 | 3 | 4;

/** Words of a person who used the mini-program within the last two hours. */
export interface WordsToCheck {
  readonly openid: string;
  /** At most 2,500 characters. */
  readonly words: string;
  readonly scene: CheckScene;
  readonly title?: string;
  readonly nickname?: string;
}

/** A picture or sound of a person who used the mini-program within the last two hours, at most 10 MB. */
export interface MediaToCheck {
  readonly openid: string;
  /** Readable by anyone who has it for 40 minutes: WeChat fetches it within 30. */
  readonly url: string;
  readonly kind: 'picture' | 'sound';
  readonly scene: CheckScene;
}

/** What WeChat thinks of words. */
export interface Judgement {
  readonly suggest: Suggestion;
  /** 100 normal, 10001 advertising, 20001 politics, 20002 porn, 20003 abuse, 20006 crime, 20008 fraud, 20012 vulgar, 20013 copyright, 21000 other. */
  readonly label: number;
  readonly traceId: string;
}

/** WeChat's suggestion; one it has not had before is for a person to look at. */
export const suggestionOf = (value: unknown): Suggestion =>
  suggestions.find((each) => each === value) ?? 'review';

/** What msg_sec_check thinks. Only the result counts; the details behind it contradict each other. */
export function judgementIn(answer: Answer, path: string): Judgement {
  const { suggest, label } = objectIn(answer.result);
  return { suggest: suggestionOf(suggest), label: Number(label), traceId: textIn(answer, 'trace_id', path) };
}

/** The body of msg_sec_check; without version 2 WeChat asks its old check. */
export const wordsBody = ({ openid, words, scene, title, nickname }: WordsToCheck) => ({
  content: words,
  version: 2,
  scene,
  openid,
  title,
  nickname,
});

/** The body of media_check_async. */
export const mediaBody = ({ openid, url, kind, scene }: MediaToCheck) => ({
  media_url: url,
  media_type: kind === 'sound' ? 1 : 2,
  version: 2,
  scene,
  openid,
});
