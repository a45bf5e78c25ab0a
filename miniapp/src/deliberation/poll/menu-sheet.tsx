import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { pollOfficeApi } from '@linli/shared/poll/poll.api';
import { answerMenu, type AnswerMenu } from '@linli/shared/poll/poll.contract';
import { menuOutcomes } from '@linli/shared/poll/poll.rules';
import { menuOutcomeWords, pollFaults, pollFieldWords } from '@linli/shared/poll/poll.words';
import { Choice } from '../../parts/choice';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface MenuSheetProps {
  id: string;
  /** The first day on which it can begin. */
  today: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What a firm makes of the services that were ordered, said on its people's own phone. */
export function MenuSheet({ id, today, onClose, reload }: MenuSheetProps) {
  const [draft, setDraft] = useState<Partial<AnswerMenu> & { words: string; on: string }>({
    words: '',
    on: '',
  });
  const { wrong, trouble, mend, send } = useSending(['outcome', 'on', 'words']);
  const fill = (part: Partial<typeof draft>, field: string) => {
    setDraft((before) => ({ ...before, ...part }));
    mend(field);
  };
  const { outcome, words, on } = draft;
  async function answer() {
    const said = {
      ...(outcome && { outcome }),
      words: words.trim(),
      ...(on && outcome !== 'declines' && { on }),
    };
    const faults = {
      ...wordsOfFaults(faultsOf(answerMenu, said), pollFieldWords, (field) =>
        field === 'outcome' ? 'choose' : field === 'words' ? 'write' : undefined,
      ),
      ...(outcome === 'takes' && !on && { on: pollFaults.on }),
    };
    const body = said as AnswerMenu;
    if (!(await send(faults, (key) => call(pollOfficeApi.answerMenu, { params: { id }, body, key })))) return;
    toast('答复了，大家都看得到');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="物业答复" open onClose={onClose} verb="答复大家" onSend={answer} trouble={trouble}>
      <Field name="outcome" label={pollFieldWords.outcome} error={wrong.outcome}>
        <Choice
          options={menuOutcomes.map((key) => ({ key, words: menuOutcomeWords[key] }))}
          value={outcome ?? null}
          onChange={(chosen) => fill({ outcome: chosen }, 'outcome')}
        />
      </Field>
      {outcome !== 'declines' && (
        <Field name="on" label={pollFieldWords.on} error={wrong.on}>
          <DateLine value={on} first={today} onChange={(day) => fill({ on: day }, 'on')} />
        </Field>
      )}
      <Field name="words" label="说明" hint="居民看得到" error={wrong.words}>
        <TextArea value={words} max={300} onChange={(text) => fill({ words: text }, 'words')} />
      </Field>
    </FormSheet>
  );
}
