import { Page } from '../../parts/page';
import { Plate } from '../../parts/plate';

/** The page behind a scanned sign. */
export default function BuildingPage() {
  return (
    <Page>
      <Plate
        plate={{
          compound: null,
          community: '邻里',
          street: '',
          building: null,
          entrance: null,
          name: '首页',
        }}
      />
    </Page>
  );
}
