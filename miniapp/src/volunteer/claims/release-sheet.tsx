import { Text } from '@tarojs/components';
import { claimApi } from '@linli/shared/wish/wish.api';
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ReleaseSheetProps {
  claim: ClaimView;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Giving a promise back, which costs nothing. */
export function ReleaseSheet({ claim: { id, version }, onClose, reload }: ReleaseSheetProps) {
  const { trouble, send } = useSending([]);
  async function release() {
    const body = { move: 'release' as const, version, fields: {} };
    if (!(await send({}, (key) => call(claimApi.move, { params: { id }, body, key })))) return;
    toast('放回去了，没关系');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="放回去" open onClose={onClose} verb="放回去" onSend={release} trouble={trouble}>
      <Text className="line">不扣分，不公开，不用说明理由。心愿会等别人来，对方会知道。</Text>
    </FormSheet>
  );
}
