import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { dispatchApi } from '@linli/shared/dispatch/dispatch.api';
import { takeRefused, type RefusedLine } from '@linli/shared/intake/foreign.contract';
import { foreignFieldWords } from '@linli/shared/intake/foreign.words';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { CompoundPicker } from '../../parts/compound-picker';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Kinds } from '../../parts/kinds';
import { Link } from '../../parts/link';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';

interface TakeSheetProps {
  line: RefusedLine;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Taking a line in by hand: where it is and what it is; the rest stays as it was told. */
export function TakeSheet({ line: { id, told }, onClose, reload }: TakeSheetProps) {
  const [place, setPlace] = useState<{ placeId: string; name: string } | null>(null);
  const [category, setCategory] = useState<string | null>(null);
  const [words, setWords] = useState(told.words);
  const { wrong, trouble, send, mend } = useSending(['placeId', 'category', 'words']);
  const { value: kinds } = useRemote(
    async () => (place ? call(dispatchApi.categories, { query: { place: place.placeId } }) : null),
    [place?.placeId],
  );

  async function take() {
    const ask = { placeId: place?.placeId, category: category ?? undefined, words };
    const faults = wordsOfFaults(faultsOf(takeRefused, ask), foreignFieldWords, (name) =>
      name === 'words' ? 'fill' : 'choose',
    );
    const body = { placeId: place?.placeId ?? '', category: category ?? '', words };
    const made = await send(faults, (key) => call(intakeApi.takeRefused, { params: { id }, body, key }));
    if (!made) return;
    toast(`收下了，编号 ${made.number}`);
    onClose();
    await reload();
  }

  return (
    <FormSheet title="手工收下" open onClose={onClose} verb="收下" onSend={take} trouble={trouble}>
      <Field name="placeId" label="在哪里" note={told.where || undefined} error={wrong.placeId}>
        {place ? (
          <View className="between">
            <Text className="strong">{place.name}</Text>
            <Link onTap={() => setPlace(null)}>改地点</Link>
          </View>
        ) : (
          <CompoundPicker
            onPick={(compound, door) => {
              setPlace({ placeId: door.placeId, name: `${compound.name} ${door.name}` });
              mend('placeId');
            }}
          />
        )}
      </Field>
      {kinds && (
        <Field name="category" label="是哪一类" note={told.category || undefined} error={wrong.category}>
          <Kinds
            options={kinds.categories.map(({ code, name, icon }) => ({ key: code, words: name, icon }))}
            value={category}
            onChange={(chosen) => {
              setCategory(chosen);
              mend('category');
            }}
          />
        </Field>
      )}
      <Field name="words" label="怎么回事" error={wrong.words}>
        <TextArea
          value={words}
          max={1000}
          onChange={(text) => {
            setWords(text);
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
