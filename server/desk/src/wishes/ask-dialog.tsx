import { offerApi } from '@linli/shared/offer/offer.api';
import type { Candidates, SendOffers } from '@linli/shared/offer/offer.contract';
import { offerFieldWords as words } from '@linli/shared/offer/offer.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, SelectField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { PeopleInTurn } from './people-in-turn';
import { wishesChanged } from './use-wish-move';

interface AskDialogProps {
  id: string;
  found: Candidates;
  onClose: () => void;
}

interface Draft {
  readonly to: SendOffers['to'] | null;
  readonly people: readonly string[];
  readonly teamId: string | null;
}

const ways = [
  { key: 'person', words: '一位一位问', note: '按您选的先后问，不接就问下一位，都不接再问附近的邻居' },
  { key: 'team', words: '问一支队伍', note: '队里谁接都行，没人接再问附近的邻居' },
  { key: 'pool', words: '问附近的邻居', note: '会这一样的、同一栋楼的都收得到' },
] as const;

/** Asking people one after the other, a team, or everybody around. What was asked before is recalled. */
export function AskDialog({ id, found, onClose }: AskDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm<Draft>({
    to: null,
    people: [],
    teamId: null,
  });
  const { to, people, teamId } = value;
  const ask = async () => {
    const body: SendOffers = {
      to: to ?? 'pool',
      ...(to === 'person' && { people: [...people] }),
      ...(to === 'team' && teamId && { teamId }),
    };
    const faults = {
      to: to ? undefined : '先选怎么问',
      people: to === 'person' && !people.length ? '至少选一位' : undefined,
      teamId: to === 'team' && !teamId ? '先选哪支队伍' : undefined,
    };
    if (!(await send(faults, (key) => call(offerApi.send, { params: { id }, body, key })))) return;
    await wishesChanged();
    toast('问了，本人愿意才算');
    onClose();
  };
  return (
    <Dialog
      title="问谁愿意接"
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={ask}>
          去问
        </Button>
      }
    >
      <PickField
        label={words.to}
        options={ways}
        value={to}
        error={wrong.to}
        onChange={(next) => change({ to: next })}
      />
      {to === 'person' && (
        <PeopleInTurn
          candidates={found.candidates}
          value={people}
          error={wrong.people}
          onChange={(next) => change({ people: next })}
        />
      )}
      {to === 'team' && (
        <SelectField
          label={words.teamId}
          options={found.teams.map((team) => ({ key: team.id, words: team.name }))}
          value={teamId}
          error={wrong.teamId}
          onChange={(next) => change({ teamId: next })}
        />
      )}
      {found.offers.length > 0 && <p className="quiet">正在问的会先收回。</p>}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
