import { rungWords } from '@linli/shared/escalation/rung.words';
import type { LadderLine } from '@linli/shared/setting/ladder.contract';

/** The rungs of a ladder, one sentence each. */
export const RungLines = ({
  pace,
  rungs,
}: Pick<LadderLine, 'pace'> & Pick<LadderLine['versions'][number], 'rungs'>) => (
  <ol className="settings-rules">
    {rungs.map((rung, place) => (
      <li key={place}>{rungWords(rung, pace)}</li>
    ))}
  </ol>
);
