import { Link, Route, Switch, useSearch } from 'wouter';
import { gridApi } from '@linli/shared/grid/grid.api';
import type { Grids as Reply } from '@linli/shared/grid/grid.contract';
import { SelectField } from '../parts/field';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';
import { GridTable } from './grid-table';
import { MoveForm } from './move-form';
import { RedrawForm } from './redraw-form';
import { Redrawings } from './redrawings';
import { usePlaces } from './use-places';

/** The grids of one community; drawn anew, or given to another community. */
export function Grids() {
  const { said, say } = useAddress<'community'>();
  const communities = usePlaces('community');
  const community = said.community ?? communities[0]?.key;
  const asked = useAsk(gridApi.grids, { params: { id: community ?? '' } }, { when: Boolean(community) });
  return (
    <>
      <h2 className="pane-title">网格</h2>
      <SelectField
        label="哪个社区"
        options={communities}
        value={community ?? null}
        onChange={(next) => say({ community: next })}
      />
      {community && (
        <Waiting asked={asked}>
          {(reply) => (
            <Switch>
              <Route path="/organisation/grids/redraw">
                <RedrawForm key={reply.community.id} reply={reply} />
              </Route>
              <Route path="/organisation/grids/move">
                <MoveForm key={reply.community.id} reply={reply} />
              </Route>
              <Route>
                <Ways reply={reply} />
                <GridTable reply={reply} />
                <Redrawings reply={reply} />
              </Route>
            </Switch>
          )}
        </Waiting>
      )}
    </>
  );
}

/** The two ways to draw anew, for whoever may. */
function Ways({ reply: { mayRedraw } }: { reply: Reply }) {
  const search = useSearch();
  if (!mayRedraw) return null;
  const at = search && `?${search}`;
  return (
    <p className="organisation-buttons organisation-history">
      <Link className="btn btn--main" href={`/organisation/grids/redraw${at}`}>
        拆分或合并网格
      </Link>
      <Link className="btn btn--line" href={`/organisation/grids/move${at}`}>
        划给别的社区
      </Link>
    </p>
  );
}
