import { useId } from 'react';
import type { Candidate } from '@linli/shared/offer/offer.contract';
import { offerFieldWords } from '@linli/shared/offer/offer.words';
import { candidateNote } from './candidate-note';

interface PeopleInTurnProps {
  candidates: readonly Candidate[];
  /** Those who are asked, the first one first. */
  value: readonly string[];
  error: string | undefined;
  onChange: (people: readonly string[]) => void;
}

/** How many can be asked one after the other. */
const most = 10;

/** People who are asked one after the other, in the order in which they are ticked. */
export function PeopleInTurn({ candidates, value, error, onChange }: PeopleInTurnProps) {
  const about = useId();
  if (!candidates.length) return <p className="empty">附近还没有登记愿意帮忙的人</p>;
  return (
    <fieldset className={error ? 'field is-wrong' : 'field'} aria-describedby={error && about}>
      <legend>{offerFieldWords.people}</legend>
      <small className="faint">点的先后就是问的先后，最多 {most} 位</small>
      {candidates.map((one) => {
        const turn = value.indexOf(one.personId);
        const on = turn >= 0;
        return (
          <label key={one.personId} className={on ? 'cand is-on' : 'cand'}>
            <input
              type="checkbox"
              checked={on}
              disabled={!on && value.length >= most}
              aria-invalid={error ? true : undefined}
              onChange={() =>
                onChange(on ? value.filter((id) => id !== one.personId) : [...value, one.personId])
              }
            />
            <span className="grow">
              <b>{one.name || '没留称呼'}</b>
              <span className="cand__note">{candidateNote(one)}</span>
            </span>
            {on && <span className="pill pill--act">第 {turn + 1} 位</span>}
          </label>
        );
      })}
      {error && (
        <p id={about} className="field__error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
