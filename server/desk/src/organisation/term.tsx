import type { BodyLine } from '@linli/shared/body/body.contract';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { Pill } from '../parts/pill';

/** How the term of a body stands, and until when. */
export const Term = ({ term: { state, words, until } }: { term: BodyLine['term'] }) => (
  <>
    {state === 'soon' || state === 'over' ? (
      <Pill
        look={state === 'over' ? 'over' : 'soon'}
        icon={state === 'over' ? 'over' : 'clock'}
        words={words}
      />
    ) : (
      words
    )}
    {until && <span className="quiet"> 到{dateWords(until)}</span>}
  </>
);
