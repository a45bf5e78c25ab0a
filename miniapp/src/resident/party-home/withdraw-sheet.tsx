import { Text } from '@tarojs/components';
import { partyApi } from '@linli/shared/party/party.api';
import type { OwnPartyHomes } from '@linli/shared/party/party.contract';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface WithdrawSheetProps {
  home: OwnPartyHomes['homes'][number];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Taking my consent back, at once. */
export function WithdrawSheet({ home: { offer }, onClose, reload }: WithdrawSheetProps) {
  const { trouble, send } = useSending([]);
  async function withdraw() {
    const params = { id: offer?.id ?? '' };
    if (!(await send({}, (key) => call(partyApi.withdraw, { params, key })))) return;
    toast('撤回了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="撤回党员户" open onClose={onClose} verb="撤回" hard onSend={withdraw} trouble={trouble}>
      <Text className="line">马上生效，社区的名单上就没有这一户了。门口的牌子可以自己取下。</Text>
    </FormSheet>
  );
}
