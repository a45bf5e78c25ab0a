import { placeApi } from '@linli/shared/place/place.api';
import { wishFieldWords as words } from '@linli/shared/wish/wish.words';
import { usePlaces } from '../organisation/use-places';
import { SelectField, TextField } from '../parts/field';
import { useAsk } from '../platform/use-ask';
import type { Form } from '../platform/use-form';
import type { EnterDraft } from './enter-draft';

/** Where the wisher lives: the compound, and for those who are helped at home the door and the room. */
export function WhereFields({ form: { value, wrong, change } }: { form: Form<EnterDraft> }) {
  const { compound, door, room } = value;
  const compounds = usePlaces('compound');
  const { data } = useAsk(
    placeApi.pick,
    { query: { compound: compound ?? '' } },
    { when: compound !== null },
  );
  return (
    <div className="fields-row">
      <SelectField
        label="哪个小区"
        options={compounds}
        value={compound}
        error={wrong.placeId}
        onChange={(next) => change({ compound: next, door: null })}
      />
      <SelectField
        label="哪个门"
        none="不上门的可以不选"
        options={(data?.doors ?? []).map(({ placeId, name }) => ({ key: placeId, words: name }))}
        value={door}
        onChange={(next) => change({ door: next })}
      />
      <TextField
        label={words.room}
        max={20}
        value={room}
        error={wrong.room}
        onChange={(next) => change({ room: next })}
      />
    </div>
  );
}
