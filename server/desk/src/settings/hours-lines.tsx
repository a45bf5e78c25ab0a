import type { Rules } from '@linli/shared/deadline/rule.contract';
import { shiftsWords, sinceWords } from '@linli/shared/deadline/rule.words';

/** The hours in force and those to come, each since when and by what right. */
export const HoursLines = ({ rules: { calendar, coming } }: { rules: Rules }) => (
  <>
    <p>
      <b>{shiftsWords(calendar.shifts)}</b>
      <span className="settings-said"> {sinceWords(calendar.from, calendar.source)}</span>
    </p>
    {coming.map(({ from, source, shifts }) => (
      <p key={from + source} className="settings-later">
        以后：{shiftsWords(shifts)}，{sinceWords(from, source)}
      </p>
    ))}
  </>
);
