import { dutyClasses } from '@linli/shared/party/party.rules';
import { dutyClassWords } from '@linli/shared/party/party.words';
import type { DutyTerms } from '@linli/shared/setting/duty.contract';

/** Duties by their classes. */
export const DutyLines = ({ terms: { duties } }: { terms: DutyTerms }) => (
  <ul className="settings-rules">
    {dutyClasses.map((one) => {
      const mine = duties.filter((duty) => duty.class === one);
      return (
        mine.length > 0 && (
          <li key={one}>
            <b>{dutyClassWords[one]}</b>
            {mine.map(({ words }) => (
              <p key={words}>{words}</p>
            ))}
          </li>
        )
      );
    })}
  </ul>
);
