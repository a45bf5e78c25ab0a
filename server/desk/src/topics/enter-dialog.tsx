import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { placeApi } from '@linli/shared/place/place.api';
import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import { enterTopic, giveawaysIn, type EchoWay, type EnterTopic } from '@linli/shared/topic/topic.contract';
import { givingAwayWords, topicFieldWords as words } from '@linli/shared/topic/topic.words';
import { usePlaces } from '../organisation/use-places';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, PickField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { topicsChanged } from './topics-changed';

interface Draft {
  readonly compound: string | null;
  readonly door: string | null;
  readonly title: string;
  readonly words: string;
  readonly name: string;
  readonly phone: string;
  readonly echoBy: EchoWay | null;
  readonly agreed: boolean;
}
const empty: Draft = {
  ...{ compound: null, door: null, title: '', words: '', name: '', phone: '', echoBy: null, agreed: false },
};

/** What is wrong with an entry, by field. */
function faultsIn(ask: Partial<EnterTopic>): Record<string, string | undefined> {
  const faults: Record<string, string> = wordsOfFaults(faultsOf(enterTopic, ask), words, (name) =>
    name === 'placeId' || name === 'echoBy' ? 'choose' : name === 'words' ? 'write' : 'fill',
  );
  for (const { field, leak } of giveawaysIn({ title: ask.title, words: ask.words }))
    faults[field] ??= givingAwayWords(leak);
  return {
    ...faults,
    ...(ask.echoBy === 'call' && !ask.phone && { phone: '要打电话回话，就写上电话' }),
    ...(!ask.agreed && { agreed: '先问过本人，本人同意了才能替他提' }),
  };
}

/** Writing a topic down for somebody at the window who has no phone, and who brings them word. */
export function EnterDialog({ onClose, onDone }: { onClose: () => void; onDone: (id: string) => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm(empty);
  const compounds = usePlaces('compound');
  const query = { compound: value.compound ?? '' };
  const doors = useAsk(placeApi.pick, { query }, { when: value.compound !== null });
  const enter = async () => {
    const { compound, door, phone, echoBy, ...said } = value;
    const placeId = door ?? compound;
    const body = {
      ...said,
      ...(placeId && { placeId }),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(echoBy && { echoBy }),
    };
    const made = await send(faultsIn(body), (key) =>
      call(topicOfficeApi.enter, { body: body as EnterTopic, key }),
    );
    if (!made) return;
    await topicsChanged();
    toast('写下来了，还要核实才公布');
    onClose();
    onDone(made.id);
  };
  return (
    <Dialog
      title="替居民提事"
      wide
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={enter}>
          写下来
        </Button>
      }
    >
      <div className="fields-row">
        <SelectField
          label="哪个小区"
          options={compounds}
          value={value.compound}
          error={wrong.placeId}
          onChange={(compound) => change({ compound, door: null })}
        />
        <SelectField
          label="哪个门"
          none="整个小区的事可以不选"
          options={(doors.data?.doors ?? []).map(({ placeId, name }) => ({ key: placeId, words: name }))}
          value={value.door}
          onChange={(door) => change({ door })}
        />
      </div>
      <TextField
        label={words.title}
        max={30}
        value={value.title}
        error={wrong.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={words.words}
        hint="照他说的写，不写姓名、电话、几室"
        lines={3}
        max={500}
        value={value.words}
        error={wrong.words}
        onChange={(text) => change({ words: text })}
      />
      <div className="fields-row">
        <TextField
          label={words.name}
          max={20}
          value={value.name}
          error={wrong.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={words.phone}
          kind="tel"
          max={20}
          value={value.phone}
          error={wrong.phone}
          onChange={(phone) => change({ phone })}
        />
      </div>
      <PickField
        label="有了进展怎么告诉他"
        options={[
          { key: 'call', words: '我打电话' },
          { key: 'head', words: '楼栋长上门' },
        ]}
        value={value.echoBy}
        error={wrong.echoBy}
        onChange={(echoBy) => change({ echoBy })}
      />
      <CheckField label="问过本人，本人同意" on={value.agreed} onChange={(agreed) => change({ agreed })} />
      {wrong.agreed && (
        <p className="field__error" role="alert">
          {wrong.agreed}
        </p>
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
