import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { talkApi } from '@linli/shared/talk/talk.api';
import { moveTalk, type OfficeTalks } from '@linli/shared/talk/talk.contract';
import type { TalkMove } from '@linli/shared/talk/talk.rules';
import { talkFaults, talkFieldWords, talkMoveWords } from '@linli/shared/talk/talk.words';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface MoveSheetProps extends Pick<OfficeTalks, 'today'> {
  talk: OfficeTalks['talks'][number];
  move: TalkMove;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What becomes of an ask for talks: a day, a reason, an outcome; in words that anybody reads. */
export function MoveSheet({ talk: { id, title }, move, today, onClose, reload }: MoveSheetProps) {
  const [words, setWords] = useState('');
  const [on, setOn] = useState('');
  const { wrong, trouble, mend, send } = useSending(['on', 'words']);
  const agrees = move === 'agree';
  async function make() {
    const body = { move, words: words.trim(), ...(agrees && on && { on }) };
    const faults = {
      ...wordsOfFaults(faultsOf(moveTalk, body), talkFieldWords, (field) =>
        field === 'words' ? 'write' : undefined,
      ),
      ...(agrees && !on && { on: talkFaults.noDay }),
    };
    if (!(await send(faults, (key) => call(talkApi.move, { params: { id }, body, key })))) return;
    toast('写下了，大家都看得到');
    onClose();
    await reload();
  }
  return (
    <FormSheet
      title={talkMoveWords[move]}
      open
      onClose={onClose}
      verb="就这样"
      onSend={make}
      trouble={trouble}
    >
      {agrees && (
        <Field name="on" label={talkFieldWords.on} error={wrong.on}>
          <DateLine
            value={on}
            first={today}
            onChange={(day) => {
              setOn(day);
              mend('on');
            }}
          />
        </Field>
      )}
      <Field name="words" label={title} hint="居民看得到" error={wrong.words}>
        <TextArea
          value={words}
          max={500}
          onChange={(text) => {
            setWords(text);
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
