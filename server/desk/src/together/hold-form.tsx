import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import type { OccasionDetail, Participant } from '@linli/shared/activity/activity.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { nameOf } from './participants';

interface Help {
  readonly signUpId: string | null;
  readonly witnessId: string | null;
  readonly minutes: string;
}
interface Held {
  /** By the sign-up: who was said to have come, or not, whatever they checked in. */
  readonly said: Readonly<Record<string, boolean>>;
  readonly helped: readonly Help[];
}

/** Who came, as the organiser saw it, beginning with who checked in; and who helped for how long, seen by somebody else who came. */
export function HoldForm({ one, onClose }: { one: OccasionDetail; onClose: () => void }) {
  const list = one.participants.filter(({ state }) => state === 'in');
  const { value, wrong, trouble, busy, change, send } = useForm<Held>({
    said: {},
    helped: [],
  });
  const { said, helped } = value;
  // somebody may check in while this is open
  const there = list.filter(({ id, checkedInAt }) => said[id] ?? checkedInAt !== null);
  async function hold() {
    const isWhole = helped.every(
      ({ signUpId, witnessId, minutes }) => signUpId && witnessId && Number(minutes) > 0,
    );
    const body = {
      version: one.version,
      came: there.map(({ id }) => id),
      helped: helped.map(({ signUpId, witnessId, minutes }) => ({
        signUpId: signUpId ?? '',
        witnessId: witnessId ?? '',
        minutes: Math.round(Number(minutes)),
      })),
    };
    const faults = isWhole ? {} : { helped: '每位帮忙的人，都要选是谁、谁见证、多少分钟' };
    const params = { id: one.id };
    const done = await send(faults, (key) => call(activityOfficeApi.hold, { params, body, key }));
    if (!done) return;
    toast('确认好了');
    onClose();
  }
  const put = (index: number, part: Partial<Help>) =>
    change({ helped: helped.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <Dialog
      title="确认谁来了"
      wide
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={hold}>
          {`确认，来了 ${there.length}/${list.length}`}
        </Button>
      }
    >
      <p className="quiet">签到的已经勾上，请看一眼。确认以后不能再改。</p>
      <fieldset className="field">
        <legend>谁来了</legend>
        {list.map((each) => (
          <CheckField
            key={each.id}
            label={nameOf(each)}
            on={there.includes(each)}
            onChange={(on) => change({ said: { ...said, [each.id]: on } })}
          />
        ))}
        {list.length === 0 && <p className="quiet">没有人报名。</p>}
      </fieldset>
      {helped.map((help, index) => (
        <HelperRow
          // rows have no name of their own, and none is taken out of the middle
          key={index}
          help={help}
          there={there}
          longest={one.longestHelp}
          error={index === 0 ? wrong.helped : undefined}
          onChange={(part) => put(index, part)}
        />
      ))}
      <div className="flex">
        <Button
          kind="line"
          icon="add"
          off={there.length < 2 && '要有两个人来了：一个帮忙，一个见证'}
          onPress={() => change({ helped: [...helped, { signUpId: null, witnessId: null, minutes: '' }] })}
        >
          记一位帮忙的人
        </Button>
        {helped.length > 0 && (
          <Button kind="plain" onPress={() => change({ helped: helped.slice(0, -1) })}>
            去掉最后一位
          </Button>
        )}
      </div>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

interface HelperRowProps {
  help: Help;
  there: readonly Participant[];
  longest: number;
  error: string | undefined;
  onChange: (part: Partial<Help>) => void;
}

const HelperRow = ({ help, there, longest, error, onChange }: HelperRowProps) => {
  const options = there.map((each) => ({ key: each.id, words: nameOf(each) }));
  return (
    <div className="together__helper">
      <SelectField
        label="谁帮了忙"
        options={options}
        value={help.signUpId}
        error={error}
        onChange={(signUpId) => onChange({ signUpId })}
      />
      <SelectField
        label="谁见证"
        options={options.filter(({ key }) => key !== help.signUpId)}
        value={help.witnessId}
        onChange={(witnessId) => onChange({ witnessId })}
      />
      <TextField
        label={`多少分钟（最多 ${longest}）`}
        kind="number"
        value={help.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
    </div>
  );
};
