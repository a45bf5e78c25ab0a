import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { talkApi } from '@linli/shared/talk/talk.api';
import { askTalk, type OfficeTalks } from '@linli/shared/talk/talk.contract';
import { talkFieldWords as names } from '@linli/shared/talk/talk.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface AskSheetProps extends Pick<OfficeTalks, 'asks'> {
  onClose: () => void;
  reload: () => Promise<void>;
}

const keyOf = ({ place, from }: AskSheetProps['asks'][number]) => `${place.id} ${from.id}`;
const chosen: readonly string[] = ['fromId', 'toId'];

/** Asks another side of a compound for talks; what was typed stays on the phone until it is sent. */
export function AskSheet({ asks, onClose, reload }: AskSheetProps) {
  const only = asks.length === 1 ? asks[0] : undefined;
  const draft = useDraft('talk', { side: '', toId: '', title: '', words: '' });
  const { wrong, trouble, mend, send } = useSending(['fromId', 'toId', 'title', 'words']);
  const { value } = draft;
  const side = asks.find((one) => keyOf(one) === value.side) ?? only;
  const fill = (part: Partial<typeof value>, field: string) => {
    draft.change(part);
    mend(field);
  };
  async function ask() {
    const to =
      side?.to.find(({ id }) => id === value.toId) ?? (side?.to.length === 1 ? side.to[0] : undefined);
    const said = {
      ...(side && { placeId: side.place.id, fromId: side.from.id }),
      ...(to && { toId: to.id }),
      ...{ title: value.title.trim(), words: value.words.trim() },
    };
    const { placeId: noPlace, ...faults } = wordsOfFaults(faultsOf(askTalk, said), names, (field) =>
      chosen.includes(field) ? 'choose' : undefined,
    );
    const body = said as typeof said & { placeId: string; fromId: string; toId: string };
    const wrongs = { ...faults, fromId: noPlace ?? faults.fromId };
    if (!(await send(wrongs, (key) => call(talkApi.ask, { body, key })))) return;
    draft.clear();
    toast('发给对方了，到期要答复');
    onClose();
    await reload();
  }
  const to = side?.to ?? [];
  return (
    <FormSheet title="请对方来谈" open onClose={onClose} verb="发给对方" onSend={ask} trouble={trouble}>
      <Field name="fromId" label={names.fromId} error={wrong.fromId}>
        <Pick
          options={asks.map((one) => ({ key: keyOf(one), name: one.from.name, words: one.place.name }))}
          value={side ? keyOf(side) : null}
          onChange={(key) => fill({ side: key, toId: '' }, 'fromId')}
        />
      </Field>
      {to.length > 0 && (
        <Field name="toId" label={names.toId} error={wrong.toId}>
          <Pick
            options={to.map(({ id, name }) => ({ key: id, name }))}
            value={to.length === 1 ? (to[0]?.id ?? null) : value.toId}
            onChange={(toId) => fill({ toId }, 'toId')}
          />
        </Field>
      )}
      <Field name="title" label={names.title} error={wrong.title}>
        <TextLine value={value.title} max={40} onChange={(title) => fill({ title }, 'title')} />
      </Field>
      <Field name="words" label={names.words} hint="居民看得到" error={wrong.words}>
        <TextArea value={value.words} max={500} onChange={(words) => fill({ words }, 'words')} />
      </Field>
    </FormSheet>
  );
}
