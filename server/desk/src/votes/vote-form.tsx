import { centsOf } from '@linli/shared/number.words';
import type { OfficeVote, VoteForm as Form } from '@linli/shared/vote/office.contract';
import { makeVote, reviseVote } from '@linli/shared/vote/office.contract';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import type { Matter } from '@linli/shared/vote/matter.rules';
import { voteOfficeApi } from '@linli/shared/vote/vote.api';
import { voteFieldWords as words } from '@linli/shared/vote/vote.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { instantOf, momentOf } from '../platform/typed-moment';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface VoteFormProps {
  /** The vote that is written anew; null for a new one. */
  vote: OfficeVote | null;
  /** The topic that a new one decides. */
  topic?: { readonly id: string; readonly title: string } | null;
  onClose: () => void;
  onDone: (id: string) => void;
}

/** What is filled in: questions a line each, the sum in yuan. */
const draftOf = (vote: OfficeVote | null, title = '') => ({
  title: vote?.title ?? title,
  placeId: vote?.placeId ?? null,
  matter: vote?.matterCode ?? null,
  questions: vote?.questions.map((one) => one.words).join('\n') ?? '',
  buildings: vote?.buildings ?? [],
  documents: vote?.documents.map(({ id }) => id) ?? [],
  electorateId: vote?.electorateId ?? null,
  opensAt: vote ? momentOf(vote.opensAt) : '',
  closesAt: vote ? momentOf(vote.closesAt) : '',
  yuan: vote?.cents ? String(vote.cents / 100) : '',
  cityAddress: vote?.cityAddress ?? '',
  special: vote?.special ?? false,
  dissent: vote?.dissent ?? false,
  committeeTold: vote?.committeeTold ?? false,
  ruleDocumentId: vote?.ruleDocumentId ?? null,
});
type Draft = ReturnType<typeof draftOf>;

const askOf = ({ placeId: _, yuan, matter, electorateId, cityAddress, ruleDocumentId, ...draft }: Draft) => ({
  ...draft,
  matter: matter ?? ('' as Matter),
  questions: draft.questions
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
  opensAt: instantOf(draft.opensAt),
  closesAt: instantOf(draft.closesAt),
  ...(yuan && { cents: centsOf(yuan) }),
  ...(electorateId && { electorateId }),
  ...(cityAddress && { cityAddress }),
  ...(ruleDocumentId && { ruleDocumentId }),
});

