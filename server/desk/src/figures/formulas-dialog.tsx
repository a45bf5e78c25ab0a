import { indicators } from '@linli/shared/kpi/kpi.rules';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import { Dialog } from '../parts/dialog';

/** How each figure is made, in the words of the ledger. */
export const FormulasDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog wide title="每个数怎么算" onClose={onClose}>
    <p className="quiet">
      按到期的日子算，没到期的还没算；封了账的月份不再变动。数字只到社区、小区、网格，不到个人。
    </p>
    <dl className="facts">
      {indicators.map((indicator) => (
        <div key={indicator} className="figures__formula">
          <dt>{indicatorWords[indicator].name}</dt>
          <dd>{indicatorWords[indicator].how}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);
