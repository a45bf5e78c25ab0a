import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import { isLive } from '@linli/shared/wish/claim.rules';
import { claimApi } from '@linli/shared/wish/wish.api';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { wishesChanged } from './use-wish-move';

const by = { claimer: '帮忙的人', wisher: '许愿的人', worker: '社区' } as const;

/** What both sides said to each other, and a word that staff pass on. */
export function ClaimTalk({ claim: { id, said, state }, now }: { claim: ClaimView; now: Date }) {
  const { value, wrong, trouble, busy, change, send } = useForm({ words: '' });
  const say = async () => {
    const words = value.words.trim();
    const faults = words ? {} : { words: '先写要转告的话' };
    if (!(await send(faults, (key) => call(claimApi.say, { params: { id }, body: { words }, key })))) return;
    change({ words: '' });
    await wishesChanged();
  };
  return (
    <>
      {said.length > 0 && (
        <ul className="wishes-talk" aria-label="说过的话">
          {said.map(({ by: side, words, at }) => (
            <li key={`${at} ${words}`}>
              <span className="quiet">
                {by[side]} {whenWords(new Date(at), now)}
              </span>
              <p>{words}</p>
            </li>
          ))}
        </ul>
      )}
      {isLive(state) && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void say();
          }}
        >
          <TextField
            label="转告一句话"
            max={300}
            value={value.words}
            error={wrong.words}
            onChange={(words) => change({ words })}
          />
          <TroubleLine trouble={trouble} />
          <Button kind="line" submit busy={busy}>
            转告
          </Button>
        </form>
      )}
    </>
  );
}