/** Writing a vote, or writing it anew before it is posted. */
export function VoteForm({ vote, topic = null, onClose, onDone }: VoteFormProps) {
  const asked = useAsk(voteOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm(draftOf(vote, topic?.title));
  async function write() {
    const ask = askOf(value);
    const fresh = { ...ask, placeId: value.placeId ?? '', ...(topic && { topicId: topic.id }) };
    const body = vote ? { ...ask, version: vote.version } : fresh;
    const faults = wordsOfFaults(faultsOf(vote ? reviseVote : makeVote, body), words);
    const done = await send(faults, async (key) => {
      if (!vote) return call(voteOfficeApi.make, { body: fresh, key });
      await call(voteOfficeApi.revise, {
        params: { id: vote.id },
        body: { ...ask, version: vote.version },
        key,
      });
      return { id: vote.id };
    });
    if (!done) return;
    await stale(voteOfficeApi.list, voteOfficeApi.detail);
    toast('记下来了');
    onDone(done.id);
  }
  return (
    <Dialog
      title={vote ? '改这次表决' : '写一次表决'}
      wide
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={write}>
          记下来
        </Button>
      }
    >
      <Waiting asked={asked}>
        {({ compounds }) => (
          <>
            {topic && <p>{`为议题“${topic.title}”来表决，谁参与过这个议题，每一步都会收到。`}</p>}
            {!vote && (
              <SelectField
                label={words.placeId}
                options={compounds.map(({ id, name }) => ({ key: id, words: name }))}
                value={value.placeId}
                error={wrong.placeId}
                onChange={(placeId) => change({ placeId })}
              />
            )}
            <VoteFields
              compound={compounds.find(({ id }) => id === value.placeId)}
              value={value}
              wrong={wrong}
              change={change}
            />
          </>
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

interface VoteFieldsProps {
  compound: Form['compounds'][number] | undefined;
  value: Draft;
  wrong: Readonly<Record<string, string | undefined>>;
  change: (part: Partial<Draft>) => void;
}

/** The fields of a vote under the rules of its compound. */
function VoteFields({ compound, value, wrong, change }: VoteFieldsProps) {
  if (!compound) return null;
  const rule = compound.matters.find(({ code }) => code === value.matter)?.rule;
  return (
    <>
      <TextField
        label={words.title}
        max={60}
        value={value.title}
        error={wrong.title}
        onChange={(title) => change({ title })}
      />
      <SelectField
        label={words.matter}
        hint={rule ? `${rule}（${compound.pack}）` : `按${compound.pack}的规定`}
        options={compound.matters.map(({ code, name }) => ({ key: code, words: name }))}
        value={value.matter}
        error={wrong.matter}
        onChange={(matter) => change({ matter })}
      />
      <TextField
        label={words.questions}
        hint="一行一题，公告以后不能再改"
        lines={3}
        value={value.questions}
        error={wrong.questions}
        onChange={(questions) => change({ questions })}
      />
      <div className="fields-row">
        <TextField
          label={words.opensAt}
          hint={`公告要满 ${compound.noticeDays} 天`}
          kind="datetime-local"
          value={value.opensAt}
          error={wrong.opensAt}
          onChange={(opensAt) => change({ opensAt })}
        />
        <TextField
          label={words.closesAt}
          kind="datetime-local"
          value={value.closesAt}
          error={wrong.closesAt}
          onChange={(closesAt) => change({ closesAt })}
        />
        <TextField
          label="金额（元）"
          kind="number"
          value={value.yuan}
          error={wrong.cents}
          onChange={(yuan) => change({ yuan })}
        />
      </div>
      <SelectField
        label={words.electorateId}
        options={compound.electorates.map(({ id, name, frozen }) => ({
          key: id,
          words: `${name}${frozen ? '' : '（还没定）'}`,
        }))}
        value={value.electorateId}
        error={wrong.electorateId}
        onChange={(electorateId) => change({ electorateId })}
      />
      <Many
        label="只表决这些楼（都不选就是整个小区）"
        all={compound.buildings}
        chosen={value.buildings}
        onChange={(buildings) => change({ buildings })}
      />
      <Many
        label={words.documents}
        all={compound.documents}
        chosen={value.documents}
        onChange={(documents) => change({ documents })}
      />
      {compound.city && (
        <TextField
          label={words.cityAddress}
          max={300}
          value={value.cityAddress}
          error={wrong.cityAddress}
          onChange={(cityAddress) => change({ cityAddress })}
        />
      )}
      <CheckField
        label="已经告知居委会"
        on={value.committeeTold}
        onChange={(committeeTold) => change({ committeeTold })}
      />
      <CheckField label="临时会议" on={value.special} onChange={(special) => change({ special })} />
      {compound.dissent && (
        <CheckField label="用异议表决" on={value.dissent} onChange={(dissent) => change({ dissent })} />
      )}
      <SelectField
        label="没参加的随多数：写明这一条的公约"
        none="不随多数"
        options={compound.documents.map(({ id, name }) => ({ key: id, words: name }))}
        value={value.ruleDocumentId}
        onChange={(ruleDocumentId) => change({ ruleDocumentId })}
      />
    </>
  );
}

interface ManyProps {
  label: string;
  all: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Any number of things out of a list. */
const Many = ({ label, all, chosen, onChange }: ManyProps) =>
  all.length === 0 ? null : (
    <fieldset className="field">
      <legend>{label}</legend>
      {all.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          on={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
