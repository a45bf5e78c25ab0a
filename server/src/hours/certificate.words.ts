import { dateWords } from '@linli/shared/deadline/rule.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { hourGrades, type HourGrade } from '@linli/shared/hours/hours.rules';
import { gradeWords, minutesWords } from '@linli/shared/hours/hours.words';

const total = (mix: Record<HourGrade, number>): number =>
  hourGrades.reduce((sum, grade) => sum + mix[grade], 0);

/** What stands on a certificate of hours, and what anybody may know of it. */
export const hoursCertificateWords = {
  title: '志愿服务证明',
  who: (name: string | null, year: number | null) =>
    `${name || '持证人'} ${year ? `${year} 年` : '至今'}志愿服务`,
  what: (mix: Record<HourGrade, number>, count: number) => `${minutesWords(total(mix))}，共 ${count} 次`,
  mix: (mix: Record<HourGrade, number>) =>
    hourGrades.map((grade) => `${gradeWords[grade]} ${minutesWords(mix[grade])}`).join('，'),
  given: (at: Date) => `${dateWords(localDate(at))}开具，免费`,
  corrected: (count: number) => `开具以后有 ${count} 笔时长更正过，这张证明不作数了，请本人重新开一张`,
  outdated: '这张证明不作数了',
} as const;
