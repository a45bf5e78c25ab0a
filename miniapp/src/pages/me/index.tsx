import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { Switch } from '../../parts/switch';
import { setElder, useMode } from '../../platform/mode';

/** What is mine. */
export default function MePage() {
  const { elder } = useMode();
  return (
    <Page>
      <Card flush>
        <ListRow
          plain
          icon="type"
          title="大字版"
          side={<Switch label="大字版" on={elder} onChange={setElder} />}
        />
      </Card>
    </Page>
  );
}
