import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { pollOfficeApi as api } from '@linli/shared/poll/poll.api';
import { makePoll, type OfficePolls } from '@linli/shared/poll/poll.contract';
import { pollKinds, type PollKind } from '@linli/shared/poll/poll.rules';
import { notAVoteWords, pollFieldWords as words, pollKindWords } from '@linli/shared/poll/poll.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useKeptForm } from '../platform/use-kept-form';
import { askOfPoll, emptyPoll, type PollDraft } from './poll-draft';
import { OptionFields } from './option-fields';

interface PollFormProps extends Pick<OfficePolls, 'places' | 'today'> {
  onClose: () => void;
}

/** Asks the people of a place: what, with which answers, until when. */
export function PollForm({ places, today, onClose }: PollFormProps) {
  const { value, wrong, trouble, busy, change, send, forget } = useKeptForm<PollDraft>('poll', emptyPoll);
  const keyOf = ({ id, bodyId }: PollFormProps['places'][number]) => `${id} ${bodyId ?? ''}`;
  const place = places.find((one) => keyOf(one) === value.place);
  const menu = value.kind === 'menu';
  const post = async () => {
    const body = askOfPoll(value, place);
    const faults = {
      ...wordsOfFaults(faultsOf(makePoll, body), words, (field) =>
        field === 'placeId' || field === 'kind' ? 'choose' : 'fill',
      ),
      ...(value.until && value.until < today && { until: '截止日期已经过了' }),
      ...(body.options.length < 2 && { options: '至少写两个选项' }),
    };
    if (!(await send(faults, (key) => call(api.make, { body, key })))) return;
    forget();
    await stale(api.list);
    toast('发出去了，住在这里的人都能答');
    onClose();
  };
  return (
    <Dialog
      title="问一问大家"
      wide
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={post}>
          开始征询
        </Button>
      }
    >
      <p className="quiet">{notAVoteWords}</p>
      <TextField
        label={words.title}
        empty="比如 充电桩装在哪里"
        max={40}
        value={value.title}
        error={wrong.title}
        onChange={(title) => change({ title })}
      />
      <div className="fields-row">
        <SelectField
          label={words.placeId}
          options={places.map((one) => ({ key: keyOf(one), words: `${one.name}（${one.as}来问）` }))}
          value={value.place}
          error={wrong.placeId}
          onChange={(chosen) => change({ place: chosen, firmId: null })}
        />
        <SelectField<PollKind>
          label={words.kind}
          options={pollKinds.map((key) => ({ key, words: pollKindWords[key] }))}
          value={value.kind}
          error={wrong.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          kind="date"
          label={words.until}
          value={value.until}
          error={wrong.until}
          onChange={(until) => change({ until })}
        />
      </div>
      {menu && (
        <SelectField
          label={words.firmId}
          options={(place?.firms ?? []).map(({ id, name }) => ({ key: id, words: name }))}
          value={value.firmId}
          error={wrong.firmId}
          onChange={(firmId) => change({ firmId })}
        />
      )}
      <OptionFields value={value} error={wrong.options} change={change} />
      {(value.kind === 'several' || menu) && (
        <TextField
          kind="number"
          label={words.most}
          value={value.most}
          error={wrong.most}
          onChange={(most) => change({ most })}
        />
      )}
      <TextField
        label={words.words}
        hint="可以不写"
        lines={3}
        max={500}
        value={value.words}
        error={wrong.words}
        onChange={(said) => change({ words: said })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
