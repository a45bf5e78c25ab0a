import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { atWork } from '@linli/shared/people/people.rules';
import { Blank } from '../../parts/blank';
import { ForStaff } from '../../parts/for-staff';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { moveCopy, type StaffMove } from '@linli/shared/ticket/move-form.words';
import { MovePage } from './move-page';

/** One move of one ticket: `id` and `move` come with the address. */
export default function WorkerMovePage() {
  const { id, move, about } = useParams();
  if (!id || !move || !(move in moveCopy)) {
    return (
      <Page mode="outdoor">
        <Blank kind="empty" title="没有这一步" words="请从工作台重新打开这件事。" />
      </Page>
    );
  }
  return (
    <ForStaff allowed={atWork} mode="outdoor">
      {(me) => <MovePage id={id} move={move as StaffMove} by={me.id} about={about} />}
    </ForStaff>
  );
}
