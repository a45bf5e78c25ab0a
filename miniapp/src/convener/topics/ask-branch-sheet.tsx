import { useState } from 'react';
import { prereviewApi } from '@linli/shared/prereview/prereview.api';
import type { Prereviews } from '@linli/shared/prereview/prereview.contract';
import { prereviewFaults, prereviewFieldWords as words } from '@linli/shared/prereview/prereview.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface AskBranchSheetProps {
  topicId: string;
  asked: Prereviews;
  onClose: () => void;
  reload: () => Promise<void>;
}

const rowsOf = (all: Prereviews['branches']) => all.map(({ id, name }) => ({ key: id, name }));

/** Sends a topic to a branch: as which matter, and to which branch. */
export function AskBranchSheet({ topicId, asked, onClose, reload }: AskBranchSheetProps) {
  const { matters, branches } = asked;
  const [matterId, setMatter] = useState('');
  const [branchId, setBranch] = useState('');
  const { wrong, trouble, mend, send } = useSending(['matterId', 'branchId']);
  async function ask() {
    const faults = {
      ...(!matterId && { matterId: prereviewFaults.matter }),
      ...(!branchId && { branchId: prereviewFaults.branch }),
    };
    const body = { matterId, branchId };
    const write = (key: string) => call(prereviewApi.ask, { params: { id: topicId }, body, key });
    if (!(await send(faults, write))) return;
    toast('送去了，支部会收到');
    await reload();
    onClose();
  }
  return (
    <FormSheet title="送支部研究" open onClose={onClose} verb="送去" onSend={ask} trouble={trouble}>
      <Field name="matterId" label={words.matterId} error={wrong.matterId}>
        <Pick
          options={rowsOf(matters)}
          value={matterId}
          onChange={(key) => {
            setMatter(key);
            mend('matterId');
          }}
        />
      </Field>
      <Field name="branchId" label={words.branchId} hint="意见和理由大家都看得到" error={wrong.branchId}>
        <Pick
          options={rowsOf(branches)}
          value={branchId}
          onChange={(key) => {
            setBranch(key);
            mend('branchId');
          }}
        />
      </Field>
    </FormSheet>
  );
}
