import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { recruitmentOfficeApi } from '@linli/shared/recruitment/recruitment.api';
import { postRecruitment, type OfficeRecruitments } from '@linli/shared/recruitment/recruitment.contract';
import { lastDayWords, recruitmentFieldWords as words } from '@linli/shared/recruitment/recruitment.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useKeptForm } from '../platform/use-kept-form';

interface RecruitmentFormProps extends Pick<OfficeRecruitments, 'communities' | 'today'> {
  onClose: () => void;
}

/** Posts a call for members of one community, until a day. */
export function RecruitmentForm({ communities, today, onClose }: RecruitmentFormProps) {
  const [only, ...others] = communities;
  const empty = {
    placeId: only && !others.length ? only.id : null,
    title: '',
    words: '',
    until: '',
  };
  const { value, wrong, trouble, busy, change, send, forget } = useKeptForm<{
    readonly placeId: string | null;
    readonly title: string;
    readonly words: string;
    readonly until: string;
  }>('recruitment', empty);
  const post = async () => {
    const body = { ...value, placeId: value.placeId ?? '' };
    const faults = {
      ...wordsOfFaults(faultsOf(postRecruitment, body), words, (field) =>
        field === 'placeId' ? 'choose' : 'fill',
      ),
      ...(value.until && value.until < today && { until: lastDayWords.past }),
    };
    if (!(await send(faults, (key) => call(recruitmentOfficeApi.post, { body, key })))) return;
    forget();
    await stale(recruitmentOfficeApi.list);
    toast('发出去了，楼门口的页面能看到');
    onClose();
  };
  return (
    <Dialog
      title="发一次招募"
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={post}>
          发出去
        </Button>
      }
    >
      <TextField
        label={words.title}
        empty="比如 幸福合伙人"
        max={40}
        value={value.title}
        error={wrong.title}
        onChange={(title) => change({ title })}
      />
      <div className="fields-row">
        <SelectField
          label={words.placeId}
          options={communities.map(({ id, name }) => ({ key: id, words: name }))}
          value={value.placeId}
          error={wrong.placeId}
          onChange={(placeId) => change({ placeId })}
        />
        <TextField
          kind="date"
          label={words.until}
          value={value.until}
          error={wrong.until}
          onChange={(until) => change({ until })}
        />
      </div>
      <TextField
        label={words.words}
        lines={4}
        max={600}
        value={value.words}
        error={wrong.words}
        onChange={(said) => change({ words: said })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
