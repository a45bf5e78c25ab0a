import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import { makeHomeVote, type HomeVoteForm } from '@linli/shared/home-vote/home-vote.contract';
import { homeVoters, type HomeVoter } from '@linli/shared/home-vote/home-vote.rules';
import { homeVoteFieldWords as names, homeVoterWords } from '@linli/shared/home-vote/home-vote.words';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Loading } from '../../parts/loading';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { useRemote } from '../../platform/use-remote';

interface MakeSheetProps {
  onClose: () => void;
  onDone: (id: string) => void;
}

/** One question, its options line by line, who votes and until when, and who keeps the box. */
export function MakeSheet(props: MakeSheetProps) {
  const remote = useRemote(() => call(homeVoteApi.form), []);
  return remote.value ? <Make form={remote.value} {...props} /> : <Loading remote={remote} />;
}

function Make({ form, onClose, onDone }: MakeSheetProps & { form: HomeVoteForm }) {
  const [value, setValue] = useState({
    ...{
      placeId: form.places.length === 1 ? (form.places[0]?.id ?? '') : '',
      title: '',
      words: '',
      options: '',
    },
    ...{ who: 'owner' as HomeVoter, most: '1', until: '', tellers: [] as string[] },
  });
  const { wrong, trouble, mend, send } = useSending([
    'placeId',
    'title',
    'options',
    'most',
    'who',
    'until',
    'tellers',
  ]);
  const change = (more: Partial<typeof value>, field: string) => {
    setValue((before) => ({ ...before, ...more }));
    mend(field);
  };
  async function make() {
    const options = value.options
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const body = { ...value, options, most: Number(value.most), title: value.title.trim() };
    const faults = wordsOfFaults(faultsOf(makeHomeVote, body), names, (field) =>
      ['placeId', 'until', 'tellers'].includes(field) ? 'choose' : undefined,
    );
    const made = await send(faults, (key) => call(homeVoteApi.make, { body, key }));
    if (made) onDone(made.id);
  }
  return (
    <FormSheet title="发起一户一票" open onClose={onClose} verb="发起" onSend={make} trouble={trouble}>
      <Field name="placeId" label={names.placeId} error={wrong.placeId}>
        <Chips
          options={form.places.map(({ id, name }) => ({ key: id, words: name }))}
          value={[value.placeId]}
          onChange={([placeId = '']) => change({ placeId }, 'placeId')}
        />
      </Field>
      <Field name="title" label={names.title} error={wrong.title}>
        <TextLine value={value.title} max={60} onChange={(title) => change({ title }, 'title')} />
      </Field>
      <Field name="words" label={names.words} hint="可以不写" error={wrong.words}>
        <TextArea value={value.words} max={1000} onChange={(words) => change({ words }, 'words')} />
      </Field>
      <Field name="options" label={names.options} hint="一行一项" error={wrong.options}>
        <TextArea value={value.options} max={2000} onChange={(options) => change({ options }, 'options')} />
      </Field>
      <Field name="most" label={names.most} error={wrong.most}>
        <TextLine digits value={value.most} max={2} onChange={(most) => change({ most }, 'most')} />
      </Field>
      <Field name="who" label={names.who} error={wrong.who}>
        <Chips
          options={homeVoters.map((who) => ({ key: who, words: homeVoterWords[who] }))}
          value={[value.who]}
          onChange={([who = value.who]) => change({ who }, 'who')}
        />
      </Field>
      <Field
        name="until"
        label={names.until}
        note={`这一天结束时封箱，最长 ${form.mostDays} 天。`}
        error={wrong.until}
      >
        <DateLine value={value.until} onChange={(until) => change({ until }, 'until')} />
      </Field>
      <Field
        name="tellers"
        label={names.tellers}
        hint="两到五位"
        note="每人保管一半钥匙，任意两位一起才能开箱。最好三位，丢了一位的还能开。"
        error={wrong.tellers}
      >
        <Chips
          many
          options={form.people.map(({ id, name }) => ({ key: id, words: name }))}
          value={value.tellers}
          onChange={(tellers) => change({ tellers }, 'tellers')}
        />
      </Field>
    </FormSheet>
  );
}
