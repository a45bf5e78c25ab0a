import { useState } from 'react';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import type { ToRateFor } from '@linli/shared/mandate/mandate.contract';
import type { Solved } from '@linli/shared/rating/rating.rules';
import { solvedWords } from '@linli/shared/rating/rating.words';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { RatingInput } from '../../parts/rating-input';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

const answers = (['yes', 'partly', 'no'] as const).map((key) => ({ key, words: solvedWords[key] }));

interface RateSheetProps {
  mandateId: string;
  matter: ToRateFor['tickets'][number];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Their word on one matter, as they said it; nothing is chosen beforehand. */
export function RateSheet({ mandateId, matter, onClose, reload }: RateSheetProps) {
  const [solved, setSolved] = useState<Solved | null>(null);
  const [stars, setStars] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const { wrong, trouble, mend, send } = useSending(['solved', 'stars', 'words']);
  async function rate() {
    const faults = {
      ...(!solved && { solved: '先选办好没有' }),
      ...(!stars && { stars: '先选办得怎么样' }),
    };
    const fields = {
      ...(solved && { solved }),
      ...(stars && { stars }),
      ...(words.trim() && { words: words.trim() }),
    };
    const body = { ticketId: matter.id, version: matter.version, fields };
    const done = await send(faults, (key) => call(mandateApi.rate, { params: { id: mandateId }, body, key }));
    if (!done) return;
    toast('替他评价了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title={matter.title} open onClose={onClose} verb="交上去" onSend={rate} trouble={trouble}>
      <Field name="solved" label="办好了吗？" error={wrong.solved}>
        <Choice
          options={answers}
          value={solved}
          onChange={(answer) => {
            setSolved(answer);
            mend('solved');
          }}
        />
      </Field>
      <Field name="stars" label="这次办得怎么样？" error={wrong.stars}>
        <RatingInput
          value={stars}
          onChange={(face) => {
            setStars(face);
            mend('stars');
          }}
        />
      </Field>
      <Field name="words" label="他还想说什么" hint="可以不填" error={wrong.words}>
        <TextArea
          max={500}
          value={words}
          onChange={(text) => {
            setWords(text);
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
