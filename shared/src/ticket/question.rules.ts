import { dayNumber } from '../deadline/shanghai.rules';

/** Whether the answer to a matter may still be questioned at `at`: until the end of the last of so many days after it. */
export const mayQuestion = (answered: Date | null, at: Date, days: number): boolean =>
  answered !== null && dayNumber(at) - dayNumber(answered) <= days;
